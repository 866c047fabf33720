import { Killed } from '../emulator';
import type { Answer } from '../http';
import { IdleDesk, SECOND } from './idle-desk';

const STAGING = 'Agents (being read)';
const EXTRACT = 'Extract all agents';
const GOES_ON = 'The accounts are being read. This continues automatically every five minutes.';
/** How long Zendesk takes for a page, so that three pages fill an execution. */
const SLOWLY = 100_000;

/** Pages that were asked for. */
function pages(desk: IdleDesk): number {
  return desk.takeCalls().filter((call) => call === 'GET /agents').length;
}

describe('an extract that takes more than one execution', () => {
  const TOTAL = 451;

  /** Three pages are read, and three are left with the empty one at the end. */
  function begun(): IdleDesk {
    const desk = IdleDesk.acting();
    for (let index = 1; index < TOTAL; index++) desk.person(`p${index}`);
    desk.takeCalls();
    desk.zendesk.onCall = () => desk.google.clock.advance(SLOWLY);
    expect(desk.click(EXTRACT)).toBe(GOES_ON);
    return desk;
  }

  function expectWhole(desk: IdleDesk): void {
    const addresses = desk.agents().map((row) => row['E-mail']);
    expect(addresses).toHaveLength(TOTAL);
    expect(new Set(addresses).size).toBe(TOTAL);
    expect(desk.google.spreadsheet.find(STAGING)).toBeUndefined();
    expect(desk.google.properties.document()).not.toHaveProperty('extract-job');
    expect(desk.google.properties.document()).not.toHaveProperty('progress');
  }

  it('keeps what was read in a hidden sheet, and leaves Agents as it is until the end', () => {
    const desk = begun();
    const staging = desk.google.spreadsheet.sheet(STAGING);
    expect(staging).toMatchObject({ isSheetHidden: true, lastRow: 300, maxColumns: 1 });
    expect(desk.agents()).toHaveLength(1);
    desk.google.advance({ minutes: 5 });
    expect(staging.lastRow).toBe(TOTAL);
    expect(desk.agents()).toHaveLength(1);
    desk.google.advance({ minutes: 5 });
    expectWhole(desk);
  });

  it('asks for each page once: a page for each hundred, and an empty one', () => {
    const desk = begun();
    desk.google.advance({ minutes: 10 });
    expect(pages(desk)).toBe(Math.ceil(TOTAL / 100) + 1);
    expectWhole(desk);
  });

  it('shows everybody how far it is, and nothing when it is over', () => {
    const desk = begun();
    const seen: unknown[] = [];
    desk.zendesk.onCall = () => seen.push(desk.google.callAs(SECOND, 'getProgress'));
    desk.google.advance({ minutes: 5 });
    delete desk.zendesk.onCall;
    const message = '300 accounts read';
    expect(seen[0]).toMatchObject({ job: 'Accounts', done: 300, total: 300, message });
    expect(desk.google.call('getProgress')).toBeNull();
  });

  it('is gone on with when the execution that went on with it was killed', () => {
    const desk = begun();
    let calls = 0;
    desk.google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp') || ++calls < 3) return;
      desk.google.gate.intercept = undefined;
      throw new Killed('((killed))');
    };
    desk.google.advance({ minutes: 5 });
    expect(desk.agents()).toHaveLength(1);
    desk.google.advance({ minutes: 15 });
    expectWhole(desk);
  });

  it.each<[string, (desk: IdleDesk) => void]>([
    ['alters a line of', (desk) => desk.google.spreadsheet.sheet(STAGING).set('A7', 'done')],
    ['empties a line of', (desk) => desk.google.spreadsheet.sheet(STAGING).set('A7', '')],
    [
      'doubles a line of',
      (desk) => {
        const staging = desk.google.spreadsheet.sheet(STAGING);
        staging.setRow(7, staging.row(8));
      },
    ],
    ['deletes a line of', (desk) => desk.google.spreadsheet.sheet(STAGING).deleteRow(7)],
    ['sorts', (desk) => desk.google.spreadsheet.sheet(STAGING).sort(1, false, { from: 1 })],
    [
      'sorts, after an execution died while it added a line to,',
      (desk) => {
        const staging = desk.google.spreadsheet.sheet(STAGING);
        const { id, email } = desk.agent('p300');
        const next = { ...JSON.parse(String(staging.row(300)[0])), id: String(id), email };
        staging.setRow(301, [JSON.stringify(next)]);
        staging.sort(1, false, { from: 1 });
      },
    ],
    ['deletes', (desk) => desk.google.spreadsheet.removeSheet(STAGING)],
  ])('ends right when somebody %s the hidden sheet', (_, meddle) => {
    const desk = begun();
    meddle(desk);
    delete desk.zendesk.onCall;
    desk.google.advance({ minutes: 5 });
    expectWhole(desk);
  });
});

describe('a page that comes again instead of the next one', () => {
  it('is not read for ever: it is told, the sheet stays, and the extract ends once the pages go on', () => {
    const desk = IdleDesk.acting();
    for (let index = 1; index < 150; index++) desk.person(`p${index}`);
    const before = desk.google.spreadsheet.sheet('Agents').display();
    let first: Answer | undefined;
    desk.zendesk.modes.afterwards = ({ method, url }, answer) => {
      if (method !== 'GET' || !url.includes('since_id=')) return answer;
      first ??= answer;
      return first;
    };
    desk.takeCalls();
    expect(desk.click(EXTRACT)).toContain('in a form that could not be read');
    expect(pages(desk)).toBeLessThan(10);
    expect(desk.google.spreadsheet.sheet('Agents').display()).toEqual(before);
    delete desk.zendesk.modes.afterwards;
    expect(desk.click(EXTRACT)).toBe('150 accounts are in the sheet "Agents".');
  });
});

describe('a list that is far shorter than before', () => {
  /** Ten accounts in the sheet, of which so many are gone. */
  function shrunkBy(count: number): IdleDesk {
    const desk = IdleDesk.acting();
    for (let index = 1; index < 10; index++) desk.person(`p${index}`);
    desk.click(EXTRACT);
    for (let index = 1; index <= count; index++) desk.agent(`p${index}`).deletedAt = 1;
    return desk;
  }

  it('by a fifth is believed', () => {
    const desk = shrunkBy(2);
    expect(desk.click(EXTRACT)).toBe('8 accounts are in the sheet "Agents".');
    expect(desk.agents()).toHaveLength(8);
  });

  it('by more leaves the sheet as it is, and a second click says that it is right', () => {
    const desk = shrunkBy(3);
    const before = desk.google.spreadsheet.sheet('Agents').display();
    expect(desk.click(EXTRACT)).toBe(
      'Zendesk listed only 7 of 10 accounts, so the sheet "Agents" was left as it is. If that is right, choose Extract all agents again.',
    );
    expect(desk.google.spreadsheet.sheet('Agents').display()).toEqual(before);
    expect(desk.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
    expect(desk.agents()).toHaveLength(7);
    expect(desk.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
  });
});
