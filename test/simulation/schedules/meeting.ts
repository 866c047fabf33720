import type { SimWorld, WorldOptions } from '../world/sim-world';

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
  /** All want the same thing, so only one of them may do it. */
  isAboutOneThing?: boolean;
  prepare?(world: SimWorld): void;
  /** Where rows stand only after `prepare`, the actors are told the events that were not told yet. */
  actors(world: SimWorld): Actor[];
  /** What people put right before the calm days. */
  mend?(world: SimWorld): void;
}

/** The events of these rows, which the form has not told yet, as actors. */
export function untold({ google }: SimWorld): Actor[] {
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

export const timer: Actor = {
  name: 'the timer',
  act: ({ google }) => void google.run('processPending', [{}]),
};

/** People who ask one after the other, and whose events the form has not told yet. */
export function late(world: SimWorld, ...names: string[]): void {
  for (const name of names) {
    world.google.clock.advance(1000);
    world.submit({ email: `${name}@acme.example`, firstName: name }, { delayed: true });
  }
}

export const byHand = (name: string, deed: (world: SimWorld) => void): Actor => ({
  name,
  isAtOnce: true,
  act: (world) => world.byHand(() => deed(world)),
});
