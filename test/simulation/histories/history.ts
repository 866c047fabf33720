import { type Choices, DEFAULT_CHOICES } from '../../stand-in/choices';
import type { WorldOptions } from '../world/sim-world';
import { ACCESS_EVENTS, drawAccess } from './access-events';
import { ADMIN_EVENTS } from './admin-events';
import { EDITOR_EVENTS } from './editor-events';
import { drawGoogleChoices } from './google-choices';
import { GOOGLE_EVENTS } from './google-events';
import { IDLE_EVENTS, IDLE_POLICY } from './idle-events';
import { LOG_EVENTS } from './log-events';
import { MAIL_EVENTS } from './mail-events';
import { RARE_EVENTS } from './rare-events';
import { REQUESTER_EVENTS } from './requester-events';
import { Rng } from './rng';
import type { EventValues, SimEvent } from './sim-event';
import { drawDisabling, drawSuite } from './suite-choices';
import { RARE_SUITE_EVENTS, SUITE_EVENTS } from './suite-events';
import { VIEW_EVENTS } from './view-events';
import { ZENDESK_EVENTS } from './zendesk-events';

/** An event of a history, as plain data. */
export interface HistoryEvent {
  /** The time since the previous event. */
  afterMs: number;
  name: string;
  values: EventValues;
}

/** Everything that is derived from a seed. */
export interface History {
  seed: number;
  options: WorldOptions;
  events: HistoryEvent[];
}

const RARE = [...RARE_EVENTS, ...RARE_SUITE_EVENTS];

export const EVENTS: readonly SimEvent[] = [
  ...REQUESTER_EVENTS,
  ...ADMIN_EVENTS,
  ...EDITOR_EVENTS,
  ...ZENDESK_EVENTS,
  ...GOOGLE_EVENTS,
  ...MAIL_EVENTS,
  ...IDLE_EVENTS,
  ...VIEW_EVENTS,
  ...LOG_EVENTS,
  ...RARE,
  ...SUITE_EVENTS,
  ...ACCESS_EVENTS,
];

const COMMON_EVENTS = EVENTS.filter((event) => ![...RARE, ...ACCESS_EVENTS].includes(event));

type Product = NonNullable<WorldOptions['product']>;

/** What can happen to this product. */
function happensTo(product: Product) {
  return ({ only = product }: SimEvent): boolean => only === product;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const EVENT_GAPS_MS = [
  0,
  0,
  SECOND_MS,
  20 * SECOND_MS,
  3 * MINUTE_MS,
  6 * MINUTE_MS,
  12 * MINUTE_MS,
  HOUR_MS,
  9 * HOUR_MS,
];

/** An ordinary day, and days close to clock changes. */
const START_TIMES = [
  '2026-03-02T09:00:00Z',
  '2026-03-28T22:00:00Z',
  '2026-10-24T22:00:00Z',
  '2026-03-07T20:00:00Z',
];
/** Draws of their own, so that the rest of a world stays the same when a choice is added. */
const GOOGLE_SEED_OFFSET = 10_000_000;
const RARE_SEED_OFFSET = 20_000_000;
const SUITE_SEED_OFFSET = 30_000_000;
const DISABLING_SEED_OFFSET = 40_000_000;
const ACCESS_SEED_OFFSET = 50_000_000;
const DIGEST_SEED_OFFSET = 60_000_000;
const EARLIER_ROWS = 12;
const TIME_ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Etc/UTC'];

/** Worlds of the other product differ in what is drawn, as if they had other seeds. */
export function generateHistory(seed: number, product: Product = 'chat', isWithAccess = false): History {
  const rng = new Rng(seed);
  const options: WorldOptions = {
    seed,
    now: rng.pick(START_TIMES),
    timeZone: rng.pick(TIME_ZONES),
    departments: rng.chance(0.3) ? ['Sales'] : [],
    choices: drawChoices(rng),
    ...drawConnection(rng),
    google: drawGoogleChoices(new Rng(seed + GOOGLE_SEED_OFFSET)),
    ...(rng.chance(0.3) && { earlierRows: EARLIER_ROWS }),
    ...(rng.chance(0.5) && { idle: drawPolicy(rng) }),
    ...(product === 'support' && drawSuite(new Rng(seed + SUITE_SEED_OFFSET))),
    ...drawDigest(new Rng(seed + DIGEST_SEED_OFFSET)),
  };
  if (product === 'support' && options.idle)
    options.idle = { ...options.idle, ...drawDisabling(new Rng(seed + DISABLING_SEED_OFFSET)) };
  const events = Array.from({ length: 4 + rng.below(16) }, () => drawEvent(rng, product));
  addRareEvents(events, new Rng(seed + RARE_SEED_OFFSET), product);
  if (isWithAccess) addAccess(options, events, new Rng(seed + ACCESS_SEED_OFFSET));
  return { seed, options, events };
}

/** In a fifth of the worlds somebody gets a weekly digest. */
function drawDigest(rng: Rng): Pick<WorldOptions, 'digest'> {
  return rng.chance(0.2) ? { digest: rng.pick(['admins', 'requesters', 'requesters'] as const) } : {};
}

/** In their order: a list of exemptions can only be lost once it is there. */
function addRareEvents(events: HistoryEvent[], rng: Rng, product: Product): void {
  let place = 0;
  for (const event of RARE.filter(happensTo(product))) {
    if (!rng.chance(0.1 * event.weight)) continue;
    place += rng.below(events.length - place + 1);
    events.splice(place, 0, toHistory(event, rng));
    place++;
  }
}

/** In half of the worlds requests need approval or are limited, accounts have an end, or people are blocked. */
function addAccess(options: WorldOptions, events: HistoryEvent[], rng: Rng): void {
  if (!rng.chance(0.5)) return;
  Object.assign(options, drawAccess(rng));
  for (let left = 6 + rng.below(8); left > 0; left--) {
    events.splice(rng.below(events.length + 1), 0, toHistory(rng.weighted(ACCESS_EVENTS), rng));
  }
}

function drawEvent(rng: Rng, product: Product): HistoryEvent {
  return toHistory(rng.weighted(COMMON_EVENTS.filter(happensTo(product))), rng);
}

function toHistory(event: SimEvent, rng: Rng): HistoryEvent {
  return { afterMs: rng.pick(EVENT_GAPS_MS), name: event.name, values: event.draw?.(rng) ?? {} };
}

function drawPolicy(rng: Rng): WorldOptions['idle'] {
  const limit = rng.pick([
    { percent: 100, count: 1000 },
    { percent: 100, count: 2 },
  ]);
  return { ...IDLE_POLICY, exempt: [...IDLE_POLICY.exempt], warnDaysBefore: rng.pick([null, 2]), limit };
}

/** The kind of Zendesk account, and how the program connects to it. */
function drawConnection(rng: Rng): Pick<WorldOptions, 'modes' | 'host' | 'credential'> {
  const host = rng.pick(['zendesk', 'zendesk', 'zendesk', 'zopim'] as const);
  const agentWorkspace = rng.chance(0.3);
  const enabledAsInt = rng.chance(0.3);
  const credential = rng.chance(0.3) ? 'client' : 'token';
  return { modes: { agentWorkspace, enabledAsInt, zopim: host === 'zopim' }, host, credential };
}

/** Varies the behaviour of Zendesk where that of production is not known. */
function drawChoices(rng: Rng): Partial<Choices> {
  const drawn: Choices = {
    ...DEFAULT_CHOICES,
    duplicateStatus: rng.pick(['allowed', 400, 409, 422]),
    duplicateIgnoresCase: rng.chance(0.7),
    missingFieldStatus: rng.pick([400, 422]),
    unknownRoleStatus: rng.pick([400, 422]),
    deletedStatus: rng.pick([204, 200]),
    reuseDeletedEmail: rng.chance(0.5),
    ownerDisableStatus: rng.pick(['allowed', 400, 403, 422]),
    tokenExpiresIn: rng.pick([null, 3600, 86_400]),
    wrongSecretStatus: rng.pick([400, 401]),
    seatStatus: rng.pick([402, 403, 422]),
    refusedWriteStatus: rng.pick([403, 404, 405]),
    emailLookupIgnoresCase: rng.chance(0.5),
    absentStyle: rng.pick(['404', 'null', 'empty-object', 'empty-array']),
    notFoundBody: rng.pick(['string', 'object', 'html', 'empty']),
    createdStatus: rng.pick([201, 200]),
    staleDepartmentsInAgent: rng.chance(0.5),
    deletedStayMembers: rng.chance(0.5),
    disabledLeaveDepartments: rng.chance(0.5),
    unknownMember: rng.pick(['ignore', 400]),
    unauthorizedBody: rng.pick(['unauthorized', 'invalid_token']),
  };
  return rng.chance(0.6) ? drawn : {};
}
