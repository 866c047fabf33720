import type { Answer, HttpRequest } from '../http';
import type { Rng } from '../simulation/histories/rng';
import type { Desk } from './desk';

/** What goes wrong, the same for each way. */
export interface Trial {
  name: string;
  /** Answers that come at once; else one every twenty seconds. */
  isBurst?: boolean;
  /** Each second event is delivered twice. */
  doubles?: boolean;
  /** Of executions and steps some are killed. */
  kills?: boolean;
  spoil?(desk: Desk, rng: Rng): void;
}

const SHARE = 0.05;
const UNAVAILABLE: Answer = { status: 503, headers: {}, body: 'Service Unavailable', seconds: 1 };
const LOST: Answer = { lost: 'timeout', seconds: 60 };

export const TRIALS: readonly Trial[] = [
  { name: 'nothing goes wrong' },
  {
    name: '5 % errors',
    spoil: ({ zendesk }, rng) => {
      zendesk.modes.intercept = () => (rng.chance(SHARE) ? UNAVAILABLE : undefined);
    },
  },
  {
    name: '5 % lost answers',
    spoil: ({ zendesk }, rng) => {
      const before = zendesk.modes.afterwards;
      zendesk.modes.afterwards = (request: HttpRequest, answer: Answer, index: number) => {
        const passed = before?.(request, answer, index) ?? answer;
        return rng.chance(SHARE) ? LOST : passed;
      };
    },
  },
  {
    name: '200 calls a minute, all at once',
    isBurst: true,
    spoil: ({ zendesk }) => {
      zendesk.modes.throttled = { perMinute: 200, retryAfter: 'seconds' };
    },
  },
  { name: 'kills', kills: true },
  { name: 'double events', doubles: true },
];
