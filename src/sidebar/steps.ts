import { isSameTitle, type SetupAnswer, titleKey } from '../contract';
import type { StepName } from './drafts';
import { QUESTIONS } from './match-columns';
import type { View } from './setup-wizard-state';

/** The steps in their order; `section` is the part of the setup that a step edits. */
export const STEPS: readonly { name: StepName; section: string }[] = [
  { name: 'connect', section: 'connection' },
  { name: 'form', section: 'responses' },
  { name: 'access', section: 'access' },
  { name: 'messages', section: 'mail' },
  { name: 'idle', section: 'idle' },
];

/** Whether the saved setup has all settings that the step requires. Optional steps require none. */
export function isComplete(step: StepName, { setup, sheets, health }: SetupAnswer): boolean {
  const { connection, responses, access } = setup;
  const sheet = sheets.find(({ sheetId }) => sheetId === responses.sheetId);
  switch (step) {
    case 'connect':
      return connection.subdomain !== '' && (connection.hasSecret || isOwnedByAnother(health));
    case 'form':
      return QUESTIONS.every((question) => hasHeader(sheet?.headers, responses.columns[question]));
    case 'access':
      return access.domains.length > 0;
    case 'messages':
    case 'idle':
      return true;
  }
}

/** The defaults of an optional step work as they are. */
export function isOptional(step: StepName): boolean {
  return OPTIONAL_SECTIONS[step] !== undefined;
}

/** An optional step counts as done once the person has gone past it. */
export function isDone(step: StepName, view: View, answer: SetupAnswer): boolean {
  if (!isComplete(step, answer)) return false;
  return !isOptional(step) || isPassed(step, view, answer);
}

function isPassed(step: StepName, view: View, answer: SetupAnswer): boolean {
  const { health, setup } = answer;
  const hasBeenOn = health.on || health.lastRun !== null;
  const isLaterOpen = view === 'ready' || (view === 'idle' && step === 'messages');
  return hasBeenOn || isLaterOpen || isConfirmed(step, answer) || setup.idle.mode !== 'off';
}

/** The sections that optional steps edit. */
const OPTIONAL_SECTIONS: Partial<Record<StepName, 'mail' | 'idle'>> = { messages: 'mail', idle: 'idle' };

/** Whether somebody has saved an optional step, perhaps as it was. */
function isConfirmed(step: StepName, { confirmed }: SetupAnswer): boolean {
  const section = OPTIONAL_SECTIONS[step];
  return section !== undefined && confirmed.includes(section);
}

/** The same answer after that step was saved. */
export function withConfirmed(step: StepName, answer: SetupAnswer): SetupAnswer {
  const section = OPTIONAL_SECTIONS[step];
  return section && !isConfirmed(step, answer)
    ? { ...answer, confirmed: [...answer.confirmed, section] }
    : answer;
}

/** Another person has turned Chat Access on: the credential is theirs, and only they can change it. */
export function isOwnedByAnother({ on, mine }: SetupAnswer['health']): boolean {
  return on && !mine;
}

/** Compares headers as the server does. */
export function hasHeader(headers: readonly string[] | undefined, header: string): boolean {
  return titleKey(header) !== '' && (headers ?? []).some((each) => isSameTitle(each, header));
}

/** The view that the sidebar opens with. */
export function initialView(answer: SetupAnswer): StepName | 'ready' | 'health' {
  const { on, lastRun } = answer.health;
  const isNew = ({ name }: { name: StepName }) => isOptional(name) && !isConfirmed(name, answer);
  const configured = answer.setup.idle.mode === 'off' ? [] : ['messages'];
  const firstOptional = STEPS.find((step) => isNew(step) && !configured.includes(step.name))?.name ?? 'ready';
  const incomplete = firstIncompleteStep(answer);
  if (on || (lastRun !== null && !incomplete)) return 'health';
  return incomplete ?? firstOptional;
}

/** The first incomplete step, wherever it is; if all are complete, the one that follows. */
export function nextStep(step: StepName, answer: SetupAnswer): StepName | 'ready' {
  const incomplete = firstIncompleteStep(answer);
  if (incomplete) return incomplete;
  const following = STEPS[STEPS.findIndex(({ name }) => name === step) + 1];
  return answer.health.on ? 'ready' : (following?.name ?? 'ready');
}

function firstIncompleteStep(answer: SetupAnswer): StepName | undefined {
  return STEPS.find(({ name }) => !isComplete(name, answer))?.name;
}

/** The step that edits a setting. */
export function stepOfField(field: string): StepName | undefined {
  return STEPS.find(({ section }) => field === section || field.startsWith(`${section}.`))?.name;
}
