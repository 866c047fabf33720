/**
 * Every function that Google, the menu and the sidebar may call, and nothing else: start reading here.
 * The build makes a global function of each export; no other function of the program can be reached.
 */
import * as menu from './entry-points/menu';
import { sidebar } from './entry-points/sidebar';
import { onDailyReview, onFormSubmitted, onTimer } from './entry-points/triggers';

/** Simple trigger: a person has opened the spreadsheet. */
export function onOpen(): void {
  menu.buildMenu();
}

/** Simple trigger: the add-on was installed. */
export function onInstall(): void {
  menu.buildMenu();
}

/** Installable trigger: the form has written a row. */
export function onFormSubmit(event?: GoogleAppsScript.Events.SheetsOnFormSubmit): void {
  onFormSubmitted(event);
}

/** Time trigger, every five minutes: everything that is unfinished. Menu: the same, for a person; a trigger hands over an event, the menu does not. */
export function processPending(event?: GoogleAppsScript.Events.TimeDriven): void {
  if (event) onTimer();
  else menu.processPending();
}

/** Menu: shows the sidebar. */
export function openSetup(): void {
  menu.openSetup();
}

/** Menu and sidebar: tries live what Chat Access assumes about Google. The sidebar says so, and shows the results itself. */
export function checkInstallation(from?: unknown) {
  return from === 'sidebar' ? sidebar.checkInstallation(from) : menu.checkPlatform();
}

/** Menu: handles the selected rows again, whatever their status. */
export function retrySelectedRows(): void {
  menu.retrySelected();
}

/** Menu: handles every row that failed or waits for a retry. */
export function retryFailedRows(): void {
  menu.retryFailed();
}

/** Menu: approves the selected rows that need approval. Sidebar: these requests, by their ids. */
export function approveSelectedRows(requests?: unknown) {
  return Array.isArray(requests) ? sidebar.approveSelectedRows(requests) : menu.approveSelected();
}

/** Menu: rejects the selected rows that need approval, and asks why. Sidebar: these requests, for that reason. */
export function rejectSelectedRows(requests?: unknown, reason?: unknown) {
  return Array.isArray(requests) ? sidebar.rejectSelectedRows(requests, reason) : menu.rejectSelected();
}

/** Menu: reads all accounts into the `Agents` sheet. */
export function extractAgents(): void {
  menu.extract();
}

/** Time trigger, every day: the idle review by the saved policy, the weekly digests when they are due, and the dashboard. */
export function reviewIdleAgents(): void {
  onDailyReview();
}

/** Menu and sidebar: writes into the `Plan` sheet what the review would do; changes no account. */
export function planIdleReview() {
  return menu.planIdleReview();
}

/**
 * Menu: carries out the plan in the `Plan` sheet, as far as it still holds, after a question with the numbers; the same for one that is
 * held, after its number is typed; enables the accounts of selected rows of `Plan` or `Log` again; those of the last plan, after a question.
 */
export { applyIdlePlan, releaseIdlePlan, restoreSelectedAgents, undoLastIdleRun } from './entry-points/menu';

/** Menu: people of the selected rows of `Agents` or `Plan` get no access by the form any more. */
export function blockSelectedRows() {
  return menu.blockSelectedPeople();
}

/** Menu: opens the page of help, which says how Chat Access is. Sidebar: at the section of a step. */
export function showHelp(topic?: unknown) {
  return menu.showHelp(topic);
}

/** Sidebar: the saved setup without secrets, how Chat Access is, and the sheets to choose from. */
export function getSetup() {
  return sidebar.getSetup();
}

/** Sidebar: checks and stores; every wrong field is named, and then nothing is stored. */
export function saveSetup(change: unknown) {
  return sidebar.saveSetup(change);
}

/** Sidebar: what the connection (the saved one where left out) is good for. */
export function testConnection(connection?: unknown) {
  return sidebar.testConnection(connection);
}

/** Sidebar: installs the triggers; twice is the same as once. */
export function turnOn(options?: unknown) {
  return sidebar.turnOn(options);
}

/** Sidebar: removes the triggers. */
export function turnOff() {
  return sidebar.turnOff();
}

/** Sidebar: stops the handling, also of a long job that runs, until `resumeDesk`. */
export function pauseDesk() {
  return sidebar.pauseDesk();
}

/** Sidebar: continues after `pauseDesk`. */
export function resumeDesk() {
  return sidebar.resumeDesk();
}

/** Sidebar: removes the triggers and the secrets; the sheet stays. */
export function uninstall() {
  return sidebar.uninstall();
}

/** Sidebar: how many rows turning on would handle. */
export function getBacklog() {
  return sidebar.getBacklog();
}

/** Sidebar: the departments and roles that Zendesk has. */
export function getChoices() {
  return sidebar.getChoices();
}

/** Sidebar: the built-in mails of a language. */
export function getMailTexts(language?: unknown) {
  return sidebar.getMailTexts(language);
}

/** Sidebar: what would happen to a row (the last response when left out) and its mail; changes nothing. */
export function previewRow(row?: unknown, change?: unknown) {
  return sidebar.previewRow(row, change);
}

/** Sidebar: one mail of that kind to the person who clicked. */
export function sendTestMail(template: unknown) {
  return sidebar.sendTestMail(template);
}

/** Sidebar: the running long job, or `null`. */
export function getProgress() {
  return sidebar.getProgress();
}

/** Sidebar: the last requests, each with its steps. */
export function getHistory() {
  return sidebar.getHistory();
}

/** Sidebar: handles one request again, and says what has become of it. */
export function retryRequest(request: unknown) {
  return sidebar.retryRequest(request);
}

/** Sidebar: selects the row of a request in the sheet. */
export function showRequest(request: unknown) {
  return sidebar.showRequest(request);
}

/** Menu: a dated sheet for an auditor. Its page: the same about another period, and the file. */
export { getEvidence, makeEvidence } from './entry-points/evidence-page';
/**
 * Menu and sidebar: opens the page of the plan, or of a person. Menu: whether the `Log` is as it was written; leaves the accounts of
 * selected rows of `Plan` alone, and asks why; updates the `Dashboard`.
 */
export {
  checkLog,
  reviewIdlePlan,
  showPersonHistory,
  spareSelectedRows,
  updateDashboard,
} from './entry-points/menu';

/** The pages of a person and of the plan. */
export { getPersonHistory } from './entry-points/person-page';
export { askIdlePlan, getIdlePlan, runIdlePlan, spareAccount, takeBackSpare } from './entry-points/plan-page';
