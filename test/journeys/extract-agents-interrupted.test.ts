import { Killed } from '../emulator';
import type { Answer } from '../http';
import { IdleInstallation, SECOND } from './idle-installation';

const STAGING = 'Agents (being read)';
const EXTRACT = 'Extract all agents';
const GOES_ON = 'The accounts are being read. This continues automatically every five minutes.';
/** How long Zendesk takes for a page, so that three pages fill an execution. */
const SLOWLY = 100_000;

/** Pages that were asked for. */
function pages(installation: IdleInstallation): number {
  return installation.takeCalls().filter((call) => call === 'GET /agents').length;
}

describe('an extract that takes more than one execution', () => {
  const TOTAL = 451;

  /** Three pages are read, and three are left with the empty one at the end. */
  function begun(): IdleInstallation {
    const installation = IdleInstallation.afterFirstReview();
    for (let index = 1; index < TOTAL; index++) installation.addPerson(`p${index}`);
    installation.takeCalls();
    installation.zendesk.onCall = () => installation.google.clock.advance(SLOWLY);
    expect(installation.click(EXTRACT)).toBe(GOES_ON);
    return installation;
  }

  function expectWhole(installation: IdleInstallation): void {
    const addresses = installation.agents().map((row) => row['E-mail']);
    expect(addresses).toHaveLength(TOTAL);
    expect(new Set(addresses).size).toBe(TOTAL);
    expect(installation.google.spreadsheet.find(STAGING)).toBeUndefined();
    expect(installation.google.properties.document()).not.toHaveProperty('extract-job');
    expect(installation.google.properties.document()).not.toHaveProperty('progress');
  }

  it('keeps what was read in a hidden sheet, and leaves Agents as it is until the end', () => {
    const installation = begun();
    const staging = installation.google.spreadsheet.sheet(STAGING);
    expect(staging).toMatchObject({ isSheetHidden: true, lastRow: 300, maxColumns: 1 });
    expect(installation.agents()).toHaveLength(1);
    installation.google.advance({ minutes: 5 });
    expect(staging.lastRow).toBe(TOTAL);
    expect(installation.agents()).toHaveLength(1);
    installation.google.advance({ minutes: 5 });
    expectWhole(installation);
  });

  it('asks for each page once: a page for each hundred, and an empty one', () => {
    const installation = begun();
    installation.google.advance({ minutes: 10 });
    expect(pages(installation)).toBe(Math.ceil(TOTAL / 100) + 1);
    expectWhole(installation);
  });

  it('shows everybody how far it is, and nothing when it is over', () => {
    const installation = begun();
    const seen: unknown[] = [];
    installation.zendesk.onCall = () => seen.push(installation.google.callAs(SECOND, 'getProgress'));
    installation.google.advance({ minutes: 5 });
    delete installation.zendesk.onCall;
    const message = '300 accounts read';
    expect(seen[0]).toMatchObject({ job: 'Accounts', done: 300, total: 300, message });
    expect(installation.google.call('getProgress')).toBeNull();
  });

  it('is gone on with when the execution that went on with it was killed', () => {
    const installation = begun();
    let calls = 0;
    installation.google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp') || ++calls < 3) return;
      installation.google.gate.intercept = undefined;
      throw new Killed('((killed))');
    };
    installation.google.advance({ minutes: 5 });
    expect(installation.agents()).toHaveLength(1);
    installation.google.advance({ minutes: 15 });
    expectWhole(installation);
  });

  it.each<[string, (installation: IdleInstallation) => void]>([
    ['alters a line of', (installation) => installation.google.spreadsheet.sheet(STAGING).set('A7', 'done')],
    ['empties a line of', (installation) => installation.google.spreadsheet.sheet(STAGING).set('A7', '')],
    [
      'doubles a line of',
      (installation) => {
        const staging = installation.google.spreadsheet.sheet(STAGING);
        staging.setRow(7, staging.row(8));
      },
    ],
    ['deletes a line of', (installation) => installation.google.spreadsheet.sheet(STAGING).deleteRow(7)],
    ['sorts', (installation) => installation.google.spreadsheet.sheet(STAGING).sort(1, false, { from: 1 })],
    [
      'sorts, after an execution died while it added a line to,',
      (installation) => {
        const staging = installation.google.spreadsheet.sheet(STAGING);
        const { id, email } = installation.agent('p300');
        const next = { ...JSON.parse(String(staging.row(300)[0])), id: String(id), email };
        staging.setRow(301, [JSON.stringify(next)]);
        staging.sort(1, false, { from: 1 });
      },
    ],
    ['deletes', (installation) => installation.google.spreadsheet.removeSheet(STAGING)],
  ])('ends right when somebody %s the hidden sheet', (_, meddle) => {
    const installation = begun();
    meddle(installation);
    delete installation.zendesk.onCall;
    installation.google.advance({ minutes: 5 });
    expectWhole(installation);
  });
});

describe('a page that comes again instead of the next one', () => {
  it('is not read for ever: it is told, the sheet stays, and the extract ends once the pages go on', () => {
    const installation = IdleInstallation.afterFirstReview();
    for (let index = 1; index < 150; index++) installation.addPerson(`p${index}`);
    const before = installation.google.spreadsheet.sheet('Agents').display();
    let first: Answer | undefined;
    installation.zendesk.modes.afterwards = ({ method, url }, answer) => {
      if (method !== 'GET' || !url.includes('since_id=')) return answer;
      first ??= answer;
      return first;
    };
    installation.takeCalls();
    expect(installation.click(EXTRACT)).toContain('in a form that could not be read');
    expect(pages(installation)).toBeLessThan(10);
    expect(installation.google.spreadsheet.sheet('Agents').display()).toEqual(before);
    delete installation.zendesk.modes.afterwards;
    expect(installation.click(EXTRACT)).toBe('150 accounts are in the sheet "Agents".');
  });
});

describe('a list that is far shorter than before', () => {
  /** Ten accounts in the sheet, of which so many are gone. */
  function shrunkBy(count: number): IdleInstallation {
    const installation = IdleInstallation.afterFirstReview();
    for (let index = 1; index < 10; index++) installation.addPerson(`p${index}`);
    installation.click(EXTRACT);
    for (let index = 1; index <= count; index++) installation.agent(`p${index}`).deletedAt = 1;
    return installation;
  }

  it('by a fifth is believed', () => {
    const installation = shrunkBy(2);
    expect(installation.click(EXTRACT)).toBe('8 accounts are in the sheet "Agents".');
    expect(installation.agents()).toHaveLength(8);
  });

  it('by more leaves the sheet as it is, and a second click says that it is right', () => {
    const installation = shrunkBy(3);
    const before = installation.google.spreadsheet.sheet('Agents').display();
    expect(installation.click(EXTRACT)).toBe(
      'Zendesk listed only 7 of 10 accounts, so the sheet "Agents" was left as it is. If that is right, choose Extract all agents again.',
    );
    expect(installation.google.spreadsheet.sheet('Agents').display()).toEqual(before);
    expect(installation.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
    expect(installation.agents()).toHaveLength(7);
    expect(installation.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
  });
});
