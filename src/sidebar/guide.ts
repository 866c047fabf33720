import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Saved, SetupAnswer } from '../contract';
import type { Problem } from '../setup/settings';
import type { Ask, Reply } from './ask';
import { type Drafts, draftsOf, type StepName, wishOf } from './drafts';
import { BEGINNING, type GuideState, type View } from './guide-state';
import { without } from './problems';
import { isComplete, isOptional, STEPS, stepAfter, stepOfProblem, whereToGoOn } from './steps';
import { Store, useStore } from './store';
import { type ListField, withUnfinished } from './unfinished';

/** Leads through the setup. */
export class Guide {
  readonly ask: Ask;
  readonly store = new Store<GuideState>(BEGINNING);

  constructor(ask: Ask) {
    this.ask = ask;
  }

  async load(): Promise<Reply<SetupAnswer>> {
    const reply = await this.ask('getSetup');
    if (reply.ok) this.receive(reply.value);
    return reply;
  }

  /** After something was done: how it is now. Without that answer the doing counts as not answered either. */
  async reload<T>(done: Reply<T>, news: string): Promise<Reply<T>> {
    const reply = await this.load();
    if (reply.ok) this.go(this.store.get().view, news);
    return reply.ok ? done : reply;
  }

  /** Whoever has begun to type stays where they are. */
  private receive(answer: SetupAnswer): void {
    const { answer: before, touched, view } = this.store.get();
    const untouched = Object.keys(touched).length === 0;
    this.store.set({ answer, view: before === null && untouched ? whereToGoOn(answer) : view });
    this.refill();
  }

  private refill(): void {
    const { answer, drafts, touched } = this.store.get();
    if (!answer) return;
    const saved = draftsOf(answer);
    const kept = STEPS.filter(({ name }) => touched[name]).map(({ name }) => [name, drafts[name]]);
    const merged: Drafts = { ...saved, ...Object.fromEntries(kept) };
    const { templates } = merged.messages;
    merged.messages = { ...merged.messages, templates: { ...saved.messages.templates, ...templates } };
    this.store.set({ drafts: merged });
  }

  go(view: View, news = ''): void {
    const { moves } = this.store.get();
    this.store.set({ view, problems: [], moves: moves + 1, news });
  }

  /** For those who listen to the page. */
  tell(news: string): void {
    this.store.set({ news });
  }

  /** `field`: the path whose problems the change may have mended. */
  edit<S extends StepName>(step: S, change: Partial<Drafts[S]>, field: string): void {
    const { drafts, touched, problems } = this.store.get();
    this.store.set({
      drafts: { ...drafts, [step]: { ...drafts[step], ...change } },
      touched: { ...touched, [step]: true },
      problems: without(problems, field),
    });
  }

  editUnfinished(field: ListField, text: string): void {
    const { unfinished, touched } = this.store.get();
    const step = stepOfProblem({ field, message: '' }) ?? 'access';
    this.store.set({ unfinished: { ...unfinished, [field]: text }, touched: { ...touched, [step]: true } });
  }

  refuse(problems: Problem[]): void {
    const { refusals, drafts } = this.store.get();
    const credential = problems.some(({ field }) => field.startsWith('connection.credential'));
    const connect = { ...drafts.connect, changing: drafts.connect.changing || credential };
    this.store.set({ problems, refusals: refusals + 1, drafts: { ...drafts, connect } });
  }

  /** Stores a step. When a field is wrong, nothing is stored and everything typed stays. */
  async save(step: StepName): Promise<Reply<Saved>> {
    const { drafts: typed, unfinished } = this.store.get();
    this.store.set(withUnfinished(step, typed, unfinished));
    const { drafts, answer } = this.store.get();
    const reply = await this.ask('saveSetup', wishOf(step, drafts, answer));
    if (!reply.ok) return reply;
    if (reply.value.ok) this.accept(step, reply.value.setup, drafts);
    else this.refuse(reply.value.problems);
    return reply;
  }

  private accept(step: StepName, setup: SetupAnswer['setup'], sent: Drafts): void {
    const { answer, touched, drafts } = this.store.get();
    const typedOn = drafts[step] !== sent[step];
    this.store.set({ problems: [], touched: { ...touched, [step]: typedOn } });
    if (answer) this.store.set({ answer: { ...answer, setup } });
    this.refill();
  }

  /** After a step was saved. */
  goOn(step: StepName): void {
    const { answer } = this.store.get();
    if (answer) this.go(stepAfter(step, answer), 'Saved.');
  }

  /** The server names what is missing: to the first of those fields. */
  goMend(problems: Problem[]): void {
    const step = problems.map(stepOfProblem).find((name) => name !== undefined);
    if (step) this.go(step);
    this.refuse(problems);
  }

  /** A step can be opened when it was filled in before, or all before it are complete. */
  canOpen(step: StepName): boolean {
    const { answer } = this.store.get();
    if (answer && !isOptional(step) && isComplete(step, answer)) return true;
    const before = STEPS.slice(
      0,
      STEPS.findIndex(({ name }) => name === step),
    );
    return step === 'connect' || (answer !== null && before.every(({ name }) => isComplete(name, answer)));
  }
}

export const GuideContext = createContext<Guide | null>(null);

export function useGuide(): { guide: Guide; state: GuideState } {
  const guide = useContext(GuideContext);
  if (!guide) throw new Error('There is no guide around this component.');
  return { guide, state: useStore(guide.store) };
}
