import type { Health } from '../contract';
import { formatTimeAgo } from '../dates';
import type { Condition } from './condition';

const LOOKS: Record<Condition, { icon: string; word: string }> = {
  on: { icon: '\u2713', word: 'On' },
  paused: { icon: '\u2016', word: 'Paused' },
  off: { icon: '\u25cb', word: 'Off' },
};

/** On, paused or off, and as whom: the first thing to see. */
export function ConditionCard({ health, condition }: { health: Health; condition: Condition }) {
  const { icon, word } = LOOKS[condition];
  return (
    <div class={`condition ${condition}`}>
      <span class="icon" aria-hidden="true">
        {icon}
      </span>
      <div>
        <p class="word">{word}</p>
        <p>{asWhom(health)}</p>
      </div>
    </div>
  );
}

function asWhom({ owner, mine, since }: Health): string {
  if (!owner) return 'New requests wait in their rows.';
  const started = since ? `, turned on ${formatTimeAgo(since, Date.now())}` : '';
  return mine ? `Runs as you (${owner})${started}.` : `Runs as ${owner}${started}. Only they can repair it.`;
}
