import type { DigestRun } from '../../../src/state/digest-state';
import { digests, requestMails } from '../world/mails';
import { logLines, responseRows } from '../world/rows';
import { COLUMNS, OWNER, type SimWorld } from '../world/sim-world';
import { duplicates } from './accounts';
import type { Invariant } from './invariant';

const DAY_MS = 24 * 60 * 60_000;

export const oneDigestAWeek: Invariant = {
  name: 'nobody gets two digests in a week',
  figure: 'mails doubled',
  breaches: (world) =>
    duplicates(digests(world).map(({ to, week }) => `${to} of the week of ${week}`)).map(
      (digest) => `two digests went to ${digest}`,
    ),
};

export const digestsWereChosen: Invariant = {
  name: 'digests go to the owner and, if that was chosen, to requesters whose people have access',
  figure: 'mails doubled',
  breaches: (world) =>
    digests(world).flatMap(({ to, at }) => (mayGet(to, at, world) ? [] : [`a digest went to ${to}`])),
};

function mayGet(to: string, at: number, world: SimWorld): boolean {
  const { digest = 'off' } = world.options;
  if (to === OWNER && digest !== 'off') return true;
  const wasTold = requestMails(world).some(
    (mail) => mail.to === to && mail.outcome !== 'rejected' && mail.at <= at,
  );
  return digest === 'requesters' && (wasTold || isDone(to, world));
}

/** A request of theirs is done, and Gmail takes no mail about it yet. */
function isDone(to: string, world: SimWorld): boolean {
  return logLines(world).some(
    ({ Requester, Status }) => Requester?.toLowerCase() === to && Status?.includes('Done') === true,
  );
}

export const digestsKeepToThemselves: Invariant = {
  name: 'a digest tells a requester of nobody else’s people',
  figure: 'secrets leaked',
  breaches: (world) => {
    const { observed } = world;
    // The answer had another requester, or its row is gone.
    const isChanged =
      observed.readdressed.length + observed.deletedRows.length + observed.pastedRequests.length > 0;
    if (isChanged) return [];
    const own = new Map<string, Set<string>>();
    const answers = responseRows(world).map((row) => ({
      requester: row[COLUMNS.requester] ?? '',
      email: row[COLUMNS.email] ?? '',
    }));
    for (const answer of [...answers, ...observed.formerAnswers]) {
      const [requester = '', email = ''] = [answer.requester, answer.email].map((text) =>
        text.trim().toLowerCase(),
      );
      own.set(requester, (own.get(requester) ?? new Set()).add(email));
    }
    const others = (to: string) =>
      [...own].flatMap(([requester, emails]) => (requester === to ? [] : [...emails]));
    return digests(world)
      .filter(({ to }) => to !== OWNER)
      .flatMap(({ to, body }) =>
        others(to)
          .filter((email) => email.includes('@') && body.includes(`- ${email} `) && !own.get(to)?.has(email))
          .map((email) => `the digest of ${to} names ${email}`),
      );
  },
};

/** Checked after two undisturbed days: nothing keeps them any more. */
export const digestsComeToAnEnd: Invariant = {
  name: 'digests that were begun are sent',
  figure: 'mails missing',
  breaches: (world) => {
    const { 'digest-run': saved, pause } = world.google.properties.document();
    const run: DigestRun | null = JSON.parse(saved ?? 'null');
    if (!run || pause !== undefined || world.google.clock.now() - run.to < 2 * DAY_MS) return [];
    const isSent = digests(world).some(({ to, week }) => to === OWNER && week === run.week);
    const isOpen = !run.isForAdminsDone || run.open !== null || run.done !== '\uffff';
    if (isOpen) return [`the digests of the week of ${run.week} are not all sent: ${saved}`];
    return isSent || world.options.digest === undefined
      ? []
      : [`the admins got no digest of the week of ${run.week}`];
  },
};
