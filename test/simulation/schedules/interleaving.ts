import type { SimWorld, WorldOptions } from '../world/sim-world';

/** An execution or a person that acts while others act. */
export interface Actor {
  name: string;
  /** Starts the one execution, in the same way every time, or performs the manual edit. */
  act(world: SimWorld): void;
  /** A manual edit, which cannot be interrupted. */
  isAtomic?: boolean;
}

/** Actors that act at the same time, and the world that they act in. */
export interface Interleaving {
  name: string;
  options?: WorldOptions;
  /** All actors do the same work, so only one of them may do it. */
  mustHappenOnce?: boolean;
  prepare?(world: SimWorld): void;
  /** Gets the prepared world, because form events exist only after `prepare`. */
  actors(world: SimWorld): Actor[];
  /** Undoes manual edits before the undisturbed days. */
  cleanUp?(world: SimWorld): void;
}

/** One actor for each form event that has not been delivered yet. */
export function undeliveredEvents({ google }: SimWorld): Actor[] {
  const { queued, ...form } = google.form.save();
  // Without the owner's consent the events are dropped.
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

export const timer: Actor = {
  name: 'the timer',
  act: ({ google }) => void google.run('processPending', [{}]),
};

/** Submits requests whose form events are not delivered yet. */
export function submitUndelivered(world: SimWorld, ...names: string[]): void {
  for (const name of names) {
    world.google.clock.advance(1000);
    world.submit({ email: `${name}@acme.example`, firstName: name }, { delayed: true });
  }
}

export const manualActor = (name: string, action: (world: SimWorld) => void): Actor => ({
  name,
  isAtomic: true,
  act: (world) => world.manually(() => action(world)),
});
