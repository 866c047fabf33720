import { type Failure, type Lookup, ok, type Result } from '../../../src/zendesk/accounts';
import { type CreateParts, createAgents, type NewAgent } from '../../../src/zendesk/chat/create-agents';
import { ChatNames } from '../../../src/zendesk/chat/names';
import type { HttpReply } from '../../../src/zendesk/http';
import { fakeZendesk, reply } from '../fake-zendesk';

export const PASSWORD = 'Xy7$Xy7$Xy7$';

export function agent(name: string, more: Partial<NewAgent> = {}): NewAgent {
  return {
    email: `${name}@acme.com`,
    firstName: name,
    lastName: 'Silva',
    role: null,
    departments: [],
    roleId: null,
    ...more,
  };
}

/** What Zendesk answers when an agent was made. */
export const made = (email: string, id = 7) => reply(201, { id, email, enabled: true });

interface Given {
  /** By the beginning of the address. */
  answers?: Record<string, HttpReply>;
  find?: (email: string) => Result<Lookup>;
  allAccounts?: CreateParts['allAccounts'];
  explain?: CreateParts['explain'];
}

/** Creates agents of these names; what Zendesk was asked besides is kept in `asked`. */
export function create(names: string[], { answers = {}, find, allAccounts, explain }: Given = {}) {
  const asked: string[] = [];
  const bodies: Record<string, unknown>[] = [];
  const { client, batches } = fakeZendesk({
    answer: ({ payload = '' }) => {
      const body = JSON.parse(payload);
      bodies.push(body);
      const name = body.email.split('@')[0];
      return name in answers ? (answers[name] as HttpReply) : made(body.email);
    },
  });
  const results = createAgents(
    names.map((name) => agent(name)),
    {
      client,
      names: new ChatNames(client, { load: () => null, save: () => {} }),
      newPassword: () => PASSWORD,
      find: (emails) => {
        asked.push(`find ${emails.join(', ')}`);
        return emails.map(find ?? (() => ok('absent')));
      },
      allAccounts: () => {
        asked.push('all');
        return allAccounts ? allAccounts() : ok([]);
      },
      explain: explain ?? ((some) => [...some]),
    },
  );
  return { results, asked, bodies, batches };
}

export const refusal = (status: number, said = 'email is taken') => reply(status, { error: said });
export const rejected = (status: number, said = 'email is taken'): Failure => ({
  kind: 'rejected',
  status,
  reason: { code: 'failure.said', said },
});
