export type Via = 'editor' | 'menu' | 'sidebar' | 'trigger' | 'simple';

/** An entry of Google's list of executions, with what the execution cost. */
export interface Execution {
  id: number;
  functionName: string;
  as: string;
  via: Via;
  startedAt: number;
  endedAt: number;
  state: 'running' | 'completed' | 'failed' | 'killed';
  result?: unknown;
  error?: { name: string; message: string };
  /** What it has left selected in the sheet in front, in A1 notation. */
  selected?: string[];
  logs: string[];
  calls: Record<string, number>;
  callCount: number;
  /** Calls that cross to the host, but reach no service behind it. */
  hostCount: number;
  localCount: number;
  cellsRead: number;
  cellsWritten: number;
  trace: string[];
}

export function newExecution(
  id: number,
  functionName: string,
  as: string,
  via: Via,
  startedAt: number,
): Execution {
  return {
    id,
    functionName,
    as,
    via,
    startedAt,
    endedAt: startedAt,
    state: 'running',
    logs: [],
    calls: {},
    callCount: 0,
    hostCount: 0,
    localCount: 0,
    cellsRead: 0,
    cellsWritten: 0,
    trace: [],
  };
}
