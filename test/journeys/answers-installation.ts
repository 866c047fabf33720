import { SuiteInstallation, TestInstallation } from './installation';

/** What a person has in Zendesk. */
interface Given {
  role: string | null;
  departments: string[];
}

export const FORM = { department: 'Team', role: 'Kind of agent' } as const;

/** The setup gives everybody `General`; the answers of the form give the rest. */
const ACCESS = {
  departments: ['General'],
  answers: {
    departments: { Sales: ['Sales'], 'Care, EMEA': ['Care', 'Escalations'], Phones: ['Care'] },
    roles: { 'Team lead': 'Chief' },
  },
};

const DEPARTMENTS = ['General', 'Sales', 'Care', 'Escalations'];

class ChatAnswers extends TestInstallation {
  given(email: string): Given {
    const { agents, departments } = this.zendesk.snapshot();
    const agent = agents.find((each) => each.email === email && !each.deleted);
    const isIn = ({ members }: { members: readonly unknown[] }) => members.includes(agent?.id);
    return {
      role: agent?.role ?? null,
      departments: departments
        .filter(isIn)
        .map(({ name }) => name)
        .sort(),
    };
  }

  addDisabled(email: string): void {
    this.zendesk.addAgent({ email, enabled: false });
  }
}

class SuiteAnswers extends SuiteInstallation {
  given(email: string): Given {
    const { customRole, groups } = this.personOf(email) ?? {};
    return {
      role: customRole ?? null,
      departments: (groups ?? []).filter((name) => DEPARTMENTS.includes(name)),
    };
  }

  addDisabled(email: string): void {
    this.zendesk.addUser({ email, role: 'end-user' });
  }
}

export type AnswersInstallation = ChatAnswers | SuiteAnswers;

/** `access`: replaces what it names. */
export function chatAnswers(access: Record<string, unknown> = {}): ChatAnswers {
  const installation = new ChatAnswers({ columns: FORM, access: { ...ACCESS, ...access } });
  for (const name of DEPARTMENTS) installation.zendesk.addDepartment(name);
  installation.zendesk.addRole('Chief');
  return installation;
}

export function suiteAnswers(access: Record<string, unknown> = {}): SuiteAnswers {
  return new SuiteAnswers({
    columns: FORM,
    access: { role: 'Staff', chat: 'ignore', ...ACCESS, ...access },
    prepare(zendesk) {
      for (const name of DEPARTMENTS) zendesk.addGroup(name);
      zendesk.addCustomRole('Chief');
    },
  });
}

/** With the role that an agent gets by default. */
export const PRODUCTS = [
  ['Zendesk Chat', chatAnswers, 'Agent'],
  ['Zendesk Suite', suiteAnswers, 'Staff'],
] as const;
