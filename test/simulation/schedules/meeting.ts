import { OWNER, type SimWorld, type WorldOptions } from '../world/sim-world';
import { Tape } from './tape';

/** Somebody who does something while others do something as well. */
export interface Actor {
  name: string;
  /** Starts one execution, in the same way every time; for people, does it. */
  act(world: SimWorld): void;
  /** Done in one go: a person at the sheet. */
  isAtOnce?: boolean;
}

/** Those who meet, and where. */
export interface Meeting {
  name: string;
  options?: WorldOptions;
  /** All want the same row, so only one of them may do it. */
  isAboutOneRow?: boolean;
  prepare?(world: SimWorld): void;
  /** Where rows stand only after `prepare`, the actors are told the events that were not told yet. */
  actors(world: SimWorld): Actor[];
}

const ANA = { email: 'ana@acme.example', firstName: 'ana' };

/** The events of these rows, which the form has not told yet, as actors. */
function untold({ google }: SimWorld): Actor[] {
  const { queued, ...form } = google.form.save();
  // An event is lost when the owner's consent is missing.
  google.revokeAuthorization(google.owner);
  google.advance({});
  google.authorize(google.owner);
  return queued.map((event) => ({
    name: `the event of row ${event.row}`,
    act: (world) => {
      world.google.linkForm({ ...form, questions: [], queued: [event] });
      world.google.advance({});
    },
  }));
}

const timer: Actor = {
  name: 'the timer',
  act: ({ google }) => void google.run('processPending', [{}]),
};

const menu: Actor = {
  name: 'a retry from the menu',
  act: ({ google }) => void google.run('retryFailedRows', [], { as: OWNER, via: 'menu' }),
};

const byHand = (name: string, deed: (world: SimWorld) => void): Actor => ({
  name,
  isAtOnce: true,
  act: (world) => world.byHand(() => deed(world)),
});

const sorts = byHand('an admin sorts', ({ google }) =>
  google.form.sheet.sort('Email of the new agent', true),
);
const inserts = byHand('an admin inserts a row', ({ google }) => google.form.sheet.insertRow(2));
const deletes = byHand('an admin deletes another row', ({ google }) => google.form.sheet.deleteRow(2));

function late(world: SimWorld, ...names: string[]): void {
  for (const name of names) {
    world.google.clock.advance(1000);
    world.submit({ email: `${name}@acme.example`, firstName: name }, { delayed: true });
  }
}

/** Two ended rows, so that there is something to hit. */
function history(world: SimWorld): void {
  for (const name of ['zoe', 'ben']) world.submit({ email: `${name}@acme.example`, firstName: name });
}

function failed(world: SimWorld): void {
  world.zendesk.modes.seatLimit = 1;
  world.submit(ANA);
  world.zendesk.modes.seatLimit = null;
}

/** Meetings of two. */
export const PAIRS: readonly Meeting[] = [
  {
    name: 'two events of one row',
    isAboutOneRow: true,
    prepare: (world) => late(world, 'ana'),
    actors: (world) => {
      const [event] = untold(world);
      return event ? [event, { ...event, name: `${event.name}, again` }] : [];
    },
  },
  { name: 'two rows for one person', prepare: (world) => late(world, 'ana', 'ana'), actors: untold },
  { name: 'two rows for two people', prepare: (world) => late(world, 'ana', 'cleo'), actors: untold },
  {
    name: 'an event and the timer',
    isAboutOneRow: true,
    prepare: (world) => late(world, 'ana'),
    actors: (world) => [...untold(world), timer],
  },
  {
    name: 'a retry from the menu and the timer',
    isAboutOneRow: true,
    prepare: failed,
    actors: () => [menu, timer],
  },
  {
    name: 'a retry from the menu and an event',
    prepare: (world) => {
      failed(world);
      late(world, 'ana');
    },
    actors: (world) => [menu, ...untold(world)],
  },
];

/** Meetings of three. */
export const TRIOS: readonly Meeting[] = [
  {
    name: 'two rows for one person and the timer',
    prepare: (world) => late(world, 'ana', 'ana'),
    actors: (world) => [...untold(world), timer],
  },
  ...[sorts, inserts, deletes].map((person) => ({
    name: `an event, the timer, and ${person.name}`,
    prepare: (world: SimWorld) => {
      history(world);
      late(world, 'ana');
    },
    actors: (world: SimWorld) => [...untold(world), timer, person],
  })),
  {
    name: 'a retry from the menu, the timer, and an admin who sorts',
    prepare: (world) => {
      history(world);
      failed(world);
    },
    actors: () => [menu, timer, sorts],
  },
];

/** An actor's part in a world: its execution can be stopped and go on. */
export class Part {
  readonly name: string;
  isDone = false;
  readonly #actor: Actor;
  readonly #world: SimWorld;
  readonly #tape: Tape;

  constructor(actor: Actor, world: SimWorld) {
    this.name = actor.name;
    this.#actor = actor;
    this.#world = world;
    this.#tape = new Tape(world.google, () => actor.act(world));
  }

  go(calls: number): void {
    if (this.isDone) return;
    if (this.#actor.isAtOnce) {
      this.#actor.act(this.#world);
      this.isDone = true;
    } else {
      this.#tape.play(calls);
      this.isDone = this.#tape.isDone;
    }
  }
}
