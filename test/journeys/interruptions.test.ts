import { LEAD, TestDesk } from './desk';

/** What is to be the same whether an execution was killed or not. */
function endState(desk: TestDesk, row: number) {
  const { Action, Status, Detail, Mail, 'Agent ID': agentId, 'Next try': nextTry } = desk.row(row);
  const mails = desk.google.sent.filter(({ to }) => to === LEAD).map(({ subject }) => subject);
  const drafts = desk.google.mailbox(desk.google.owner).drafts.length;
  const agents = desk.zendesk
    .snapshot()
    .agents.map(({ email, enabled, deleted }) => ({ email, enabled, deleted }));
  const departments = desk.zendesk.snapshot().departments.map(({ members }) => members);
  return {
    Action,
    Status,
    Detail,
    Mail,
    hasAgent: agentId !== '',
    nextTry,
    mails,
    drafts,
    agents,
    departments,
  };
}

const KINDS: Record<string, { email: string; departments?: string[]; prepare?: (desk: TestDesk) => void }> = {
  'a create': { email: 'ana@acme.example' },
  'an enable': {
    email: 'ben@acme.example',
    prepare: (desk) => desk.zendesk.addAgent({ email: 'ben@acme.example', enabled: false }),
  },
  'no change': {
    email: 'cleo@acme.example',
    prepare: (desk) => desk.zendesk.addAgent({ email: 'cleo@acme.example' }),
  },
  'a rejection': { email: 'dan@elsewhere.example' },
  'a create with departments': { email: 'ana@acme.example', departments: ['Sales'] },
  'a create whose answer is lost': {
    email: 'ana@acme.example',
    prepare: (desk) => {
      desk.zendesk.modes.dropAfterCommit = { times: 1, method: 'POST' };
    },
  },
};

function newDesk(kind: string): TestDesk {
  const { departments = [], prepare } = KINDS[kind] ?? {};
  const desk = new TestDesk({ access: { departments } });
  for (const name of departments) desk.zendesk.addDepartment(name);
  desk.turnOn().warmUp();
  prepare?.(desk);
  return desk;
}

describe.each(Object.keys(KINDS))('%s that is interrupted', (kind) => {
  const email = KINDS[kind]?.email ?? '';
  const calm = newDesk(kind);
  const calmRow = calm.submit({ email });
  const { callCount } = calm.lastExecution();
  calm.google.advance({ hours: 1 });
  const wanted = endState(calm, calmRow);

  it.each([
    ['before', false],
    ['after', true],
  ])('ends as if it had not been, whichever call the execution is killed %s', (_, after) => {
    for (let call = 1; call <= callCount; call++) {
      const desk = newDesk(kind);
      desk.google.faults.killAt(call, { after });
      const row = desk.submit({ email });
      expect(desk.lastExecution().state).toBe('killed');
      desk.google.advance({ hours: 1 });
      expect({ call, ...endState(desk, row) }).toEqual({ call, ...wanted });
    }
  });
});
