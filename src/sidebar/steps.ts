import type { Problem } from '../setup/setup';
import type { SetupAnswer } from './contract';
import type { StepName } from './drafts';
import { MODES } from './idle/modes';
import type { View } from './setup-wizard-state';
import { QUESTIONS } from './title-matching';

export const STEPS: readonly { name: StepName; title: string; fields: string }[] = [
  { name: 'connect', title: 'Connect Zendesk', fields: 'connection' },
  { name: 'form', title: 'Choose the form', fields: 'responses' },
  { name: 'access', title: 'Who may get access', fields: 'access' },
  { name: 'messages', title: 'Messages', fields: 'mail' },
  { name: 'idle', title: 'Idle accounts', fields: 'idle' },
];

/** Whether the saved setup has what the step asks for. Some steps ask for nothing. */
export function isComplete(step: StepName, { setup, sheets, health }: SetupAnswer): boolean {
  const { connection, responses, access } = setup;
  const sheet = sheets.find(({ sheetId }) => sheetId === responses.sheetId);
  switch (step) {
    case 'connect':
      return connection.subdomain !== '' && (connection.hasSecret || isForeign(health));
    case 'form':
      return QUESTIONS.every((question) => hasTitle(sheet?.headers, responses.columns[question]));
    case 'access':
      return access.domains.length > 0;
    case 'messages':
    case 'idle':
      return true;
  }
}

/** Steps that begin with something that works. */
export function isOptional(step: StepName): boolean {
  return step === 'messages' || step === 'idle';
}

/** An optional step counts as done once it was passed. */
export function isDone(step: StepName, view: View, answer: SetupAnswer): boolean {
  if (!isComplete(step, answer)) return false;
  return !isOptional(step) || wasPassed(step, view, answer);
}

function wasPassed(step: StepName, view: View, { health, setup }: SetupAnswer): boolean {
  const wasOn = health.on || health.lastRun !== null;
  const isBefore = view === 'ready' || (view === 'idle' && step === 'messages');
  return wasOn || isBefore || setup.idle.mode !== 'off';
}

/** Somebody else has turned it on: the credential is theirs, and only they can change it. */
export function isForeign({ on, mine }: SetupAnswer['health']): boolean {
  return on && !mine;
}

/** Titles are compared as the server does it: blanks and case aside. */
export function hasTitle(headers: readonly string[] | undefined, title: string): boolean {
  const wanted = squeezed(title);
  return wanted !== '' && (headers ?? []).some((header) => squeezed(header) === wanted);
}

function squeezed(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Where somebody who opens the sidebar goes on. */
export function whereToGoOn(answer: SetupAnswer): StepName | 'health' {
  const { on, lastRun } = answer.health;
  const firstOptional = answer.setup.idle.mode === 'off' ? 'messages' : 'idle';
  const lacking = STEPS.find(({ name }) => !isComplete(name, answer))?.name;
  if (on || (lastRun !== null && !lacking)) return 'health';
  return lacking ?? firstOptional;
}

/** The step after this one that still lacks something, else simply the next one. */
export function stepAfter(step: StepName, answer: SetupAnswer): StepName | 'ready' {
  const lacking = STEPS.find(({ name }) => !isComplete(name, answer));
  if (lacking) return lacking.name;
  const next = STEPS[STEPS.findIndex(({ name }) => name === step) + 1];
  return answer.health.on ? 'ready' : (next?.name ?? 'ready');
}

/** The step whose field has a problem. */
export function stepOfProblem({ field }: Problem): StepName | undefined {
  return STEPS.find(({ fields }) => field === fields || field.startsWith(`${fields}.`))?.name;
}

/** What was entered, in a line. */
export function summary(step: StepName, { setup, sheets, texts }: SetupAnswer): string {
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
      return idle.mode === 'off' ? 'Off' : `${MODES[idle.mode].word}, after ${inDays(idle.disableAfterDays)}`;
  }
}

function inDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
