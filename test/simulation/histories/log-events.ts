import { LOG_FORGERIES, type LogForgery } from '../world/log-forgeries';
import type { SimEvent } from './sim-event';

const KINDS = Object.keys(LOG_FORGERIES) as LogForgery[];

/** What an editor who means harm does to the lines about idle accounts. */
export const LOG_EVENTS: readonly SimEvent[] = [
  {
    name: 'an editor forges the log',
    weight: 3,
    draw: (rng) => ({ kind: rng.pick(KINDS), line: rng.below(100), account: rng.below(100) }),
    apply: (world, { kind, line, account }) =>
      LOG_FORGERIES[kind as LogForgery](world, { line: Number(line), account: Number(account) }),
  },
];
