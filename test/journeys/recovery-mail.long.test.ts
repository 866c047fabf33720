import { callsToTry } from './calls-to-try';
import { ADMIN, SuiteInstallation, TestInstallation } from './installation';

type Either = TestInstallation | SuiteInstallation;

const PRODUCTS: readonly [string, () => Either][] = [
  ['Zendesk Chat', () => TestInstallation.ready()],
  ['Zendesk Suite', () => SuiteInstallation.ready({ access: { role: 'Staff', chat: 'ignore' } })],
];

const UNAUTHORIZED = { status: 401, headers: {}, body: '{"error":"Unauthorized"}', seconds: 0.2 };

/** The mails to the admins, by their subjects. */
function mailsOf({ google }: Either) {
  return google.sent.filter(({ to }) => to === ADMIN);
}

const PAUSED = 'Chat Access needs attention: Zendesk does not accept the credential';
const RUNNING = 'Chat Access is running again';

function subjects(installation: Either): string[] {
  return mailsOf(installation).map(({ subject }) => subject);
}

function refuseCredential({ zendesk }: Either): void {
  zendesk.modes.intercept = () => UNAUTHORIZED;
}

function acceptCredential({ zendesk }: Either): void {
  delete zendesk.modes.intercept;
}

describe.each(PRODUCTS)('once Chat Access has mailed the admins that it is paused, on %s,', (_, ready) => {
  it('one more mail says that it is running again, since when it was paused, and why', () => {
    const installation = ready();
    refuseCredential(installation);
    const row = installation.submit();
    installation.google.advance({ hours: 1 });
    expect(mailsOf(installation)).toMatchObject([
      { subject: 'Chat Access needs attention: Zendesk does not accept the credential' },
    ]);
    acceptCredential(installation);
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row).Status).toBe('✓ Done');
    const [, over, ...more] = mailsOf(installation);
    expect(over?.subject).toBe('Chat Access is running again');
    expect(over?.body).toMatch(
      /^Chat Access was paused on \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\): Zendesk does not accept the credential\. That is over\./,
    );
    expect(more).toEqual([]);
    installation.google.advance({ hours: 2 });
    expect(mailsOf(installation)).toHaveLength(2);
  });

  it('another pause on the same day is told, and its end', () => {
    const installation = ready();
    for (let times = 0; times < 2; times++) comeAndGo(installation, times);
    expect(subjects(installation)).toEqual([PAUSED, RUNNING, PAUSED, RUNNING]);
  });

  it('three pauses of a day are told; a fourth one only once a day has passed, if it lasts', () => {
    const installation = ready();
    for (let times = 0; times < 6; times++) comeAndGo(installation, times);
    expect(subjects(installation)).toEqual([PAUSED, RUNNING, PAUSED, RUNNING, PAUSED, RUNNING]);
    refuseCredential(installation);
    installation.submit({ email: 'last@acme.example' });
    installation.google.advance({ hours: 12 });
    expect(mailsOf(installation)).toHaveLength(6);
    installation.google.advance({ hours: 12 });
    expect(subjects(installation).slice(6)).toEqual([PAUSED]);
  });
});

/** Zendesk refuses the credential for a request, and accepts it a moment later. */
function comeAndGo(installation: Either, times: number): void {
  refuseCredential(installation);
  installation.submit({ email: `a${times}@acme.example` });
  acceptCredential(installation);
  installation.google.advance({ minutes: 10 });
}

it('each of two pauses is told once although any of the executions is killed', () => {
  for (const during of ['the end of the first', 'the second'] as const) {
    for (let call = 1; call <= MOST_CALLS_OF_A_PAUSE; call += 2) {
      const installation = TestInstallation.ready();
      comeAndGoKilled(installation, { during, call });
      expect([during, call, subjects(installation)]).toEqual([
        during,
        call,
        [PAUSED, RUNNING, PAUSED, RUNNING],
      ]);
    }
  }
});

const MOST_CALLS_OF_A_PAUSE = 30;

function comeAndGoKilled(
  installation: TestInstallation,
  { during, call }: { during: 'the end of the first' | 'the second'; call: number },
): void {
  const { google } = installation;
  refuseCredential(installation);
  installation.submit();
  acceptCredential(installation);
  if (during === 'the end of the first') google.faults.killAt(call, { after: true });
  google.advance({ minutes: 5 });
  google.faults.clear();
  google.advance({ minutes: 15 });
  refuseCredential(installation);
  if (during === 'the second') google.faults.killAt(call, { after: true });
  installation.submit({ email: 'ben@acme.example' });
  google.faults.clear();
  google.advance({ minutes: 15 });
  acceptCredential(installation);
  google.advance({ minutes: 15 });
}

function isOver({ subject }: { subject: string }): boolean {
  return subject === 'Chat Access is running again';
}

/** How many calls the execution makes that finds the credential accepted. */
function endingCalls(installation: Either): number {
  refuseCredential(installation);
  installation.submit();
  acceptCredential(installation);
  installation.google.advance({ minutes: 5 });
  return installation.google.executions.at(-1)?.trace.length ?? 0;
}

it('the mail goes out once although the execution that ends the pause is killed at any call', () => {
  const calls = endingCalls(TestInstallation.ready());
  for (const call of callsToTry(calls)) {
    const installation = TestInstallation.ready();
    refuseCredential(installation);
    const row = installation.submit();
    acceptCredential(installation);
    installation.google.faults.killAt(call, { after: true });
    installation.google.advance({ minutes: 5 });
    installation.google.faults.clear();
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Status).toBe('✓ Done');
    expect([call, mailsOf(installation).filter(isOver).length]).toEqual([call, 1]);
  }
});

it('a missing column is told about in the same way', () => {
  const installation = TestInstallation.ready();
  const { sheet } = installation.google.form;
  const title = sheet.display()[0]?.[2] ?? '';
  sheet.set('C1', 'Something else');
  installation.submit();
  installation.google.advance({ minutes: 10 });
  sheet.set('C1', title);
  installation.google.advance({ minutes: 10 });
  expect(mailsOf(installation).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Chat Access needs attention'),
    'Chat Access is running again',
  ]);
});

it('nobody is mailed when a person ends their own pause', () => {
  const installation = TestInstallation.ready();
  installation.google.call('pauseDesk');
  installation.submit();
  installation.google.advance({ hours: 1 });
  installation.google.call('resumeDesk');
  installation.google.advance({ minutes: 10 });
  expect(mailsOf(installation)).toEqual([]);
});
