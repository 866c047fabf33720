import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, MailTexts, Problem, Saved, SetupAnswer } from '../contract';
import { createDrafts, type Drafts, type StepName, setupChangeFor } from './drafts';
import { addPendingInput, type ListField } from './pending-input';
import { withoutProblemsAt } from './problems';
import type { CallResult, ServerCall } from './server-call';
import { INITIAL_STATE, type SetupWizardState, type View } from './setup-wizard-state';
import { initialView, isComplete, isOptional, nextStep, STEPS, stepOfField, withConfirmed } from './steps';
import { Store, useStore } from './store';
import { text } from './text/text';

/** Leads a person through the setup: holds the state that all views share, and changes it. */
export class SetupWizard {
  readonly callServer: ServerCall;
  readonly store = new Store<SetupWizardState>(INITIAL_STATE);

  constructor(callServer: ServerCall) {
    this.callServer = callServer;
  }

  async load(): Promise<CallResult<SetupAnswer>> {
    const result = await this.callServer('getSetup');
    if (result.ok) this.receiveAnswer(result.value);
    return result;
  }

  /** The built-in mails of another language take the place of those that are at hand. */
  async loadTexts(language: Language): Promise<CallResult<MailTexts>> {
    const result = await this.callServer('getMailTexts', language);
    const { answer } = this.store.get();
    if (result.ok && answer) this.store.update({ answer: { ...answer, texts: result.value } });
    return result;
  }

  /** Loads the state that an action has left behind. If that fails, the action counts as failed too. */
  async reloadAfter<T>(action: CallResult<T>, announcement: string): Promise<CallResult<T>> {
    const result = await this.load();
    if (result.ok) this.goTo(this.store.get().view, announcement);
    return result.ok ? action : result;
  }

  /** A person who has begun to type before the first answer is not moved to another view. */
  private receiveAnswer(answer: SetupAnswer): void {
    const { answer: previous, editedSteps, view } = this.store.get();
    const isFirst = previous === null && Object.keys(editedSteps).length === 0;
    this.store.update({ answer, view: isFirst ? initialView(answer) : view });
    this.refillDrafts();
  }

  private refillDrafts(): void {
    const { answer, drafts, editedSteps } = this.store.get();
    if (!answer) return;
    const saved = createDrafts(answer);
    const edited = STEPS.filter(({ name }) => editedSteps[name]).map(({ name }) => [name, drafts[name]]);
    const merged: Drafts = { ...saved, ...Object.fromEntries(edited) };
    const { templates } = merged.messages;
    merged.messages = { ...merged.messages, templates: { ...saved.messages.templates, ...templates } };
    this.store.update({ drafts: merged });
  }

  goTo(view: View, announcement = ''): void {
    const { navigationCount } = this.store.get();
    this.store.update({ view, problems: [], navigationCount: navigationCount + 1, announcement });
  }

  replaceCredential(): void {
    this.goTo('connect');
    this.editDraft('connect', { isReplacingCredential: true });
  }

  /** Has screen readers read a sentence out. */
  announce(announcement: string): void {
    this.store.update({ announcement });
  }

  /** `field`: the path of the setting whose problems the edit may have fixed. */
  editDraft<S extends StepName>(step: S, change: Partial<Drafts[S]>, field?: string): void {
    const { drafts, editedSteps, problems } = this.store.get();
    this.store.update({
      drafts: { ...drafts, [step]: { ...drafts[step], ...change } },
      editedSteps: { ...editedSteps, [step]: true },
      problems: field === undefined ? problems : withoutProblemsAt(problems, field),
    });
  }

  editPendingInput(field: ListField, typed: string): void {
    const { pendingInput, editedSteps } = this.store.get();
    const step = stepOfField(field) ?? 'access';
    this.store.update({
      pendingInput: { ...pendingInput, [field]: typed },
      editedSteps: { ...editedSteps, [step]: true },
    });
  }

  showProblems(problems: Problem[]): void {
    const { problemsShownCount, drafts } = this.store.get();
    const isCredentialWrong = problems.some(({ field }) => field.startsWith('connection.credential'));
    // A saved credential is hidden; its problem could not be shown without the fields to replace it.
    const isReplacingCredential = drafts.connect.isReplacingCredential || isCredentialWrong;
    this.store.update({
      problems,
      problemsShownCount: problemsShownCount + 1,
      drafts: { ...drafts, connect: { ...drafts.connect, isReplacingCredential } },
    });
  }

  /** If a field is invalid, the server saves nothing and the sidebar keeps everything that was typed. */
  async saveStep(step: StepName): Promise<CallResult<Saved>> {
    const entered = this.store.get();
    this.store.update(addPendingInput(step, entered.drafts, entered.pendingInput));
    const { drafts, answer } = this.store.get();
    const result = await this.callServer('saveSetup', setupChangeFor(step, drafts, answer));
    if (!result.ok) return result;
    if (result.value.ok) this.acceptSavedStep(step, result.value.setup, drafts);
    else this.showProblems(result.value.problems);
    return result;
  }

  private acceptSavedStep(step: StepName, setup: SetupAnswer['setup'], sent: Drafts): void {
    const { answer, editedSteps, drafts } = this.store.get();
    const isEditedSince = drafts[step] !== sent[step];
    this.store.update({ problems: [], editedSteps: { ...editedSteps, [step]: isEditedSince } });
    if (answer) this.store.update({ answer: withConfirmed(step, { ...answer, setup }) });
    this.refillDrafts();
  }

  goToNextStep(savedStep: StepName): void {
    const { answer } = this.store.get();
    if (answer) this.goTo(nextStep(savedStep, answer), text.setup.saved);
  }

  /** Opens the step of the first problem and shows all of them. */
  goToProblem(problems: Problem[]): void {
    const step = problems.map(({ field }) => stepOfField(field)).find((name) => name !== undefined);
    if (step) this.goTo(step);
    this.showProblems(problems);
  }

  /** A step can be opened once it has been filled in, or once every step before it is complete. */
  canOpen(step: StepName): boolean {
    const { answer } = this.store.get();
    if (answer && !isOptional(step) && isComplete(step, answer)) return true;
    const index = STEPS.findIndex(({ name }) => name === step);
    const earlierSteps = STEPS.slice(0, index);
    return index === 0 || (answer !== null && earlierSteps.every(({ name }) => isComplete(name, answer)));
  }
}

export const SetupWizardContext = createContext<SetupWizard | null>(null);

export function useSetupWizard(): { wizard: SetupWizard; state: SetupWizardState } {
  const wizard = useContext(SetupWizardContext);
  if (!wizard) throw new Error('This component is not inside a setup wizard.');
  return { wizard, state: useStore(wizard.store) };
}
