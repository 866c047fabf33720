import vm from 'node:vm';

export interface LoadingCost {
  bytes: number;
  compileMs: number;
  evaluateMs: number;
}

const LOADS = 50;

/** What every execution pays before it does anything: the median of some loads, each in a context of its own. */
export function measureLoading(code: string): LoadingCost {
  const compiled: number[] = [];
  const evaluated: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    // Another text each time, since V8 remembers what it has compiled.
    const compiling = timed(() => new vm.Script(`${code}\n// ${load}`));
    const context = vm.createContext({});
    compiled.push(compiling.ms);
    evaluated.push(timed(() => compiling.value.runInContext(context)).ms);
  }
  return { bytes: code.length, compileMs: median(compiled), evaluateMs: median(evaluated) };
}

function timed<T>(action: () => T): { value: T; ms: number } {
  const startedAt = performance.now();
  const value = action();
  return { value, ms: performance.now() - startedAt };
}

function median(times: number[]): number {
  const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return Math.round(middle * 100) / 100;
}
