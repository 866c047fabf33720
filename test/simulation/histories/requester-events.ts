import { responseRows } from '../world/rows';
import { answersOf, LEAD, type Request } from '../world/sim-world';
import type { Rng } from './rng';
import { type EventValues, nth, type SimEvent } from './sim-event';

/** Where idle accounts are reviewed, the last two have an account that has not been used for a long time. */
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

/** Addresses of attackers and careless users. */
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

function drawPerson(rng: Rng): Request {
  const name = rng.pick(PEOPLE);
  return {
    requester: rng.pick(REQUESTERS),
    email: rng.chance(0.15) ? rng.pick(ODD_ADDRESSES) : `${name}@acme.example`,
    firstName: rng.chance(0.1) ? rng.pick(ODD_NAMES) : name,
    lastName: rng.chance(0.05) ? rng.pick(ODD_NAMES) : 'Silva',
  };
}

function personIn({ requester, email, firstName, lastName }: EventValues): Request {
  return {
    requester: String(requester),
    email: String(email),
    firstName: String(firstName),
    lastName: String(lastName),
  };
}

const EDIT_DELIVERIES = ['once', 'once', 'never'];
const DELIVERIES = ['once', 'once', 'once', 'twice', 'with a blank event', 'late', 'never'];

/** Two responses within the same second have the same timestamp, so they are never submitted that fast here. */
const BETWEEN_ANSWERS_MS = 1000;

export const REQUESTER_EVENTS: readonly SimEvent[] = [
  {
    name: 'a requester submits the form',
    weight: 30,
    draw: (rng) => ({ ...drawPerson(rng), event: rng.pick(DELIVERIES) }),
    apply: (world, values) => {
      world.google.clock.advance(BETWEEN_ANSWERS_MS);
      world.submit(personIn(values), {
        twice: values.event === 'twice',
        echo: values.event === 'with a blank event',
        delayed: values.event === 'late',
        fire: values.event !== 'never',
      });
    },
  },
  {
    name: 'several requesters submit at once',
    weight: 4,
    draw: (rng) => ({ count: 2 + rng.below(4), first: rng.below(PEOPLE.length) }),
    apply: (world, { count, first }) => {
      world.google.clock.advance(BETWEEN_ANSWERS_MS);
      const names = Array.from({ length: Number(count) }, (_, i) => nth(PEOPLE, Number(first) + i) ?? '');
      const people = names.map((name) => answersOf({ email: `${name}@acme.example`, firstName: name }));
      world.manually(() => world.google.form.burst(people, { delayed: true }));
      world.google.advance({});
    },
  },
  {
    name: 'a requester edits an answer',
    weight: 4,
    draw: (rng) => ({ row: rng.below(100), ...drawPerson(rng), event: rng.pick(EDIT_DELIVERIES) }),
    apply: (world, values) => {
      world.google.clock.advance(BETWEEN_ANSWERS_MS);
      const row = nth(rowNumbers(world.google.form.sheet.values()), Number(values.row));
      if (row === undefined || responseRows(world).length === 0) return;
      world.edit(row, personIn(values), { fire: values.event !== 'never' });
    },
  },
];

/** The numbers of the rows that have a timestamp. */
function rowNumbers(values: readonly (readonly unknown[])[]): number[] {
  const column = values[0]?.indexOf('Timestamp') ?? -1;
  return values.flatMap((row, index) => (row[column] instanceof Date ? [index + 1] : []));
}
