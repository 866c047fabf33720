import type { Person } from '../../samples/people';
import { fastForward } from './fast-forward';
import type { Installation } from './installation';
import { answersOf, newPeople, otherLead, peopleToChange, SAMPLE_POOL_SIZE } from './sample-people';
import { useAccounts } from './use-accounts';

const WEEKEND_MS = 2 * 24 * 60 * 60_000;

/** How long before the first requests Chat Access is turned on, by product. */
export const HEAD_START_MS = { chat: 0, support: WEEKEND_MS };

/**
 * One request for each outcome has come in this morning, and is handled. On Suite, two nightly reviews have passed before: the
 * first one only reports, the second one has downgraded whoever is idle.
 */
export function handleFirstRequests(installation: Installation, setUp: () => void): void {
  const { google, zendesk } = installation;
  const isTurnedOnBefore = HEAD_START_MS[zendesk.product] > 0;
  if (isTurnedOnBefore) {
    setUp();
    const world = { hasUnfinishedRows: () => false, pass: () => useAccounts(installation) };
    fastForward(google, HEAD_START_MS[zendesk.product], world);
  }
  submitFirstRequests(installation);
  if (!isTurnedOnBefore) setUp();
  google.advance({ minutes: 5 });
}

function submitFirstRequests(installation: Installation): void {
  const [first, second, ...more] = newPeople(installation, SAMPLE_POOL_SIZE + 2);
  const stranger = more.at(-1);
  const active = installation.zendesk.active();
  const submit = (person: Person | undefined, requester?: string) => {
    installation.google.advance({ minutes: 7, seconds: 13 });
    if (person) installation.google.form.submit(answersOf(installation, person, requester));
  };
  const toChange = peopleToChange(installation).map(([, each]) => each);
  // Whoever comes last is left for the user to tick: those that wait for long are looked at less often.
  const last = installation.zendesk.product === 'support' ? toChange.splice(-1) : [];
  for (const person of [first, ...toChange]) {
    submit(person);
    tickChatForAll(installation);
  }
  submit(active);
  submit(stranger && { ...stranger, email: `${stranger.email}.test` });
  submit(second, otherLead(installation));
  for (const person of last) submit(person);
}

function tickChatForAll({ zendesk, changed }: Installation): void {
  for (const id of changed.keys()) if (zendesk.view(id).chat === false) zendesk.tickChat(id, true);
}
