import { IdleInstallation } from './idle-installation';
import type { PersonOptions } from './idle-people';

export const IDLE: Record<string, PersonOptions> = {
  ana: { usedDaysAgo: 100, role: 'Agent (limited)', departments: ['Sales', 'Care'] },
  ben: { usedDaysAgo: 90, departments: ['Sales'] },
  cleo: { usedDaysAgo: 80 },
};
export const NOTHING_TO_RESTORE = 'These rows name no account that Chat Access has disabled.';

/** The review has disabled three people; Dora is not idle, and Emil was disabled by another person. */
export function withDisabledAccounts(people: Record<string, PersonOptions> = IDLE): IdleInstallation {
  const others = { dora: {}, emil: { usedDaysAgo: 70, enabled: false } };
  const installation = IdleInstallation.afterFirstReview({}, { ...people, ...others });
  installation.review();
  installation.google.clock.advance(60_000);
  installation.takeCalls();
  return installation;
}

/** The rows of the log with this action, of these people or of everyone. */
export function logRows(installation: IdleInstallation, action: string, ...names: string[]): number[] {
  return installation.wholeLog().flatMap(({ Action, Address = '' }, index) => {
    const isWanted = names.length === 0 || names.includes(Address.split('@')[0] ?? '');
    return Action === action && isWanted ? [index + 2] : [];
  });
}

export function stateOf(installation: IdleInstallation, name: string) {
  const agent = installation.zendesk.snapshot().agents.find(({ email }) => email === `${name}@acme.example`);
  return agent && { enabled: agent.enabled, role: agent.role, departments: agent.departments };
}

export function puts(installation: IdleInstallation): string[] {
  return installation.takeWrites().map((call) => call.replace(/\d+$/, 'n'));
}
