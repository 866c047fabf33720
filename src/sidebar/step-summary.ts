import type { SetupAnswer } from './contract';
import type { StepName } from './drafts';
import { REVIEW_MODES } from './idle/review-modes';

/** The saved settings of a step in one line. */
export function summarizeStep(step: StepName, { setup, sheets, texts }: SetupAnswer): string {
  const { connection, responses, access, mail, idle } = setup;
  const changed = Object.keys(mail.templates).filter((name) => name in texts).length;
  switch (step) {
    case 'connect':
      return connection.subdomain === '' ? '' : `${connection.subdomain}.zendesk.com`;
    case 'form':
      return sheets.find(({ sheetId }) => sheetId === responses.sheetId)?.name ?? '';
    case 'access':
      return access.domains.join(', ');
    case 'messages':
      if (!mail.enabled) return 'No mails to requesters';
      return changed === 0 ? 'Built-in texts' : `${changed} changed ${changed === 1 ? 'text' : 'texts'}`;
    case 'idle':
      return idle.mode === 'off'
        ? 'Off'
        : `${REVIEW_MODES[idle.mode].name}, after ${inDays(idle.disableAfterDays)}`;
  }
}

function inDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
