import { IdleInstallation } from './idle-installation';
import { ADMIN } from './installation';
import { IdleSuite } from './suite/idle-suite';

type Installation = IdleInstallation | IdleSuite;
export type Answer = { ok: boolean; message: string };

const IDLE = { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 90 }, cleo: { usedDaysAgo: 80 } };
export const NAMES = Object.keys(IDLE);
export const SPARE = 'Spare selected rows';
export const WHY = 'On parental leave';

export const PRODUCTS: readonly [string, (idle?: Record<string, unknown>) => Installation][] = [
  ['Zendesk Chat', (idle) => planned(IdleInstallation.afterFirstReview({ idle }, IDLE))],
  ['Zendesk Suite', (idle) => planned(IdleSuite.reviewed({ idle, access: { chat: 'ignore' } }, IDLE))],
];

function planned<I extends Installation>(installation: I): I {
  installation.check();
  return installation;
}

export const isOn = (installation: Installation) => NAMES.filter((name) => isEnabled(installation, name));

function isEnabled(installation: Installation, name: string): boolean {
  if (!('personOf' in installation)) return installation.agent(name).enabled;
  return installation.standing(name)?.role === 'agent';
}

export const planSheet = ({ google }: Installation) => google.spreadsheet.sheet('Plan');
export const exemptions = ({ google }: Installation) =>
  google.spreadsheet.sheet('Exemptions').display().slice(1);
export const idOf = (installation: Installation, name: string) =>
  installation.planRow(name)['Agent ID'] ?? '';
export const planId = (installation: Installation) =>
  (planSheet(installation).display()[0]?.[0] ?? '').replace('Plan ', '');

export function rowOf(installation: Installation, name: string): number {
  return (
    planSheet(installation)
      .display()
      .findIndex((cells) => cells[1] === `${name}@acme.example`) + 1
  );
}

/** By the menu: selects the rows of these people, and gives that reason. */
export function spare(installation: Installation, names: string[], reason = WHY, as = ADMIN): string {
  const { google } = installation;
  google.open({ as });
  google.ui.answer('OK', reason);
  const selection = names.map((name) => rowOf(installation, name));
  google.clickMenu(SPARE, { sheet: 'Plan', selection, as });
  google.ui.forgetAnswers();
  return installation.toast();
}

/** What the page of the plan calls. */
export function call<T = Answer>({ google }: Installation, name: string, ...args: unknown[]): T {
  return google.call(name, ...args) as T;
}

export const spareByPage = (installation: Installation, name: string, reason: unknown = WHY) =>
  call(installation, 'spareAccount', planId(installation), idOf(installation, name), reason);

export interface Asked extends Answer {
  question: string;
  confirms: { plan: string; accounts: number };
}
