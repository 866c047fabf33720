import { ServiceError } from '../emulator';
import { ask, type EndsInstallation, inDays, PRODUCTS, passDays, ready } from './ends-installation';
import { ADMIN, LEAD } from './installation';
import { mailBuild } from './mail-build';

const [ANA, BO] = ['ana@acme.example', 'bo@acme.example'];

/** Ana is to be told of her last day, and Bo's is over. */
function due(make: (typeof PRODUCTS)[number][1]): EndsInstallation {
  const installation = ready(make());
  ask(installation, inDays(installation, 7), ANA);
  ask(installation, inDays(installation, 0), BO);
  installation.google.advance({ minutes: 10 });
  installation.google.clock.advance(86_400_000);
  return installation;
}

function mailsTo({ google }: EndsInstallation, address: string): number {
  return google.sent.filter(({ to }) => to === address).length;
}

const refuse = ({ google }: EndsInstallation, name: string) => {
  google.gate.intercept = (call) => {
    if (call.name === name) throw new ServiceError('Gmail operation not allowed.');
  };
};

const works = ({ google }: EndsInstallation) => {
  google.gate.intercept = undefined;
  google.quota.mail(ADMIN).limit = 1_500;
};

const FAILURES: readonly [string, (installation: EndsInstallation) => void][] = [
  ['makes no drafts', (installation) => refuse(installation, mailBuild.draft)],
  ['sends nothing', (installation) => refuse(installation, 'GmailApp.GmailDraft.send')],
  [
    'allows no more emails for the day',
    ({ google }) => {
      Object.assign(google.quota.mail(ADMIN), { limit: 0, left: 0 });
    },
  ],
];

describe.each(PRODUCTS)('when Gmail fails at last days, on %s,', (_, make) => {
  it.each(FAILURES)('and %s, access ends all the same, and the person is told once it works', (__, fail) => {
    const installation = due(make);
    const { google } = installation;
    fail(installation);
    google.run('reviewIdleAgents');
    expect([installation.isOn(ANA), installation.isOn(BO)]).toEqual([true, false]);
    expect(mailsTo(installation, ANA)).toBe(0);
    works(installation);
    passDays(installation, 1);
    expect(mailsTo(installation, ANA)).toBe(1);
    passDays(installation, 4);
    expect(mailsTo(installation, ANA)).toBe(1);
    expect(google.mailbox(ADMIN).drafts).toEqual([]);
  });

  it.each(FAILURES)('and %s, whoever puts a last day off is told of it once it works', (__, fail) => {
    const installation = due(make);
    const { google } = installation;
    const before = mailsTo(installation, LEAD);
    fail(installation);
    const { Status } = ask(installation, inDays(installation, 30), ANA);
    expect(Status).toBe('✓ Done');
    google.advance({ hours: 1 });
    expect(mailsTo(installation, LEAD)).toBe(before);
    works(installation);
    passDays(installation, 2);
    expect(mailsTo(installation, LEAD)).toBe(before + 1);
    expect(mailsTo(installation, ANA)).toBe(0);
    expect(google.mailbox(ADMIN).drafts).toEqual([]);
  });
});

it.each(PRODUCTS)(
  'killed at calls of the review from its beginning to its end, on %s, the person is told once and access ends',
  (_, make) => {
    const calls = due(make).google.run('reviewIdleAgents').callCount;
    for (let call = 20; call <= calls; call += 19) {
      const installation = due(make);
      const { google } = installation;
      google.faults.killAt(call, { after: true });
      google.run('reviewIdleAgents');
      google.faults.clear();
      google.advance({ minutes: 30 });
      passDays(installation, 1);
      const end = [installation.isOn(BO), mailsTo(installation, ANA), google.mailbox(ADMIN).drafts.length];
      expect([call, ...end]).toEqual([call, false, 1, 0]);
    }
  },
);
