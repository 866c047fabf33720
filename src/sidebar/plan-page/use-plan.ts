import { useRef, useState } from 'preact/hooks';
import type { PlanEntry, PlanView } from '../../contract';
import type { ServerCall } from '../server-call';

/** The plan as far as the server has sent it. */
export interface LoadedPlan {
  /** Its first part says how it is; `null`: not yet known, or there is none. */
  view: PlanView | null;
  entries: readonly PlanEntry[];
  isLoading: boolean;
  /** Why there is no plan to be seen, or why it could not be loaded. */
  problem: string | null;
  /** Whether trying again may help. */
  isFailed: boolean;
}

const NOTHING: LoadedPlan = { view: null, entries: [], isLoading: false, problem: null, isFailed: false };

/** A plan of several parts may be replaced while they are read. */
const MAX_RESTARTS = 3;

export function usePlan(callServer: ServerCall) {
  const [plan, setPlan] = useState<LoadedPlan>({ ...NOTHING, isLoading: true });
  const latestTurn = useRef(0);
  /** What is loaded stays to be seen until the new one is there. */
  const load = async () => {
    latestTurn.current += 1;
    const turn = latestTurn.current;
    const show = (change: Partial<LoadedPlan>) => {
      if (turn === latestTurn.current) setPlan((before) => ({ ...before, ...change }));
    };
    show({ isLoading: true });
    show({ ...(await loadAll(callServer, show)), isLoading: false });
  };
  const change = (agentId: string, part: Partial<PlanEntry>) => {
    setPlan((before) => ({
      ...before,
      entries: before.entries.map((each) =>
        each.agentId === agentId && each.action !== 'keep' ? { ...each, ...part } : each,
      ),
    }));
  };
  return { plan, load, change };
}

/** The first part is shown as soon as it is there. */
async function loadAll(
  callServer: ServerCall,
  show: (change: Partial<LoadedPlan>) => void,
  restarts = 0,
): Promise<Partial<LoadedPlan>> {
  const first = await callServer('getIdlePlan');
  if (!first.ok) return { problem: first.message, isFailed: true };
  if (!first.value.ok) return { ...NOTHING, problem: first.value.message };
  const view = first.value;
  let { more } = view;
  let entries = view.rows;
  if (more !== null) show({ view, entries, problem: null, isFailed: false });
  while (more !== null) {
    const next = await callServer('getIdlePlan', more);
    if (!next.ok) return { problem: next.message, isFailed: true };
    const isSame = next.value.ok && next.value.id === view.id;
    if (!isSame && restarts < MAX_RESTARTS) return loadAll(callServer, show, restarts + 1);
    if (!next.value.ok) return { ...NOTHING, problem: next.value.message };
    entries = [...entries, ...next.value.rows];
    more = next.value.more;
  }
  return { view, entries, problem: null, isFailed: false };
}
