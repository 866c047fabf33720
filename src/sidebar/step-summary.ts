import type { SetupAnswer } from '../contract';
import type { StepName } from './drafts';
import { zendeskHost } from './subdomain';
import { text } from './text/text';

/** The saved settings of a step in one line. */
export function summarizeStep(step: StepName, { setup, sheets, texts }: SetupAnswer): string {
  const { connection, responses, access, mail, idle } = setup;
  const changed = Object.keys(mail.templates).filter((name) => name in texts.templates).length;
  switch (step) {
    case 'connect':
      return connection.subdomain === '' ? '' : zendeskHost(connection.subdomain);
    case 'form':
      return sheets.find(({ sheetId }) => sheetId === responses.sheetId)?.name ?? '';
    case 'access':
      return access.domains.join(', ');
    case 'messages':
      if (!mail.enabled) return text.summary.noMails;
      return changed === 0 ? text.summary.builtInTexts : text.summary.changedTexts(changed);
    case 'idle':
      if (idle.mode === 'off') return text.idle.modes.off;
      return text.summary.idle(text.idle.modes[idle.mode], idle.disableAfterDays);
  }
}
