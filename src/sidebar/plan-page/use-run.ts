import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanTask, Progress } from '../../contract';
import { focusAfterRender } from '../components/focus';
import { isPageVisible } from '../components/page-visibility';
import { poll } from '../poll';
import type { ServerCall } from '../server-call';
import type { PlanQuestion } from './confirm-dialog';

/** The id of the title of the page. */
export const TITLE = 'plan-title';

/** What has been asked for, and what the server has said. */
export interface Run {
  /** Waits for an answer. */
  busy: 'asking' | PlanTask | null;
  asked: PlanQuestion | null;
  said: { ok: boolean; message: string; task?: PlanTask } | null;
}

/** Asks what is to happen, and has it done once the person has agreed. `reload`: shows how the plan is then. */
export function useRun(callServer: ServerCall, reload: () => Promise<unknown>) {
  const [run, setRun] = useState<Run>({ busy: null, asked: null, said: null });
  const ask = async (task: PlanTask) => {
    if (run.busy) return;
    setRun({ busy: 'asking', asked: null, said: null });
    const result = await callServer('askIdlePlan', task);
    if (result.ok && result.value.ok) {
      setRun({ busy: null, asked: { ...result.value, task }, said: null });
      return;
    }
    const message = result.ok && !result.value.ok ? result.value.message : '';
    setRun({ busy: null, asked: null, said: { ok: false, message: result.ok ? message : result.message } });
    await reload();
  };
  const confirm = async (typed: string) => {
    const { asked } = run;
    if (!asked) return;
    const { task } = asked;
    setRun({ busy: task, asked: null, said: null });
    // The button that opened the question goes, and what is to be seen stands below the title.
    focusAfterRender(TITLE);
    const result = await callServer('runIdlePlan', task, asked.confirms, typed);
    await reload();
    setRun({
      busy: null,
      asked: null,
      said: result.ok ? result.value : { ok: false, message: result.message },
    });
  };
  const cancel = () => setRun((before) => ({ ...before, asked: null }));
  const say = (message: string) => setRun((before) => ({ ...before, said: { ok: true, message } }));
  return { run, ask, confirm, cancel, say };
}

const RUNNING_DELAY_MS = 3_000;
const UNFINISHED_DELAY_MS = 8_000;

/** How far the work is, while there is some. `onQuiet`: nothing runs at the moment. */
export function useProgress(callServer: ServerCall, isActive: boolean, onQuiet: () => void): Progress | null {
  const [job, setJob] = useState<Progress | null>(null);
  const latest = useRef(onQuiet);
  latest.current = onQuiet;
  useEffect(() => {
    setJob(null);
    if (!isActive) return undefined;
    let isRunning = true;
    const check = async () => {
      const result = await callServer('getProgress');
      // A check that failed says nothing about the job; the next one will.
      if (!result.ok) return;
      setJob(result.value);
      isRunning = result.value !== null;
      if (!isRunning) latest.current();
    };
    void check();
    return poll({
      check,
      delayMs: () => (isRunning ? RUNNING_DELAY_MS : UNFINISHED_DELAY_MS),
      isPageVisible,
    });
  }, [isActive]);
  return job;
}
