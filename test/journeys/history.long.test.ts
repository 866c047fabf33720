import type { ActionResult, History, HistoryAnswer, PastRequest } from '../../src/contract';
import {
  ADMIN,
  type InstallationOptions,
  LEAD,
  SECOND_EDITOR,
  SuiteInstallation,
  TestInstallation,
} from './installation';

type Either = TestInstallation | SuiteInstallation;
type Options = Omit<InstallationOptions, 'zendesk'>;

const GOOGLE = { editors: [SECOND_EDITOR], now: '2026-03-02T09:00:00Z' };

const PRODUCTS: [string, (options?: Options) => Either][] = [
  [
    'Zendesk Chat',
    (options = {}) => new TestInstallation({ google: GOOGLE, ...options }).turnOn().runTimerOnce(),
  ],
  [
    'Zendesk Suite',
    ({ access, ...options } = {}) =>
      SuiteInstallation.ready({
        google: GOOGLE,
        access: { role: 'Staff', chat: 'ignore', ...access },
        ...options,
      }),
  ],
];

const RECEIVED = `Received from ${LEAD}`;
const MAILED = `Email sent to ${LEAD}`;
const SAID = 'This person is managed elsewhere';

/** Zendesk makes nobody for the time being. */
function refuseToCreate({ zendesk }: Either): void {
  zendesk.modes.intercept = ({ method }) =>
    method === 'POST'
      ? { status: 403, headers: {}, body: JSON.stringify({ error: SAID }), seconds: 0.2 }
      : undefined;
}

function historyOf(installation: Either, as = ADMIN): History {
  const answer = installation.google.callAs(as, 'getHistory') as HistoryAnswer;
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

function requestIn(row: number, installation: Either): PastRequest {
  const found = historyOf(installation).requests.find((request) => request.row === row);
  if (!found) throw new Error(`The history does not list row ${row}.`);
  return found;
}

const titles = ({ steps }: PastRequest) => steps.map(({ title }) => title);

function retry(installation: Either, { id, row }: PastRequest, as = ADMIN): ActionResult {
  return installation.google.callAs(as, 'retryRequest', { id, row }) as ActionResult;
}

describe.each(PRODUCTS)('the history with %s', (_name, ready) => {
  it('tells the steps of a request, with the time of each', () => {
    const installation = ready();
    const submittedAt = installation.google.clock.now();
    const request = requestIn(installation.submit({ email: 'ana@acme.example' }), installation);
    expect(titles(request)).toEqual([RECEIVED, 'Account created', MAILED]);
    expect(request).toMatchObject({
      email: 'ana@acme.example',
      requester: LEAD,
      icon: '✓',
      status: 'Done',
      mayRetry: false,
    });
    expect(request.steps.map(({ detail }) => detail)).toEqual([
      '',
      expect.stringContaining('Created an account for'),
      '',
    ]);
    for (const { at } of request.steps) {
      const passed = Date.parse(at ?? '') - submittedAt;
      expect(passed).toBeGreaterThanOrEqual(-1_000);
      expect(passed).toBeLessThan(60_000);
    }
  });

  it('tells what Zendesk said, tries again when asked, and says what came of it', () => {
    const installation = ready();
    refuseToCreate(installation);
    const row = installation.submit({ email: 'ana@acme.example' });
    const refused = requestIn(row, installation);
    expect(titles(refused)).toEqual([RECEIVED, 'Needs attention', MAILED]);
    expect(refused.steps[1]?.detail).toContain(`403: ${SAID}`);
    expect(refused).toMatchObject({ status: 'Needs attention', mayRetry: true });
    expect(retry(installation, refused)).toEqual({
      ok: true,
      message: expect.stringMatching(new RegExp(`^Row ${row}: Needs attention\\. .*403: ${SAID}`)),
    });
    delete installation.zendesk.modes.intercept;
    expect(retry(installation, refused)).toEqual({
      ok: true,
      message: expect.stringMatching(new RegExp(`^Row ${row}: Done\\. Created an account`)),
    });
    const done = requestIn(row, installation);
    expect(titles(done).slice(-2)).toEqual(['Account created', MAILED]);
    expect(titles(done)).toContain('Needs attention');
    expect(done).toMatchObject({ status: 'Done', mayRetry: false });
  });

  it('tells a try that has failed, and when the next one is', () => {
    const installation = ready();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'GET' ? { status: 503, headers: {}, body: '', seconds: 0.2 } : undefined;
    const row = installation.submit({ email: 'ana@acme.example' });
    const failed = requestIn(row, installation);
    expect(titles(failed)).toEqual([RECEIVED, 'Will retry', 'Next try']);
    expect(Date.parse(failed.steps[2]?.at ?? '')).toBeGreaterThan(installation.google.clock.now());
    delete installation.zendesk.modes.intercept;
    installation.wait({ hours: 2 });
    expect(titles(requestIn(row, installation))).toEqual([RECEIVED, 'Will retry', 'Account created', MAILED]);
  });

  it('tells who approved a request', () => {
    const installation = ready({ access: { approval: 'everyone' } });
    installation.google.open();
    const row = installation.submit({ email: 'ana@acme.example' });
    const waiting = requestIn(row, installation);
    expect(titles(waiting)).toEqual([RECEIVED, 'Needs approval', 'Email sent to the approvers']);
    expect(waiting.mayRetry).toBe(false);
    installation.google.clickMenu('Approve selected rows', { selection: [row], sheet: 'Form Responses 1' });
    expect(titles(requestIn(row, installation))).toEqual([
      RECEIVED,
      'Needs approval',
      'Email sent to the approvers',
      `Approved by ${ADMIN}`,
      'Account created',
      MAILED,
    ]);
  });

  it('puts a request into the queue for an editor who is not the owner', () => {
    const installation = ready();
    const row = installation.submit({ email: 'ana@other.example' });
    const rejected = requestIn(row, installation);
    expect(retry(installation, rejected, SECOND_EDITOR)).toEqual({
      ok: true,
      message: `1 row was queued: Chat Access runs as ${ADMIN} and processes them within five minutes.`,
    });
    expect(requestIn(row, installation).status).toBe('Waiting');
  });
});

const ready = () => TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });

function submitMany(installation: TestInstallation, count: number): void {
  for (let index = 0; index < count; index++) {
    installation.submit({ email: `agent${index}@other.example` }, { fire: false });
    installation.google.advance({ seconds: 1 });
  }
}

/** What the history asks of Google's services. */
function callsOf(installation: TestInstallation): number {
  historyOf(installation);
  return installation.lastExecution().callCount;
}

describe('the history', () => {
  it('is empty before the first response, and says what is missing where no sheet is chosen', () => {
    expect(historyOf(ready())).toMatchObject({ requests: [], zone: 'Europe/Berlin' });
    expect(new TestInstallation().google.call('getHistory')).toEqual({
      ok: false,
      message: 'Choose the sheet that the form writes to.',
    });
  });

  it('says which column it misses', () => {
    const installation = ready();
    installation.submit();
    installation.google.form.sheet.set('C1', 'Somebody');
    expect(installation.google.call('getHistory')).toEqual({
      ok: false,
      message: expect.stringContaining('of the response sheet cannot be found'),
    });
  });

  it('changes nothing, and asks Zendesk nothing', () => {
    const installation = ready();
    installation.submit();
    const before = [installation.google.form.sheet.display(), installation.storedProperties(SECOND_EDITOR)];
    installation.takeCalls();
    historyOf(installation, SECOND_EDITOR);
    expect(installation.takeCalls()).toEqual([]);
    expect([installation.google.form.sheet.display(), installation.storedProperties(SECOND_EDITOR)]).toEqual(
      before,
    );
  });

  it('lists the last thirty, the newest first wherever they stand, and older ones of rare statuses behind', () => {
    const installation = ready();
    installation.submit({ email: 'ana@acme.example' });
    submitMany(installation, 35);
    installation.google.advance({ minutes: 10 });
    installation.google.form.sheet.sort(1, false);
    const { requests } = historyOf(installation);
    expect(requests[0]).toMatchObject({ email: 'agent34@other.example', row: 2, status: 'Rejected' });
    expect(requests.map(({ status }) => status)).toEqual([...Array(30).fill('Rejected'), 'Done']);
  });

  it('asks Google for no more the longer the sheet and the log are', () => {
    const installation = ready();
    submitMany(installation, 3);
    installation.google.advance({ minutes: 5 });
    const few = callsOf(installation);
    submitMany(installation, 600);
    installation.google.advance({ minutes: 30 });
    expect(callsOf(installation)).toBe(few);
    expect(few).toBeLessThanOrEqual(25);
  });

  it('finds the responses above many rows of notes', () => {
    const installation = ready();
    const row = installation.submit({ email: 'ana@acme.example' });
    installation.google.form.sheet.set('P900', 'End of the year');
    expect(historyOf(installation).requests).toMatchObject([{ row, status: 'Done' }]);
  });

  it('shortens what is endless, and shows what is hidden in it', () => {
    const installation = ready();
    const row = installation.submit({ firstName: `Ana\u202e${'x'.repeat(5_000)}` });
    const { name } = requestIn(row, installation);
    expect(name.slice(0, 6)).toBe('Ana\u00b7xx');
    expect(name).toHaveLength(120);
  });
});

describe('trying again from the history', () => {
  it('finds the request where it has moved to', () => {
    const installation = ready();
    const row = installation.submit({ email: 'ana@other.example' });
    installation.google.advance({ minutes: 1 });
    installation.submit({ email: 'ben@acme.example' });
    const rejected = requestIn(row, installation);
    installation.google.form.sheet.sort(1, false);
    installation.google.call('saveSetup', { access: { domains: ['acme.example', 'other.example'] } });
    expect(retry(installation, rejected).message).toMatch(/^Row 3: Done\. Created an account/);
  });

  it('leaves alone what is done, and what nobody knows', () => {
    const installation = ready();
    const done = requestIn(installation.submit(), installation);
    const before = installation.google.form.sheet.display();
    expect(retry(installation, done)).toEqual({
      ok: false,
      message: expect.stringMatching(new RegExp(`^Row ${done.row}: Done\\. Created an account`)),
    });
    const gone = { ok: false, message: expect.stringContaining('no longer in the response sheet') };
    for (const asked of [
      undefined,
      {},
      { id: 1, row: 2 },
      { id: 'R-000000000000', row: 2 },
      { id: done.id, row: 0 },
    ])
      expect(installation.google.call('retryRequest', asked)).toEqual(gone);
    expect(installation.google.call('showRequest', { id: 'R-000000000000', row: 1e9 })).toEqual(gone);
    expect(installation.google.form.sheet.display()).toEqual(before);
  });

  it('says why nothing is tried while Chat Access is off or paused', () => {
    const installation = ready();
    const rejected = requestIn(installation.submit({ email: 'ana@other.example' }), installation);
    installation.google.call('pauseDesk');
    expect(retry(installation, rejected)).toEqual({ ok: false, message: `Paused by ${ADMIN}.` });
    installation.google.call('turnOff');
    expect(requestIn(rejected.row, installation).mayRetry).toBe(false);
    expect(retry(installation, rejected)).toEqual({
      ok: false,
      message: 'Chat Access is off. Open the setup and turn it on.',
    });
  });

  it('selects the row in the sheet, wherever it stands by now', () => {
    const installation = ready();
    const row = installation.submit({ email: 'ana@acme.example' });
    installation.google.advance({ minutes: 1 });
    installation.submit({ email: 'ben@acme.example' });
    const { id } = requestIn(row, installation);
    installation.google.form.sheet.sort(1, false);
    installation.google.spreadsheet.activate('Log');
    expect(installation.google.call('showRequest', { id, row })).toEqual({ ok: true, message: '' });
    expect(installation.lastExecution().selected).toEqual(['A3:Z3']);
    expect(installation.google.spreadsheet.active.name).toBe('Form Responses 1');
  });
});
