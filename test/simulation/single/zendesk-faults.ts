import type { Answer, HttpRequest } from '../../http';
import { FORBIDDEN, mayBeTreatedAsAbsent, mayNeedAttention, mayRefuseOnePerson } from './allowed';
import type { Disturbance } from './disturbance';

const HTML = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
/** Longer than the time limit of an execution. */
const TOO_SLOW_SECONDS = 400;
const RETRY_SECONDS = 600;

type Fault = Pick<Disturbance, 'allows'> & {
  name: string;
  /** The answer of Zendesk without carrying out the call. */
  instead?(now: number): Answer;
  /** The answer of Zendesk after carrying out the call. */
  afterwards?(answer: Answer): Answer;
};

const FAULTS: readonly Fault[] = [
  { name: '401', instead: () => json(401, { error: 'unauthorized' }) },
  { name: '403', instead: () => json(403, { error: FORBIDDEN }), allows: mayRefuseOnePerson },
  { name: '404', instead: () => json(404, { error: 'not_found' }), allows: mayBeTreatedAsAbsent },
  { name: '408', instead: () => text(408, 'Request Timeout') },
  { name: '409', instead: () => json(409, { error: 'conflict' }), allows: mayNeedAttention },
  { name: '422', instead: () => json(422, { message: 'Unprocessable' }), allows: mayNeedAttention },
  { name: '429 with seconds', instead: () => text(429, BUSY, { 'Retry-After': String(RETRY_SECONDS) }) },
  {
    name: '429 with a date',
    instead: (now) => text(429, BUSY, { 'Retry-After': new Date(now + RETRY_SECONDS * 1000).toUTCString() }),
  },
  { name: '429 with nothing', instead: () => text(429, BUSY) },
  { name: '500', instead: () => json(500, { error: 'internal' }) },
  { name: '502 with a web page', instead: () => text(502, HTML, { 'Content-Type': 'text/html' }) },
  {
    name: '503 with seconds',
    instead: () => text(503, HTML, { 'Content-Type': 'text/html', 'Retry-After': String(RETRY_SECONDS) }),
  },
  { name: 'a lost request', instead: () => ({ lost: 'timeout', seconds: 60 }) },
  { name: 'a lost answer', afterwards: () => ({ lost: 'timeout', seconds: 60 }) },
  {
    name: 'an answer that comes too late',
    afterwards: (answer) => ({ ...answer, seconds: TOO_SLOW_SECONDS }),
  },
  {
    name: 'an answer cut in half',
    afterwards: (answer) =>
      'body' in answer ? { ...answer, body: answer.body.slice(0, answer.body.length / 2) } : answer,
  },
  {
    name: 'an answer that is not JSON',
    afterwards: (answer) => ('body' in answer ? { ...answer, body: '<p>Please wait</p>' } : answer),
  },
];

const BUSY = 'Number of allowed API requests per minute exceeded';

function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body, seconds: 0.2 };
}

function json(status: number, body: object): Answer {
  return text(status, JSON.stringify(body), { 'Content-Type': 'application/json' });
}

/** All faults of Zendesk at the n-th call to it. */
export function zendeskFaultsAt(index: number, call: string): Disturbance[] {
  return FAULTS.map(({ name, instead, afterwards, allows }) => ({
    name: `${name} at call ${index} to Zendesk, ${call}`,
    type: 'fault' as const,
    ...(allows && { allows }),
    arm: ({ account, google }) => {
      const target = account.calls.length + index - 1;
      const { modes } = account;
      if (instead)
        modes.intercept = (_: HttpRequest, at) => (at === target ? instead(google.clock.now()) : undefined);
      if (afterwards) modes.afterwards = (_, answer, at) => (at === target ? afterwards(answer) : answer);
    },
  }));
}
