import { renamed, restoreColumns } from '../life/admins';
import { COLUMNS, OWNER, type SimWorld } from '../world/sim-world';
import { type Actor, byHand, late, type Meeting, timer, untold } from './meeting';

const ANA = { email: 'ana@acme.example', firstName: 'ana' };

const menu: Actor = {
  name: 'a retry from the menu',
  act: ({ google }) => void google.run('retryFailedRows', [], { as: OWNER, via: 'menu' }),
};

const sorts = byHand('an admin who sorts', ({ google }) =>
  google.form.sheet.sort('Email of the new agent', true),
);
const inserts = byHand('an admin who inserts a row', ({ google }) => google.form.sheet.insertRow(2));
const deletes = byHand('an admin who deletes another row', ({ google }) => google.form.sheet.deleteRow(2));

/** Through the form's link; of all tellings of it, none arrives. */
function edits(whose: string, row: number, email: string): Actor {
  return byHand(`somebody who edits ${whose} answer`, ({ google }) => {
    google.clock.advance(1000);
    google.form.edit(row, { [COLUMNS.email]: email }, { fire: false });
  });
}

const editsThis = edits('this', 4, 'anna@acme.example');
const editsAnother = edits('another', 2, 'zora@acme.example');
const renames = byHand('an admin who renames a column', ({ google }) =>
  google.form.sheet.renameHeader(COLUMNS.email, renamed(COLUMNS.email)),
);

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
    isAboutOneThing: true,
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
    isAboutOneThing: true,
    prepare: (world) => late(world, 'ana'),
    actors: (world) => [...untold(world), timer],
  },
  {
    name: 'a retry from the menu and the timer',
    isAboutOneThing: true,
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
  ...[sorts, inserts, deletes, editsThis, editsAnother, renames].map((person) => ({
    name: `an event, the timer, and ${person.name}`,
    prepare: (world: SimWorld) => {
      history(world);
      late(world, 'ana');
    },
    actors: (world: SimWorld) => [...untold(world), timer, person],
    mend: restoreColumns,
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
