import { type Cell, textOf, timeOf } from '../google/grid';
import { isCopied, TITLES } from './log-cells';
import type { Proof } from './log-proof';

/** A line of the log as it is told to a person: whatever stands in it. */
export interface LoggedEvent {
  /** 0: it tells no time. */
  at: number;
  agentId: string;
  address: string;
  what: string;
  detail: string;
  by: string;
  /** As JSON. */
  before: string;
  after: string;
  answer: string;
  isProved: boolean;
}

export function toLoggedEvent(cells: readonly Cell[], proof: Pick<Proof, 'at'> | null): LoggedEvent {
  const at = (title: string) => textOf(cells[TITLES.indexOf(title)]);
  return {
    at: proof?.at ?? timeOf(cells[0] ?? '') ?? 0,
    agentId: at('Agent ID'),
    address: at('Address'),
    what: [at('Action'), at('Status')].filter((text) => text !== '').join(' · '),
    detail: at('Detail'),
    by: at('By'),
    before: at('Before'),
    after: at('After'),
    answer: [at('Zendesk status'), at('Zendesk request')].filter((text) => text !== '').join(' · '),
    isProved: proof !== null && !isCopied(cells), // guard: copied-line-in-history
  };
}
