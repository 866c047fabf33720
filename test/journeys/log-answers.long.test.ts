import type { HttpReply } from '../http';
import { type ShownRow, SuiteInstallation, TestInstallation, underTitles } from './installation';
import { checkLog, logSheet, paste } from './log-hands';

type Installation = TestInstallation | SuiteInstallation;

const PRODUCTS: [string, () => Installation][] = [
  ['chat', () => TestInstallation.ready()],
  ['support', () => SuiteInstallation.ready({ access: { role: 'Staff', chat: 'ignore' } })],
];

const INTACT = { ok: true, message: expect.stringContaining('as it was written') };

function lineAbout({ google }: Installation, address: string): ShownRow | undefined {
  return underTitles(google.spreadsheet.sheet('Log').display()).find(({ Address }) => Address === address);
}

/** All answers to changes have these headers. */
function answerWith(installation: Installation, headers: (body: string) => HttpReply['headers']): void {
  installation.zendesk.modes.afterwards = (request, answer) =>
    'lost' in answer || request.method === 'GET'
      ? answer
      : { ...answer, headers: { ...answer.headers, ...headers(request.body) } };
}

describe.each(PRODUCTS)('a line of the log about a request, on %s,', (_, ready) => {
  it('names the status and the request id of the answer of Zendesk, and the account as it is now', () => {
    const installation = ready();
    answerWith(installation, () => ({ 'X-Zendesk-Request-Id': 'a1b2c3d4e5f6a7b8-FRA' }));
    installation.submit();
    const line = lineAbout(installation, 'ana@acme.example');
    expect(line).toMatchObject({
      'Zendesk status': expect.stringMatching(/^20[01]$/),
      'Zendesk request': 'a1b2c3d4e5f6a7b8-FRA',
    });
    expect(JSON.parse(line?.After ?? '')).toMatchObject({
      id: line?.['Agent ID'],
      email: 'ana@acme.example',
      enabled: true,
    });
    expect(checkLog(installation)).toMatchObject(INTACT);
  });

  it('names the status of a refusal, and nothing where nothing was changed', () => {
    const installation = ready();
    installation.submit();
    installation.submit();
    expect(underTitles(installation.google.spreadsheet.sheet('Log').display()).at(-1)).toMatchObject({
      Action: 'No change',
      After: '',
      'Zendesk status': '',
      'Zendesk request': '',
    });
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'GET'
        ? undefined
        : { status: 422, headers: { 'X-Request-Id': 'r-7' }, body: '{"error":"RecordInvalid"}', seconds: 1 };
    installation.submit({ email: 'ben@acme.example' });
    expect(lineAbout(installation, 'ben@acme.example')).toMatchObject({
      After: '',
      'Zendesk status': '422',
      'Zendesk request': 'r-7',
    });
  });

  it.each([
    ['a formula', () => '=HYPERLINK("https://evil.example")'],
    ['a very long text', () => 'a'.repeat(65)],
    ['lines', () => 'a\nb'],
    ['invisible characters', () => 'a\u202eb'],
    ['an empty text', () => ''],
  ])('leaves the request id out that is %s', (_name, id) => {
    const installation = ready();
    answerWith(installation, () => ({ 'X-Zendesk-Request-Id': id() }));
    installation.submit();
    expect(lineAbout(installation, 'ana@acme.example')).toMatchObject({ 'Zendesk request': '' });
  });

  it('leaves the request id out that repeats a secret', () => {
    const installation = ready();
    const { token } = installation.zendesk;
    answerWith(installation, () => ({ 'X-Zendesk-Request-Id': token.slice(0, 12) }));
    installation.submit();
    expect(lineAbout(installation, 'ana@acme.example')).toMatchObject({ 'Zendesk request': '' });
  });

  it.each(['N', 'O', 'P'])('is altered when somebody types into column %s', (column) => {
    const installation = ready();
    installation.submit();
    installation.google.advance({ minutes: 10 });
    const { lastRow } = logSheet(installation);
    logSheet(installation).set(`${column}${lastRow}`, 'x');
    expect(checkLog(installation)).toMatchObject({ ok: false, row: lastRow });
    logSheet(installation).set(`${column}${lastRow}`, '');
    expect(checkLog(installation)).toMatchObject({ ok: false, row: lastRow });
  });
});

describe.each(PRODUCTS)('a log of an earlier version, on %s,', (_, ready) => {
  /** Its lines have no answers; somebody has a column of notes behind the proofs. */
  function fromBefore(): Installation {
    const installation = ready();
    const { google } = installation;
    logSheet(installation).deleteColumn('N', 3);
    logSheet(installation).set('N1', 'Seen by');
    logSheet(installation).set('N3', 'Olga');
    const saved = google.save();
    const own = Object.values(saved.stores.properties).find((each) => each['log-end']) ?? {};
    const { hasAnswers, ...end } = JSON.parse(own['log-end'] ?? '{}');
    expect(hasAnswers).toBe(true);
    own['log-end'] = JSON.stringify(end);
    google.load(saved);
    return installation;
  }

  it('keeps its proofs, and gets the columns of the answers beside the notes of other people', () => {
    const installation = fromBefore();
    expect(checkLog(installation)).toMatchObject(INTACT);
    installation.submit();
    const sheet = logSheet(installation);
    expect(sheet.header().slice(12)).toEqual(
      expect.arrayContaining(['Proof', 'After', 'Zendesk status', 'Zendesk request', 'Seen by']),
    );
    expect(sheet.record(3)['Seen by']).toBe('Olga');
    expect(lineAbout(installation, 'ana@acme.example')).toMatchObject({
      'Zendesk status': expect.stringMatching(/^20[01]$/),
    });
    expect(checkLog(installation)).toMatchObject(INTACT);
    paste(installation, 3, [...sheet.row(3).slice(0, 13), "'x"]);
    expect(checkLog(installation)).toMatchObject({ ok: false, row: 3 });
  });

  it('keeps them no matter at which call the first execution was killed', () => {
    const undisturbed = fromBefore();
    undisturbed.submit();
    for (let call = 1; call <= undisturbed.lastExecution().callCount; call += 4) {
      const installation = fromBefore();
      installation.google.faults.killAt(call, { after: true });
      installation.submit();
      installation.google.advance({ minutes: 40 });
      expect({ call, ...checkLog(installation) }).toMatchObject({ call, ...INTACT });
      expect(logSheet(installation).record(3)['Seen by']).toBe('Olga');
    }
  });
});
