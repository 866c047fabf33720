import type { SheetView } from '../emulator/outside/sheet-view';
import { IdleInstallation } from './idle-installation';

const AGENTS =
  'The sheet Agents was deleted or changed by hand: it is no longer certain who was enabled in Zendesk.';

/** Ana was enabled by hand in Zendesk some days ago, and Ben is idle. */
function installationWithManualEnable(): IdleInstallation {
  const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 100, enabled: false } });
  installation.check();
  installation.agent('ana').enabled = true;
  installation.skipDays(1).check();
  installation.addPeople({ ben: { usedDaysAgo: 100 } });
  return installation.skipDays(5);
}

describe('what the sheets of Chat Access record', () => {
  it('protects an account that was enabled in Zendesk', () => {
    const installation = installationWithManualEnable();
    installation.review();
    expect(installation.enabled('ana', 'ben')).toEqual([true, false]);
    expect(installation.planRow('ana').Reason).toBe('Enabled elsewhere 5 days ago (limit: 45).');
  });

  it.each<[string, (sheet: SheetView, installation: IdleInstallation) => void]>([
    ['was deleted', ({ name }, installation) => installation.google.spreadsheet.removeSheet(name)],
    ['has another column', (sheet) => sheet.insertColumn(2)],
    ['has another title', (sheet) => sheet.renameHeader('State', 'How it is')],
  ])('holds the plan until it is released if the sheet Agents %s', (_, spoil) => {
    const installation = installationWithManualEnable();
    spoil(installation.google.spreadsheet.sheet('Agents'), installation);
    for (let night = 0; night < 2; night++) {
      installation.skipDays(1).review();
      expect(installation.enabled('ana', 'ben')).toEqual([true, true]);
      expect(installation.plan().state).toContain(AGENTS);
      expect(installation.google.sent.at(-1)?.body).toContain(AGENTS);
    }
    installation.google.spreadsheet.sheet('Plan').deleteRow(installation.planRowNumber('ana'));
    expect(installation.release()).toContain('1 disabled');
    installation.addPerson('cleo', { usedDaysAgo: 100 });
    installation.google.call('saveSetup', { idle: { exempt: ['ana@acme.example'] } });
    installation.skipDays(1).review();
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([true, false, false]);
  });

  it('is reported as missing in a first report, and is accepted from then on', () => {
    const installation = installationWithManualEnable();
    installation.google.call('saveSetup', { idle: { mode: 'off' } });
    installation.google.spreadsheet.removeSheet('Agents');
    installation.google.call('saveSetup', { idle: { mode: 'act', exempt: ['ana@acme.example'] } });
    installation.review();
    expect(installation.google.sent.at(-1)?.body).toContain(AGENTS);
    installation.skipDays(1).review();
    expect(installation.enabled('ana', 'ben')).toEqual([true, false]);
  });

  it.each<[string, (sheet: SheetView, installation: IdleInstallation) => void, string]>([
    [
      'was deleted',
      ({ name }, installation) => installation.google.spreadsheet.removeSheet(name),
      'The sheet Log is gone',
    ],
    ['has another column', (sheet) => sheet.insertColumn(2), 'The columns of the sheet Log were changed'],
  ])('holds the plan if the sheet Log %s, since it may have recorded requests', (_, spoil, sentence) => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 100 } },
    );
    installation.submit({ email: 'ana@acme.example' });
    spoil(installation.google.spreadsheet.sheet('Log'), installation);
    installation.skipDays(1).review();
    expect(installation.enabled('ana', 'ben')).toEqual([true, true]);
    expect(installation.plan().state).toContain(sentence);
    // The log no longer mentions Ana, but her row still does.
    expect(installation.release()).toContain('1 disabled, 1 skipped');
    expect(installation.enabled('ana', 'ben')).toEqual([true, false]);
  });

  it('is not expected by a check before Chat Access is turned on', () => {
    const installation = new IdleInstallation();
    installation.google.call('saveSetup', installation.setup);
    installation.google.open();
    expect(installation.check()).toBe('No idle accounts: there is nothing to do.');
    expect(installation.plan().state).toBe('No idle accounts: there is nothing to do.');
  });
});
