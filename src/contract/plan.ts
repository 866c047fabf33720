import type { ActionResult, Refused } from './action-result';

/** What the page of the idle plan shows and asks for. All texts are for display: people may have typed them. */
export interface PlanView {
  ok: true;
  /** Of the plan in the `Plan` sheet. */
  id: string;
  made: string;
  until: string;
  /** What a person can do with it now. `release`: it is held, and the number of its accounts is to be typed. */
  next: 'apply' | 'release' | 'nothing';
  /** Why it is held, or why nothing can be done; empty where nothing speaks against it. */
  why: string;
  /** What a person should know besides. */
  notes: string[];
  /** It is being carried out, or undone, or another plan is being made. */
  working: boolean;
  /** What came of it, once it has been carried out. */
  outcome: string | null;
  /** It is the last run, and accounts that it has disabled can be enabled again. */
  mayUndo: boolean;
  /** How many days a person who is warned has; `null`: nobody is warned. */
  warnDays: number | null;
  /** A part of its rows, in the order of the sheet. */
  rows: PlanEntry[];
  /** Where the next part begins; `null`: there is none. */
  more: number | null;
}

export type PlanCounts = Record<'warn' | 'disable' | 'delete' | 'end' | 'remind', number>;

export type PlanViewAnswer = PlanView | Refused;

/** One account of the plan. */
export interface PlanEntry {
  agentId: string;
  /** `altered`: the row is not as it was planned. */
  action: keyof PlanCounts | 'keep' | 'altered';
  address: string;
  name: string;
  reason: string;
  /** What has become of it, in words; empty: nothing yet. */
  status: string;
  /** Why it is left alone although the plan lists it; `null`: it is not. */
  spared: { reason: string; mayTakeBack: boolean } | null;
}

/** What a person can have done with a plan. */
export type PlanTask = 'apply' | 'release' | 'undo';

/** What a person is asked before, and agrees to. */
export type PlanQuestionAnswer =
  | { ok: true; question: string; counts: PlanCounts; confirms: PlanConsent }
  | Refused;

/** `plan`: what is carried out, or undone. `accounts`: how many accounts it was about when the person was asked. */
export interface PlanConsent {
  plan: string;
  accounts: number;
}

/** What the page of the idle plan may ask the server. */
export interface PlanServer {
  /** The plan with a part of its rows; `from`: where that part begins. */
  getIdlePlan(from?: number): PlanViewAnswer;
  askIdlePlan(task: PlanTask): PlanQuestionAnswer;
  /** `typed`: the number of accounts, for a plan that is held. */
  runIdlePlan(task: PlanTask, consent: PlanConsent, typed?: string): ActionResult;
  /** Adds an account of the plan to the sheet `Exemptions`. */
  spareAccount(plan: string, agentId: string, reason: string): ActionResult;
  /** Takes its line out of the sheet `Exemptions` again. */
  takeBackSpare(plan: string, agentId: string): ActionResult;
}
