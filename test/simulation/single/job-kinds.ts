import type { Kind } from './kind';

const PEOPLE = ['ana', 'ben', 'cleo', 'dan'];
/** More than one page of the list. */
const ACCOUNTS = 130;

/** The long jobs. One more job is one more entry. */
export const JOB_KINDS: readonly Kind[] = [
  {
    name: 'a backlog',
    prepare: (world) => {
      for (const name of PEOPLE) {
        world.submit({ email: `${name}@acme.example`, firstName: name }, { fire: false });
        world.google.clock.advance(1000);
      }
    },
    act: ({ google }) => google.advance({ minutes: 5 }),
  },
  {
    name: 'the extract of all agents',
    prepare: ({ zendesk }) => {
      for (let i = 0; i < ACCOUNTS; i++) zendesk.addAgent({ email: `agent${i}@acme.example` });
    },
    act: ({ google }) => void google.clickMenu('Extract all agents'),
    mayStayUndone: true,
  },
];
