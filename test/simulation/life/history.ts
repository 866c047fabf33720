import { type Choices, LIKELY } from '../../zendesk/choices';
import type { WorldOptions } from '../world/sim-world';
import { ADMINS_DEEDS } from './admins';
import type { Deed, Values } from './deed';
import { Dice } from './dice';
import { GOOGLE_DEEDS } from './google-deeds';
import { IDLE_DEEDS, IDLE_POLICY } from './idle-deeds';
import { REQUESTERS_DEEDS } from './requesters';
import { ZENDESK_DEEDS } from './zendesk-deeds';

/** One line of a life: what happens so long after the one before. Plain data. */
export interface LifeEvent {
  afterMs: number;
  deed: string;
  values: Values;
}

/** All that a seed decides. */
export interface History {
  seed: number;
  options: WorldOptions;
  events: LifeEvent[];
}

export const DEEDS: readonly Deed[] = [
  ...REQUESTERS_DEEDS,
  ...ADMINS_DEEDS,
  ...ZENDESK_DEEDS,
  ...GOOGLE_DEEDS,
  ...IDLE_DEEDS,
];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const GAPS = [0, 0, SECOND, 20 * SECOND, 3 * MINUTE, 6 * MINUTE, 12 * MINUTE, HOUR, 9 * HOUR];

/** A plain day, and days around which clocks are set. */
const STARTS = [
  '2026-03-02T09:00:00Z',
  '2026-03-28T22:00:00Z',
  '2026-10-24T22:00:00Z',
  '2026-03-07T20:00:00Z',
];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Etc/UTC'];

export function historyOf(seed: number): History {
  const dice = new Dice(seed);
  const options: WorldOptions = {
    seed,
    now: dice.one(STARTS),
    timeZone: dice.one(ZONES),
    departments: dice.chance(0.3) ? ['Sales'] : [],
    choices: drawChoices(dice),
    ...drawAccess(dice),
    ...(dice.chance(0.5) && { idle: drawPolicy(dice) }),
  };
  const events = Array.from({ length: 4 + dice.below(16) }, () => drawEvent(dice));
  return { seed, options, events };
}

function drawEvent(dice: Dice): LifeEvent {
  const deed = dice.weighted(DEEDS);
  return { afterMs: dice.one(GAPS), deed: deed.name, values: deed.draw?.(dice) ?? {} };
}

function drawPolicy(dice: Dice): WorldOptions['idle'] {
  const limit = dice.one([
    { percent: 100, count: 1000 },
    { percent: 100, count: 2 },
  ]);
  return { ...IDLE_POLICY, exempt: [...IDLE_POLICY.exempt], warnDaysBefore: dice.one([null, 2]), limit };
}

/** Which kind of account it is, and how the desk gets into it. */
function drawAccess(dice: Dice): Pick<WorldOptions, 'modes' | 'host' | 'credential'> {
  const host = dice.one(['zendesk', 'zendesk', 'zendesk', 'zopim'] as const);
  const agentWorkspace = dice.chance(0.3);
  const enabledAsInt = dice.chance(0.3);
  const credential = dice.chance(0.3) ? 'client' : 'token';
  return { modes: { agentWorkspace, enabledAsInt, zopim: host === 'zopim' }, host, credential };
}

/** In some places production may do other than is likely. */
function drawChoices(dice: Dice): Partial<Choices> {
  const drawn: Choices = {
    ...LIKELY,
    duplicateStatus: dice.one([400, 409, 422]),
    duplicateIgnoresCase: dice.chance(0.7),
    missingFieldStatus: dice.one([400, 422]),
    unknownRoleStatus: dice.one([400, 422]),
    deletedStatus: dice.one([204, 200]),
    reuseDeletedEmail: dice.chance(0.5),
    ownerDisableStatus: dice.one(['allowed', 400, 403, 422]),
    tokenExpiresIn: dice.one([null, 3600, 86_400]),
    wrongSecretStatus: dice.one([400, 401]),
    seatStatus: dice.one([402, 403, 422]),
    refusedWriteStatus: dice.one([403, 404, 405]),
    emailLookupIgnoresCase: dice.chance(0.5),
    absentStyle: dice.one(['404', 'null', 'empty-object', 'empty-array']),
    notFoundBody: dice.one(['string', 'object', 'html', 'empty']),
    createdStatus: dice.one([201, 200]),
    staleDepartmentsInAgent: dice.chance(0.5),
    deletedStayMembers: dice.chance(0.5),
    disabledLeaveDepartments: dice.chance(0.5),
    unknownMember: dice.one(['ignore', 400]),
    unauthorizedBody: dice.one(['unauthorized', 'invalid_token']),
  };
  return dice.chance(0.6) ? drawn : {};
}
