import type { BuiltScript } from '../../fixture/built-script';
import { ALWAYS, AT_THE_END, breachesOf } from '../invariants/index';
import { ALL_BRAKED, BRAKED } from '../world/brake';
import { responseRows } from '../world/rows';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import { inTimeZone } from '../world/time-zone';
import type { Simulation } from './simulations';

/** One requester asks for two accounts, and the brake lets one through. */
export const beyondTheBrake: Simulation = (bundle) => endOf(asked(BRAKED, bundle, 'ana', 'ben'));

/** Two ask for an account each, and the brake of all requesters lets one through. */
export const beyondTheBrakeOfAll: Simulation = (bundle) => {
  const world = asked(ALL_BRAKED, bundle, 'ana');
  ask(world, 'ben', 'peer@acme.example');
  return endOf(world);
};

/** What the brake has held back waits over some nights, and nobody decides. */
export const heldOvernight: Simulation = (bundle) => {
  const world = asked(BRAKED, bundle, 'ana', 'ben');
  passTime(world, { days: 3 });
  const created = responseRows(world).filter(({ Action }) => Action === 'Created').length;
  return created > 1 ? ['what was held back went through, and nobody has approved it'] : [];
};

/** An editor sets another time zone, in which it is another day, and back. */
export const otherTimeZones: Simulation = (bundle) => {
  let world = asked(BRAKED, bundle, 'ana');
  for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Pacific/Kiritimati', 'Etc/GMT+12']) {
    world = inTimeZone(world, zone, { ...BRAKED, bundle });
    ask(world, `ben${responseRows(world).length}`);
  }
  const created = responseRows(world).filter(({ Action }) => Action === 'Created').length;
  return created > 2 ? [`${created} accounts were given on a day and the next one`] : [];
};

/** Zendesk does not answer a create at first; the brake lets another one through. */
export const triedTwice: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ ...BRAKED, access: { ...BRAKED.access, brake: 2 }, bundle });
  refuseCreates(world, 503);
  ask(world, 'ana');
  delete world.zendesk.modes.intercept;
  passTime(world, { hours: 1 });
  ask(world, 'ben');
  return held(world);
};

/** Zendesk refuses an account for good; the brake lets another one through. */
export const refusedByZendesk: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ ...BRAKED, bundle });
  refuseCreates(world, 422);
  ask(world, 'ana');
  delete world.zendesk.modes.intercept;
  ask(world, 'ben');
  return held(world);
};

function refuseCreates(world: SimWorld, status: number): void {
  world.zendesk.modes.intercept = ({ method }) =>
    method === 'POST' ? { status, headers: {}, body: '{}', seconds: 0.1 } : undefined;
}

function held(world: SimWorld): string[] {
  return responseRows(world)
    .filter(({ Status = '' }) => Status.endsWith('Needs approval'))
    .map(({ Detail }) => `a request waits that the brake lets through: ${Detail}`);
}

function asked(options: WorldOptions, bundle: BuiltScript, ...names: string[]): SimWorld {
  const world = SimWorld.turnedOn({ ...options, bundle });
  for (const name of names) ask(world, name);
  return world;
}

function ask(world: SimWorld, name: string, requester?: string): void {
  world.google.clock.advance(1000);
  world.submit({ email: `${name}@acme.example`, firstName: name, ...(requester && { requester }) });
}

/** The breaches after the approvers have been reminded. */
function endOf(world: SimWorld): string[] {
  passTime(world, { days: 3 });
  return breachesOf([...ALWAYS, ...AT_THE_END], world).map(({ sentence }) => sentence);
}
