import { countBacklog } from '../app/admin/backlog';
import { checkInstallation } from '../app/admin/check-installation';
import { getChoices } from '../app/admin/choices';
import { getSetup } from '../app/admin/get-setup';
import { getHistory } from '../app/admin/history';
import { getMailTexts } from '../app/admin/mail-texts';
import { pauseByPerson, resume } from '../app/admin/pause-resume';
import { previewRow } from '../app/admin/preview';
import { getProgress } from '../app/admin/progress';
import { saveSetup } from '../app/admin/save-setup';
import { sendTestMail } from '../app/admin/send-test-mail';
import { testConnection } from '../app/admin/test-connection';
import { turnOff, turnOn, uninstall } from '../app/admin/turn-on-off';
import { decideRequests } from '../app/requests/decide-rows';
import { retryRequest, showRequest } from '../app/requests/one-request';
import type { EvidenceServer, PersonServer, PlanServer, SidebarServer } from '../contract';
import { beginByPerson } from './begin';
import { trimmedTextIn } from './given';

/** Nothing that comes in is trusted; what goes out is plain JSON without secrets. */
type Untrusting<Server> = {
  [Name in keyof Server]: Server[Name] extends (...given: infer Given) => infer Answer
    ? (...given: { [Index in keyof Given]: unknown }) => Answer
    : never;
};

/** What the sidebar calls, but for the items of the menu that it shares, and what other pages call. */
export const sidebar: Untrusting<
  Omit<
    SidebarServer,
    | 'planIdleReview'
    | 'reviewIdlePlan'
    | 'showHelp'
    | 'showPersonHistory'
    | keyof PlanServer
    | keyof PersonServer
    | keyof EvidenceServer
  >
> = {
  getSetup: () => getSetup(beginByPerson()),
  saveSetup: (change) => saveSetup(change, beginByPerson()),
  testConnection: (connection) => testConnection(connection, beginByPerson()),
  getChoices: () => getChoices(beginByPerson()),
  getMailTexts: (language) => getMailTexts(language, beginByPerson()),
  getBacklog: () => ({ rows: countBacklog(beginByPerson()) }),
  turnOn: (options) => turnOn(backlogIn(options), beginByPerson()),
  turnOff: () => turnOff(beginByPerson()),
  pauseDesk: () => pauseByPerson(beginByPerson()),
  resumeDesk: () => resume(beginByPerson()),
  checkInstallation: () => checkInstallation(beginByPerson()),
  uninstall: () => uninstall(beginByPerson()),
  previewRow: (row, change) => previewRow(row, change, beginByPerson()),
  approveSelectedRows: (requests) =>
    decideRequests({ requests: textsIn(requests), isApproved: true, reason: '' }, beginByPerson()),
  rejectSelectedRows: (requests, reason) =>
    decideRequests(
      { requests: textsIn(requests), isApproved: false, reason: trimmedTextIn(reason) },
      beginByPerson(),
    ),
  sendTestMail: (template) => sendTestMail(template, beginByPerson()),
  getProgress: () => getProgress(beginByPerson()),
  getHistory: () => getHistory(beginByPerson()),
  retryRequest: (request) => retryRequest(request, beginByPerson()),
  showRequest: (request) => showRequest(request, beginByPerson()),
};

function textsIn(given: unknown): string[] {
  return Array.isArray(given) ? given.filter((each): each is string => typeof each === 'string') : [];
}

function backlogIn(options: unknown): 'handle' | 'leave' {
  const { backlog } = Object(options) as { backlog?: unknown };
  return backlog === 'leave' ? 'leave' : 'handle';
}
