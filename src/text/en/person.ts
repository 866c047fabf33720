import { grouped } from '../../shared/numbers';

/** The history of a person. */
export const person = {
  'person.opened': 'The history of a person is open.',
  'person.choose':
    'Type an address, or select the row of a person in Agents, Plan, Log or the response sheet and open this page again.',
  'person.unknown': ({ address }: { address: string }) =>
    `Nothing in the Log is about ${address}. Check the spelling; what was done before Chat Access was installed is not in it.`,
  'person.no-log': 'The sheet Log is gone, with everything that it said about people.',
  'person.many': ({ count, shown }: { count: number; shown: number }) =>
    `These are the last ${shown} of ${grouped(count)} events. The others are in the sheet Log: filter it by Address.`,
  'person.not-owner':
    'Only the person Chat Access runs as sees which of these lines are as they were written.',
  'person.account': ({
    enabled,
    role,
    departments,
  }: {
    enabled: boolean;
    role: string;
    departments: readonly string[];
  }) => [enabled ? 'enabled' : 'disabled', role, ...departments].filter((word) => word !== '').join(', '),
};
