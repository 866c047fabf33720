import { LAST_DAY } from './ends-installation';
import { ADMIN, type InstallationOptions, SuiteInstallation, TestInstallation } from './installation';

export const PEER = 'peer@acme.example';

export type DigestInstallation = TestInstallation | SuiteInstallation;

const COLUMNS = { until: LAST_DAY };

/** Turned on, on a Monday: the form asks for a last day, too. */
export const PRODUCTS: readonly [string, (options?: InstallationOptions) => DigestInstallation][] = [
  [
    'Zendesk Chat',
    ({ google, ...options } = {}) =>
      new TestInstallation({ columns: COLUMNS, google: { ...google }, ...options }).turnOn().runTimerOnce(),
  ],
  [
    'Zendesk Suite',
    ({ google, access, zendesk: _, ...options } = {}) =>
      new SuiteInstallation({
        columns: COLUMNS,
        google: { ...google },
        access: { role: 'Staff', chat: 'ignore', ...access },
        ...options,
      })
        .turnOn()
        .runTimerOnce(),
  ],
];

const DAY_MS = 86_400_000;

/** Days pass, each with a daily run and one of the timer; nothing else runs. */
export function passDays({ google }: DigestInstallation, days: number): void {
  for (let day = 0; day < days; day++) {
    google.clock.advance(DAY_MS);
    google.run('reviewIdleAgents');
    google.run('processPending');
  }
}

/** All digests, the oldest first. */
export function digests({ google }: DigestInstallation) {
  return google.sent.filter(({ body }) => /\nReference digest-\S+\s*$/.test(body));
}

export function digestsTo(to: string, installation: DigestInstallation) {
  return digests(installation).filter((mail) => mail.to === to);
}

/** The last one that the admins got. */
export function adminDigest(installation: DigestInstallation) {
  const last = digestsTo(ADMIN, installation).at(-1);
  if (!last) throw new Error('the admins got no digest');
  return last;
}

export function choose({ google }: DigestInstallation, digest: 'off' | 'admins' | 'requesters'): void {
  google.call('saveSetup', { mail: { digest } });
}
