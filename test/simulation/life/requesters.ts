import { responseRows } from '../world/rows';
import { answersOf, LEAD, type Request } from '../world/sim-world';
import { type Deed, nth, type Values } from './deed';
import type { Dice } from './dice';

/** The last two have an account that nobody has used for long, where idle accounts are reviewed. */
const PEOPLE = ['ana', 'ben', 'cleo', 'dan', 'idle1', 'idle2'];

const REQUESTERS = [
  LEAD,
  LEAD,
  LEAD,
  'boss@acme.example',
  'Boss@ACME.example',
  'guest@elsewhere.example',
  'nobody',
];

/** What people type who mean harm, or do not look. */
const ODD_ADDRESSES = [
  'ANA@acme.example',
  ' ben@acme.example ',
  'ana@acme.example.evil.example',
  'ana@evilacme.example',
  'ana@eu.acme.example',
  '\u0430na@acme.example',
  'ana@acme\u2024example',
  'ana@acme.example,eve@evil.example',
  '=HYPERLINK("https://evil.example","ana@acme.example")',
  "'ana@acme.example",
  '<b>ana@acme.example</b>',
  '',
];
const ODD_NAMES = [
  '=1+1',
  '+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '{{detail}}',
  "O'Neil",
  'x'.repeat(120),
  '',
];

function drawPerson(dice: Dice): Request {
  const name = dice.one(PEOPLE);
  return {
    requester: dice.one(REQUESTERS),
    email: dice.chance(0.15) ? dice.one(ODD_ADDRESSES) : `${name}@acme.example`,
    firstName: dice.chance(0.1) ? dice.one(ODD_NAMES) : name,
    lastName: dice.chance(0.05) ? dice.one(ODD_NAMES) : 'Silva',
  };
}

function personIn({ requester, email, firstName, lastName }: Values): Request {
  return {
    requester: String(requester),
    email: String(email),
    firstName: String(firstName),
    lastName: String(lastName),
  };
}

const EVENTS = ['once', 'once', 'once', 'twice', 'with an echo', 'late', 'never'];

/** Two answers in one second could not be told apart; people are not so fast. */
const BETWEEN_ANSWERS_MS = 1000;

export const REQUESTERS_DEEDS: readonly Deed[] = [
  {
    name: 'somebody submits the form',
    weight: 30,
    draw: (dice) => ({ ...drawPerson(dice), event: dice.one(EVENTS) }),
    happen: (world, values) => {
      world.google.clock.advance(BETWEEN_ANSWERS_MS);
      world.submit(personIn(values), {
        twice: values.event === 'twice',
        echo: values.event === 'with an echo',
        delayed: values.event === 'late',
        fire: values.event !== 'never',
      });
    },
  },
  {
    name: 'many submit at once',
    weight: 4,
    draw: (dice) => ({ count: 2 + dice.below(4), first: dice.below(PEOPLE.length) }),
    happen: (world, { count, first }) => {
      world.google.clock.advance(BETWEEN_ANSWERS_MS);
      const names = Array.from({ length: Number(count) }, (_, i) => nth(PEOPLE, Number(first) + i) ?? '');
      const people = names.map((name) => answersOf({ email: `${name}@acme.example`, firstName: name }));
      world.byHand(() => world.google.form.burst(people, { delayed: true }));
      world.google.advance({});
    },
  },
  {
    name: 'somebody edits an answer',
    weight: 4,
    draw: (dice) => ({ row: dice.below(100), ...drawPerson(dice) }),
    happen: (world, values) => {
      world.google.clock.advance(BETWEEN_ANSWERS_MS);
      const row = nth(rowNumbers(world.google.form.sheet.values()), Number(values.row));
      if (row !== undefined && responseRows(world).length > 0) world.edit(row, personIn(values));
    },
  },
];

/** Where the responses are: rows whose first filled column is a time. */
function rowNumbers(values: readonly (readonly unknown[])[]): number[] {
  const column = values[0]?.indexOf('Timestamp') ?? -1;
  return values.flatMap((row, index) => (row[column] instanceof Date ? [index + 1] : []));
}
