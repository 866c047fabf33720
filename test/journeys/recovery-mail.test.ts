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

  it('no mail says so where nobody was alarmed a second time on the same day', () => {
    const installation = ready();
    for (let times = 0; times < 2; times++) {
      refuseCredential(installation);
      installation.submit({ email: `a${times}@acme.example` });
      acceptCredential(installation);
      installation.google.advance({ minutes: 10 });
    }
    expect(mailsOf(installation).map(({ subject }) => subject)).toEqual([
      'Chat Access needs attention: Zendesk does not accept the credential',
      'Chat Access is running again',
    ]);
  });
});

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
