import { grouped } from '../../shared/numbers';

/** The weekly digest of a requester: about their own people. */

const people = (count: number) => (count === 1 ? '1 person' : `${grouped(count)} people`);

export const digest = {
  /** `{{summary}}` */
  'digest.summary': (counts: { given: number; waiting: number; refused: number; leaving: number }) =>
    [
      counts.given > 0 && `${people(counts.given)} got access`,
      counts.waiting > 0 && `${people(counts.waiting)} waiting`,
      counts.refused > 0 && `${people(counts.refused)} without access`,
      counts.leaving > 0 && `${people(counts.leaving)} may lose access`,
    ]
      .filter(Boolean)
      .join(', '),
  'digest.intro': 'These are the people you requested access for.',
  'digest.given': 'Got access:',
  'digest.given-on': ({ email, day }: { email: string; day: string }) => `${email} on ${day}`,
  'digest.waiting': 'Still waiting:',
  'digest.waits-approval': ({ email }: { email: string }) => `${email} for approval`,
  'digest.waits-seat': ({ email }: { email: string }) => `${email} for a free seat`,
  'digest.waits-chat': ({ email }: { email: string }) => `${email} until an admin gives access to chat`,
  'digest.waits-retry': ({ email }: { email: string }) => `${email}, which is tried again automatically`,
  'digest.refused': 'Did not get access:',
  'digest.was-rejected': ({ email }: { email: string }) => `${email} was rejected`,
  'digest.needs-attention': ({ email }: { email: string }) =>
    `${email} could not be completed yet; an admin sees it`,
  'digest.leaving': 'May lose access soon:',
  'digest.ends-on': ({ email, until }: { email: string; until: string }) =>
    `${email} has access until ${until}`,
  'digest.was-warned': ({ email, day }: { email: string; day: string }) =>
    `${email} was warned on ${day} that the account is not used`,
  'digest.more': ({ count }: { count: number }) => `and ${grouped(count)} more`,
};
