import type { Health } from '../../contract';

export type SystemStatus = 'off' | 'paused' | 'on';

export function getSystemStatus({ on, paused }: Health): SystemStatus {
  if (!on) return 'off';
  return paused ? 'paused' : 'on';
}
