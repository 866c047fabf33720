import { askForPage, runForPage } from '../app/idle/run-plan';
import * as sparing from '../app/idle/spare';
import { viewPlan } from '../app/idle/view-plan';
import type {
  ActionResult,
  PlanConsent,
  PlanQuestionAnswer,
  PlanTask,
  PlanViewAnswer,
  Refused,
} from '../contract';
import { tell } from '../text/say';
import { beginByPerson } from './begin';
import { countIn, textIn } from './given';

/** What the page of the idle plan calls. Nothing that comes in is trusted. */

/** The plan with a part of its rows. */
export function getIdlePlan(from?: unknown): PlanViewAnswer {
  return viewPlan(countIn(from), beginByPerson());
}

/** What a person is asked before the plan is carried out or undone. */
export function askIdlePlan(task: unknown): PlanQuestionAnswer {
  return isTask(task) ? askForPage(task, beginByPerson()) : unknownTask();
}

/** Does what the person has agreed to. */
export function runIdlePlan(task: unknown, consent: unknown, typed?: unknown): ActionResult {
  return isTask(task) ? runForPage(task, consentIn(consent), textIn(typed), beginByPerson()) : unknownTask();
}

/** Adds an account of the plan to the sheet `Exemptions`. */
export function spareAccount(plan: unknown, agentId: unknown, reason: unknown): ActionResult {
  return sparing.spareAccounts(textIn(plan), [textIn(agentId)], textIn(reason), beginByPerson());
}

/** Takes its line out again. */
export function takeBackSpare(plan: unknown, agentId: unknown): ActionResult {
  return sparing.takeBackSpare(textIn(plan), textIn(agentId), beginByPerson());
}

function isTask(given: unknown): given is PlanTask {
  return given === 'apply' || given === 'release' || given === 'undo';
}

function unknownTask(): Refused {
  return { ok: false, message: tell({ code: 'plan.changed-meanwhile' }) };
}

function consentIn(given: unknown): PlanConsent {
  const { plan, accounts } = Object(given) as { plan?: unknown; accounts?: unknown };
  return { plan: textIn(plan), accounts: typeof accounts === 'number' ? accounts : Number.NaN };
}
