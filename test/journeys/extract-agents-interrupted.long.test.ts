import { Killed } from '../emulator';
import type { Answer } from '../http';
import { IdleInstallation } from './idle-installation';
import { SECOND_EDITOR, TestInstallation } from './installation';

const STAGING_SHEET = 'Agents (being read)';
const EXTRACT = 'Export agents to sheet';
const CONTINUES = 'The accounts are being read. This continues automatically every five minutes.';
/** The time that Zendesk takes for a page, so that an execution reads three pages. */
const PAGE_MS = 100_000;

/** The number of pages read. */
function pagesRead(installation: IdleInstallation): number {
  return installation.takeCalls().filter((call) => call === 'GET /agents').length;
}

describe('an extract that takes more than one execution', () => {
  const ACCOUNTS = 451;

  /** Three pages have been read, and three remain, the last of which is empty. */
  function withBegunExtract(): IdleInstallation {
    const installation = IdleInstallation.afterFirstReview();
    for (let index = 1; index < ACCOUNTS; index++) installation.addPerson(`p${index}`);
    installation.takeCalls();
    installation.zendesk.onCall = () => installation.google.clock.advance(PAGE_MS);
    expect(installation.click(EXTRACT)).toBe(CONTINUES);
    return installation;
  }

  function expectComplete(installation: IdleInstallation): void {
    const addresses = installation.agents().map((row) => row['E-mail']);
    expect(addresses).toHaveLength(ACCOUNTS);
    expect(new Set(addresses).size).toBe(ACCOUNTS);
    expect(installation.google.spreadsheet.find(STAGING_SHEET)).toBeUndefined();
    expect(installation.google.properties.document()).not.toHaveProperty('extract-job');
    expect(installation.google.properties.document()).not.toHaveProperty('progress');
  }

  it('keeps what it has read in a hidden sheet, and leaves Agents unchanged until the end', () => {
    const installation = withBegunExtract();
    const staging = installation.google.spreadsheet.sheet(STAGING_SHEET);
    expect(staging).toMatchObject({ isSheetHidden: true, lastRow: 300, maxColumns: 1 });
    expect(installation.agents()).toHaveLength(1);
    installation.google.advance({ minutes: 5 });
    expect(staging.lastRow).toBe(ACCOUNTS);
    expect(installation.agents()).toHaveLength(1);
    installation.google.advance({ minutes: 5 });
    expectComplete(installation);
  });

  it('reads each page once: one for every hundred accounts, and an empty one', () => {
    const installation = withBegunExtract();
    installation.google.advance({ minutes: 10 });
    expect(pagesRead(installation)).toBe(Math.ceil(ACCOUNTS / 100) + 1);
    expectComplete(installation);
  });

  it('shows its progress to every editor, and nothing once it is finished', () => {
    const installation = withBegunExtract();
    const progress: unknown[] = [];
    installation.zendesk.onCall = () =>
      progress.push(installation.google.callAs(SECOND_EDITOR, 'getProgress'));
    installation.google.advance({ minutes: 5 });
    delete installation.zendesk.onCall;
    const message = '300 accounts read';
    expect(progress[0]).toMatchObject({ job: 'Accounts', done: 300, total: 300, message });
    expect(installation.google.call('getProgress')).toBeNull();
  });

  it('continues after its second execution was killed', () => {
    const installation = withBegunExtract();
    let calls = 0;
    installation.google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp') || ++calls < 3) return;
      installation.google.gate.intercept = undefined;
      throw new Killed('((killed))');
    };
    installation.google.advance({ minutes: 5 });
    expect(installation.agents()).toHaveLength(1);
    installation.google.advance({ minutes: 15 });
    expectComplete(installation);
  });

  it.each<[string, (installation: IdleInstallation) => void]>([
    [
      'alters a line of',
      (installation) => installation.google.spreadsheet.sheet(STAGING_SHEET).set('A7', 'done'),
    ],
    [
      'empties a line of',
      (installation) => installation.google.spreadsheet.sheet(STAGING_SHEET).set('A7', ''),
    ],
    [
      'duplicates a line of',
      (installation) => {
        const staging = installation.google.spreadsheet.sheet(STAGING_SHEET);
        staging.setRow(7, staging.row(8));
      },
    ],
    [
      'deletes a line of',
      (installation) => installation.google.spreadsheet.sheet(STAGING_SHEET).deleteRow(7),
    ],
    [
      'sorts',
      (installation) => installation.google.spreadsheet.sheet(STAGING_SHEET).sort(1, false, { from: 1 }),
    ],
    [
      'sorts, after an execution was killed while it added a line to,',
      (installation) => {
        const staging = installation.google.spreadsheet.sheet(STAGING_SHEET);
        const { id, email } = installation.agent('p300');
        const next = { ...JSON.parse(String(staging.row(300)[0])), id: String(id), email };
        staging.setRow(301, [JSON.stringify(next)]);
        staging.sort(1, false, { from: 1 });
      },
    ],
    ['deletes', (installation) => installation.google.spreadsheet.removeSheet(STAGING_SHEET)],
  ])('reads all accounts even if an editor %s the hidden sheet', (_, edit) => {
    const installation = withBegunExtract();
    edit(installation);
    delete installation.zendesk.onCall;
    installation.google.advance({ minutes: 5 });
    expectComplete(installation);
  });
});

describe('a page of the list that fails', () => {
  const UNAVAILABLE: Answer = { status: 503, headers: {}, body: '', seconds: 0.1 };

  /** Turned on; no run of the timer has read the accounts yet. `fails`: which call for a page does, by its number. */
  function turnedOnWith(accounts: number, fails: (call: number) => boolean): TestInstallation {
    const installation = new TestInstallation();
    for (let index = 1; index < accounts; index++)
      installation.zendesk.addAgent({ email: `p${index}@acme.example` });
    let calls = 0;
    installation.zendesk.modes.intercept = ({ url }) =>
      url.includes('since_id=') && fails(++calls) ? UNAVAILABLE : undefined;
    installation.turnOn();
    installation.zendesk.calls.length = 0;
    return installation;
  }

  function pages(installation: TestInstallation, status: number): number {
    const ofList = installation.zendesk.calls.filter(({ query }) => query.includes('since_id='));
    return ofList.filter((call) => call.status === status).length;
  }

  const accountsRead = ({ google }: TestInstallation) => google.spreadsheet.find('Agents')?.lastRow ?? 0;

  it('is asked for again, and no other page is', () => {
    const installation = turnedOnWith(1_500, (call) => call % 4 === 0);
    installation.google.advance({ minutes: 5 });
    expect(accountsRead(installation)).toBe(1 + 1_500);
    expect(pages(installation, 200)).toBe(16);
  });

  it('again and again costs no other page either: the next run continues there', () => {
    const installation = turnedOnWith(2_500, (call) => call > 14 && call < 18);
    installation.google.advance({ minutes: 5 });
    expect(accountsRead(installation)).toBe(0);
    expect(installation.google.spreadsheet.find(STAGING_SHEET)?.lastRow).toBe(1_400);
    installation.google.advance({ minutes: 5 });
    expect(accountsRead(installation)).toBe(1 + 2_500);
    expect(pages(installation, 200)).toBe(26);
    expect(installation.google.spreadsheet.find(STAGING_SHEET)).toBeUndefined();
  });

  it('again and again after a few others has those read again, and makes no sheet', () => {
    const installation = turnedOnWith(1_500, (call) => call > 9 && call < 12);
    installation.google.advance({ minutes: 5 });
    expect(installation.google.spreadsheet.find(STAGING_SHEET)).toBeUndefined();
    installation.google.advance({ minutes: 5 });
    expect(accountsRead(installation)).toBe(1 + 1_500);
    expect(pages(installation, 200)).toBe(9 + 16);
  });

  it('holds up no request for longer than until the next runs, even where one in twenty fails', () => {
    const installation = turnedOnWith(15_000, (call) => call % 20 === 0);
    const row = installation.submit({ email: 'new@acme.example' });
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Status: '\u2713 Done', Action: 'Created' });
  });
});

describe('a page that Zendesk returns again instead of the next one', () => {
  it('is not read forever: an error is shown, the sheet stays, and the next extract reads all accounts', () => {
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
    expect(pagesRead(installation)).toBeLessThan(10);
    expect(installation.google.spreadsheet.sheet('Agents').display()).toEqual(before);
    delete installation.zendesk.modes.afterwards;
    expect(installation.click(EXTRACT)).toBe('150 accounts are in the sheet "Agents".');
  });
});

describe('a list that is much shorter than before', () => {
  /** Ten accounts in the sheet, of which the given number has been deleted. */
  function shrunkBy(count: number): IdleInstallation {
    const installation = IdleInstallation.afterFirstReview();
    for (let index = 1; index < 10; index++) installation.addPerson(`p${index}`);
    installation.click(EXTRACT);
    for (let index = 1; index <= count; index++) installation.agent(`p${index}`).deletedAt = 1;
    return installation;
  }

  it('is accepted if a fifth of the accounts is missing', () => {
    const installation = shrunkBy(2);
    expect(installation.click(EXTRACT)).toBe('8 accounts are in the sheet "Agents".');
    expect(installation.agents()).toHaveLength(8);
  });

  it('leaves the sheet unchanged if more are missing, and a second click confirms it', () => {
    const installation = shrunkBy(3);
    const before = installation.google.spreadsheet.sheet('Agents').display();
    expect(installation.click(EXTRACT)).toBe(
      'Zendesk listed only 7 of 10 accounts, so the sheet "Agents" was left as it is. If that is right, choose Export agents to sheet again.',
    );
    expect(installation.google.spreadsheet.sheet('Agents').display()).toEqual(before);
    expect(installation.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
    expect(installation.agents()).toHaveLength(7);
    expect(installation.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
  });
});
