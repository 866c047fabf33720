import type { Health } from '../contract';
import { formatTimeAgo } from '../dates';
import { getSystemStatus, type SystemStatus } from './system-status';

const LABELS: Record<SystemStatus, { icon: string; name: string }> = {
  on: { icon: '\u2713', name: 'On' },
  paused: { icon: '\u2016', name: 'Paused' },
  off: { icon: '\u25cb', name: 'Off' },
};

/** Whether Chat Access is on, paused or off, and as whom it runs. */
export function StatusCard({ health }: { health: Health }) {
  const status = getSystemStatus(health);
  const { icon, name } = LABELS[status];
  return (
    <div class={`status-card ${status}`}>
      <span class="icon" aria-hidden="true">
        {icon}
      </span>
      <div>
        <p class="status-name">{name}</p>
        <p>{describeOwner(health)}</p>
      </div>
    </div>
  );
}

function describeOwner({ owner, mine, since }: Health): string {
  if (!owner) return 'New requests wait in their rows.';
  const turnedOn = since ? `, turned on ${formatTimeAgo(since, Date.now())}` : '';
  return mine
    ? `Runs as you (${owner})${turnedOn}.`
    : `Runs as ${owner}${turnedOn}. Only they can repair it.`;
}
