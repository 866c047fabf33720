import type { Kind } from './kind';

const SOME = 2;
/** More than the program takes at once. */
const MANY = 60;

/** More than one page of the list. */
const ACCOUNTS = 130;

/** The long jobs. One more job is one more entry. */
export const JOB_KINDS: readonly Kind[] = [
  backlog('a backlog', SOME),
  { ...backlog('a large backlog', MANY), isLarge: true },
  {
    name: 'the extract of all agents',
    prepare: ({ zendesk }) => {
      for (let i = 0; i < ACCOUNTS; i++) zendesk.addAgent({ email: `agent${i}@acme.example` });
    },
    act: ({ google }) => void google.clickMenu('Extract all agents'),
    mayStayUndone: true,
  },
];

function backlog(name: string, rows: number): Kind {
  return {
    name,
    prepare: (world) => {
      for (let i = 1; i <= rows; i++) {
        world.submit({ email: `agent${i}@acme.example` }, { fire: false });
        world.google.clock.advance(1000);
      }
    },
    act: ({ google }) => google.advance({ minutes: 5 }),
  };
}
