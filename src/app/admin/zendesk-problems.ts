import type { Problem, Setup } from '../../contract';
import { type Message, tell } from '../../text/say';
import type { Accounts, Result } from '../../zendesk/accounts';

type Access = Pick<Setup['access'], 'role' | 'chat' | 'departments' | 'capacityRule' | 'answers'>;

/** What the setup names and Zendesk does not have, or does not allow. Nothing where Zendesk does not say. */
export function zendeskProblems(access: Access, accounts: Accounts): Problem[] {
  if (accounts.learnNames().kind !== 'ok') return [];
  return [
    ...roleProblems(access, accounts),
    ...groupProblems(access, accounts),
    ...capacityProblems(access, accounts),
  ];
}

function roleProblems({ role, answers }: Access, accounts: Accounts): Problem[] {
  const named = Object.entries(answers.roles).map(([answer, each]) => ({
    role: each,
    field: `access.answers.roles.${answer}`,
  }));
  return [{ role, field: 'access.role' }, ...named].flatMap(({ field, ...each }) => {
    const problem = roleProblem(each, accounts);
    return problem ? [{ field, message: tell(problem) }] : [];
  });
}

function groupProblems({ departments, answers }: Access, accounts: Accounts): Problem[] {
  const absentAmong = (names: readonly string[], field: string) =>
    names.flatMap((name, index) =>
      absent({ what: 'group', name, field: `${field}.${index}` }, accounts.departmentNames()),
    );
  const byAnswer = Object.entries(answers.departments).flatMap(([answer, names]) =>
    absentAmong(names, `access.answers.departments.${answer}`),
  );
  return [...absentAmong(departments, 'access.departments'), ...byAnswer];
}

/** Why new agents cannot get the role; `null`: they can, or Zendesk does not say. */
export function roleProblem({ role }: Pick<Access, 'role'>, accounts: Accounts): Message | null {
  const given = accounts.mayGiveRole(role);
  if (given.kind !== 'rejected') return null;
  const name = role ?? '';
  switch (given.reason.code) {
    case 'failure.role-needed':
      return { code: 'setup.role-needed' };
    case 'failure.role-without-chat':
      return { code: 'setup.role-without-chat', name };
    case 'failure.protected-role':
      return { code: 'setup.protected-role' };
    default:
      return { code: 'setup.not-in-zendesk', what: 'role', name };
  }
}

function capacityProblems({ capacityRule: name }: Access, accounts: Accounts): Problem[] {
  if (name === null) return [];
  return absent({ what: 'capacity rule', name, field: 'access.capacityRule' }, accounts.capacityRuleNames());
}

interface Named {
  what: 'group' | 'capacity rule';
  name: string;
  field: string;
}

function absent({ what, name, field }: Named, listed: Result<readonly string[]>): Problem[] {
  if (listed.kind !== 'ok' || listed.value.some((each) => isSameName(each, name))) return [];
  return [{ field, message: tell({ code: 'setup.not-in-zendesk', what, name }) }];
}

/** As Zendesk's names are looked for when they are given. */
function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
