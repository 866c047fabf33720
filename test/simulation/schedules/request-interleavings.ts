import { renamed, restoreColumns } from '../histories/admin-events';
import { endYear } from '../single/job-kinds';
import { COLUMNS, OWNER, type SimWorld, type WorldOptions } from '../world/sim-world';
import {
  type Actor,
  type Interleaving,
  manualActor,
  submitUndelivered,
  timer,
  undeliveredEvents,
} from './interleaving';

const ANA = { email: 'ana@acme.example', firstName: 'ana' };

const menu: Actor = {
  name: 'a retry from the menu',
  act: ({ google }) => void google.run('retryFailedRows', [], { as: OWNER, via: 'menu' }),
};

const sorts = manualActor('an admin sorting', ({ google }) =>
  google.form.sheet.sort('Email of the new agent', true),
);
const inserts = manualActor('an admin inserting a row', ({ google }) => google.form.sheet.insertRow(2));
const deletes = manualActor('an admin deleting another row', ({ google }) => google.form.sheet.deleteRow(2));

/** Edits through the link of the form; the form event never arrives. */
function edits(whose: string, row: number, email: string): Actor {
  return manualActor(`a requester editing ${whose} answer`, ({ google }) => {
    google.clock.advance(1000);
    google.form.edit(row, { [COLUMNS.email]: email }, { fire: false });
  });
}

const editsThis = edits('this', 4, 'anna@acme.example');
const editsAnother = edits('another', 2, 'zora@acme.example');
const renames = manualActor('an admin renaming a column', ({ google }) =>
  google.form.sheet.renameHeader(COLUMNS.email, renamed(COLUMNS.email)),
);

/** Two finished rows, which must not be damaged. */
function submitFinishedRows(world: SimWorld): void {
  for (const name of ['zoe', 'ben']) world.submit({ email: `${name}@acme.example`, firstName: name });
}

function submitFailedRow(world: SimWorld): void {
  world.account.takeAllSeats(true);
  world.submit(ANA);
  world.account.takeAllSeats(false);
}

const DOUBLES_ALLOWED: WorldOptions = { choices: { duplicateStatus: 'allowed' } };

/** A request while the log of a new year begins, which takes many calls. */
export const YEAR_PAIRS: readonly Interleaving[] = [
  {
    name: 'a request and the timer that begins the log of a new year',
    prepare: (world) => {
      endYear(world);
      submitUndelivered(world, 'ana');
    },
    actors: (world) => [...undeliveredEvents(world), timer],
  },
];

/** Two executions about requests. */
export const PAIRS: readonly Interleaving[] = [
  {
    name: 'two events of one row',
    mustHappenOnce: true,
    prepare: (world) => submitUndelivered(world, 'ana'),
    actors: (world) => {
      const [event] = undeliveredEvents(world);
      return event ? [event, { ...event, name: `${event.name}, again` }] : [];
    },
  },
  {
    name: 'two rows for one person',
    prepare: (world) => submitUndelivered(world, 'ana', 'ana'),
    actors: undeliveredEvents,
  },
  {
    name: 'two rows for one person, and Zendesk allows two accounts',
    options: DOUBLES_ALLOWED,
    prepare: (world) => submitUndelivered(world, 'ana', 'ana'),
    actors: undeliveredEvents,
  },
  {
    name: 'a row for one person, another one that the timer finds, and Zendesk allows two accounts',
    options: DOUBLES_ALLOWED,
    prepare: (world) => submitUndelivered(world, 'ana', 'ana'),
    actors: (world) => [...undeliveredEvents(world).slice(1), timer],
  },
  {
    name: 'two rows for two people',
    prepare: (world) => submitUndelivered(world, 'ana', 'cleo'),
    actors: undeliveredEvents,
  },
  {
    name: 'an event and the timer',
    mustHappenOnce: true,
    prepare: (world) => submitUndelivered(world, 'ana'),
    actors: (world) => [...undeliveredEvents(world), timer],
  },
  {
    name: 'a retry from the menu and the timer',
    mustHappenOnce: true,
    prepare: submitFailedRow,
    actors: () => [menu, timer],
  },
  {
    name: 'a retry from the menu and an event',
    prepare: (world) => {
      submitFailedRow(world);
      submitUndelivered(world, 'ana');
    },
    actors: (world) => [menu, ...undeliveredEvents(world)],
  },
];

/** Three executions, or two and a manual edit. */
export const TRIOS: readonly Interleaving[] = [
  {
    name: 'two rows for one person and the timer',
    prepare: (world) => submitUndelivered(world, 'ana', 'ana'),
    actors: (world) => [...undeliveredEvents(world), timer],
  },
  {
    name: 'two rows for one person and the timer, and Zendesk allows two accounts',
    options: DOUBLES_ALLOWED,
    prepare: (world) => submitUndelivered(world, 'ana', 'ana'),
    actors: (world) => [...undeliveredEvents(world), timer],
  },
  ...[sorts, inserts, deletes, editsThis, editsAnother, renames].map(
    (person): Interleaving => ({
      name: `an event, the timer, and ${person.name}`,
      prepare: (world: SimWorld) => {
        submitFinishedRows(world);
        submitUndelivered(world, 'ana');
      },
      actors: (world: SimWorld) => [...undeliveredEvents(world), timer, person],
      cleanUp: restoreColumns,
    }),
  ),
  {
    name: 'a retry from the menu, the timer, and an admin sorting',
    prepare: (world) => {
      submitFinishedRows(world);
      submitFailedRow(world);
    },
    actors: () => [menu, timer, sorts],
  },
];
