import type { SheetView } from '../emulator/outside/sheet-view';
import { IdleDesk } from './idle-desk';

const AGENTS =
  'The sheet Agents was deleted or its columns changed: it is no longer known who was enabled in Zendesk.';

/** Ana was enabled by hand in Zendesk some days ago, and Ben is idle. */
function deskWithMemory(): IdleDesk {
  const desk = IdleDesk.acting({}, { ana: { used: 100, enabled: false } });
  desk.check();
  desk.agent('ana').enabled = true;
  desk.later(1).check();
  desk.addPeople({ ben: { used: 100 } });
  return desk.later(5);
}

describe('what our own sheets remember', () => {
  it('keeps whom somebody has enabled in Zendesk', () => {
    const desk = deskWithMemory();
    desk.review();
    expect(desk.enabled('ana', 'ben')).toEqual([true, false]);
    expect(desk.planned('ana').Reason).toBe('Enabled elsewhere 5 days ago, limit 45.');
  });

  it.each<[string, (sheet: SheetView, desk: IdleDesk) => void]>([
    ['was deleted', ({ name }, desk) => desk.google.spreadsheet.removeSheet(name)],
    ['has another column', (sheet) => sheet.insertColumn(2)],
    ['has another title', (sheet) => sheet.renameHeader('State', 'How it is')],
  ])('holds the plan, until somebody releases it, when the sheet Agents %s', (_, spoil) => {
    const desk = deskWithMemory();
    spoil(desk.google.spreadsheet.sheet('Agents'), desk);
    for (let night = 0; night < 2; night++) {
      desk.later(1).review();
      expect(desk.enabled('ana', 'ben')).toEqual([true, true]);
      expect(desk.plan().state).toContain(AGENTS);
      expect(desk.google.sent.at(-1)?.body).toContain(AGENTS);
    }
    desk.google.spreadsheet.sheet('Plan').deleteRow(desk.planRow('ana'));
    expect(desk.apply()).toContain('1 disabled');
    desk.person('cleo', { used: 100 });
    desk.google.call('saveSetup', { idle: { exempt: ['ana@acme.example'] } });
    desk.later(1).review();
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([true, false, false]);
  });

  it('is told of in a first report, and then counts as known', () => {
    const desk = deskWithMemory();
    desk.google.call('saveSetup', { idle: { mode: 'off' } });
    desk.google.spreadsheet.removeSheet('Agents');
    desk.google.call('saveSetup', { idle: { mode: 'act', exempt: ['ana@acme.example'] } });
    desk.review();
    expect(desk.google.sent.at(-1)?.body).toContain(AGENTS);
    desk.later(1).review();
    expect(desk.enabled('ana', 'ben')).toEqual([true, false]);
  });

  it.each<[string, (sheet: SheetView, desk: IdleDesk) => void, string]>([
    ['was deleted', ({ name }, desk) => desk.google.spreadsheet.removeSheet(name), 'The sheet Log is gone'],
    ['has another column', (sheet) => sheet.insertColumn(2), 'The columns of the sheet Log were changed'],
  ])('holds the plan when the sheet Log %s: somebody may have been asked for', (_, spoil, sentence) => {
    const desk = IdleDesk.acting({}, { ana: { used: 100 }, ben: { used: 100 } });
    desk.submit({ email: 'ana@acme.example' });
    spoil(desk.google.spreadsheet.sheet('Log'), desk);
    desk.later(1).review();
    expect(desk.enabled('ana', 'ben')).toEqual([true, true]);
    expect(desk.plan().state).toContain(sentence);
    // Of those whom the log has forgotten, the rows still know Ana.
    expect(desk.apply()).toContain('1 disabled, 1 skipped');
    expect(desk.enabled('ana', 'ben')).toEqual([true, false]);
  });

  it('is not missed by a check before the desk is turned on', () => {
    const desk = new IdleDesk();
    desk.google.call('saveSetup', desk.setup);
    desk.google.open();
    expect(desk.check()).toBe('No idle accounts: there is nothing to do.');
    expect(desk.plan().state).toBe('No idle accounts: there is nothing to do.');
  });
});
