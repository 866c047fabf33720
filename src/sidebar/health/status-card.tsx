import type { Health } from '../../contract';
import { formatTimeAgo } from '../dates';
import { text } from '../text/text';
import { getSystemStatus, type SystemStatus } from './system-status';

const ICONS: Record<SystemStatus, string> = { on: '\u2713', paused: '\u2016', off: '\u25cb' };

/** Whether Chat Access is on, paused or off, and as whom it runs. */
export function StatusCard({ health }: { health: Health }) {
  const status = getSystemStatus(health);
  return (
    <div class={`status-card ${status}`}>
      <span class="icon" aria-hidden="true">
        {ICONS[status]}
      </span>
      <div>
        <p class="status-name">{text.health.statuses[status]}</p>
        <p>{describeOwner(health)}</p>
      </div>
    </div>
  );
}

function describeOwner({ owner, mine, since }: Health): string {
  if (!owner) return text.health.noOwner;
  const turnedOn = since ? formatTimeAgo(since, Date.now()) : null;
  return mine ? text.health.runsAsYou(owner, turnedOn) : text.health.runsAs(owner, turnedOn);
}
