import {
  APPROVALS,
  APPROVER,
  noteDecision,
  OTHER_APPROVER,
  OWNER_APPROVES,
  runDecision,
} from '../world/approvals';
import { COLUMNS, OWNER, type SimWorld } from '../world/sim-world';
import { BRAKE_PAIRS } from './brake-interleavings';
import { type Actor, type Interleaving, manualActor, timer } from './interleaving';

const ROW = 2;

const submit = (world: SimWorld) => void world.submit();

/** What the person sees when the execution begins is what counts, however often it is resumed. */
function decides(by: string, reason: string | null): Actor {
  const noted = new WeakSet<SimWorld>();
  return {
    name: `${by} ${reason === null ? 'approving' : 'rejecting'}`,
    act: (world) => {
      if (!noted.has(world)) noteDecision(world, by, [ROW], reason === null);
      noted.add(world);
      runDecision(world, by, [ROW], reason);
    },
  };
}

const REASON = 'Not in my team';

/** Through the link of the form; the event never arrives. */
const edits = manualActor('a requester editing the answer', ({ google }) => {
  google.clock.advance(1000);
  google.form.edit(ROW, { [COLUMNS.email]: 'anna@acme.example' }, { fire: false });
});

function between(name: string, actors: readonly Actor[], more: Partial<Interleaving> = {}): Interleaving {
  return { name, options: APPROVALS, prepare: submit, actors: () => [...actors], ...more };
}

/** Two executions about a request that needs approval, or one and an edit of the answer. */
export const APPROVAL_PAIRS: readonly Interleaving[] = [
  between('two approvers, of whom one rejects', [decides(APPROVER, null), decides(OTHER_APPROVER, REASON)]),
  between('two approvers who approve', [decides(APPROVER, null), decides(OTHER_APPROVER, null)], {
    mustHappenOnce: true,
  }),
  between('an approval and an edit of the answer', [decides(APPROVER, null), edits]),
  between('an approval by the owner and an edit of the answer', [decides(OWNER, null), edits], {
    options: OWNER_APPROVES,
  }),
  between('an approval and the timer', [decides(APPROVER, null), timer], { mustHappenOnce: true }),
  between('an approval by the owner and the timer', [decides(OWNER, null), timer], {
    options: OWNER_APPROVES,
    mustHappenOnce: true,
  }),
  between('a rejection by the owner and the timer', [decides(OWNER, REASON), timer], {
    options: OWNER_APPROVES,
  }),
  between(
    'the timer that carries out an approval and a rejection',
    [timer, decides(OTHER_APPROVER, REASON)],
    {
      prepare: (world) => {
        submit(world);
        noteDecision(world, APPROVER, [ROW], true);
        runDecision(world, APPROVER, [ROW], null);
      },
      mustHappenOnce: true,
    },
  ),
  between('the timer that carries out an approval and an edit of the answer', [timer, edits], {
    prepare: (world) => {
      submit(world);
      noteDecision(world, APPROVER, [ROW], true);
      runDecision(world, APPROVER, [ROW], null);
    },
  }),
  ...BRAKE_PAIRS,
];
