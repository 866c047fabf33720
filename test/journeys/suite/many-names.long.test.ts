import { SuiteInstallation } from '../installation';

/** The most roles of its own that an account may have. */
const ROLES = 197;

/** Names as accounts have them: of some length, and in any language. */
function groupName(number: number): string {
  return (
    ['Kundenbetreuung Süd', 'Поддержка клиентов', '東京サポートチーム', 'Support 🚀'][number % 4] +
    ` ${number}`
  );
}

function ready(prepare: (installation: SuiteInstallation) => void = () => {}): SuiteInstallation {
  const installation = new SuiteInstallation({
    access: { role: 'Staff', departments: ['Sales'] },
    prepare: (zendesk) => void zendesk.addGroup('Sales'),
  });
  prepare(installation);
  return installation.ready();
}

function grow(
  { zendesk }: SuiteInstallation,
  { groups, roles = 0 }: { groups: number; roles?: number },
): void {
  for (let number = 0; number < groups; number++) zendesk.addGroup(groupName(number));
  for (let number = 0; number < roles; number++) zendesk.addCustomRole(`Rolle für Gebiet ${number}`);
}

/** Has had names that fitted into one property, and since a day has many more. */
function outgrown(): SuiteInstallation {
  const installation = ready();
  grow(installation, { groups: 600, roles: ROLES - 1 });
  nextDay(installation);
  return installation;
}

/** The roles and groups are read with the accounts, once a day. */
function nextDay(installation: SuiteInstallation): void {
  installation.wait({ days: 1, hours: 1 }, 60);
}

function makeRoleAgain({ zendesk: { state } }: SuiteInstallation): void {
  const role = state.roleNamed('Staff');
  if (!role) throw new Error('There is no role Staff.');
  state.customRoles.delete(role.id);
  state.customRoles.set(role.id + 1000, { ...role, id: role.id + 1000 });
}

/** What a request cost that makes an agent. */
function costOf(installation: SuiteInstallation, email = 'ana@acme.example') {
  installation.takeCalls();
  const row = installation.submit({ email });
  expect(installation.row(row).Action).toBe('Created');
  return { zendesk: installation.takeCalls().length, all: installation.lastExecution().callCount };
}

const groupsOf = (installation: SuiteInstallation, email: string) => installation.personOf(email)?.groups;

describe('an account that gets so many roles and groups that one property cannot hold their names', () => {
  it('has new agents put into the group that has the name now, once the other was renamed', () => {
    const installation = outgrown();
    const { zendesk } = installation;
    const sales = zendesk.state.groupNamed('Sales');
    if (!sales) throw new Error('There is no group Sales.');
    sales.name = 'Sales archive';
    zendesk.addGroup('Sales');
    nextDay(installation);
    installation.submit();
    expect(groupsOf(installation, 'ana@acme.example')).toEqual(['Sales', 'Support']);
  });

  it('has a role that was renamed given to nobody from the next day on', () => {
    const installation = outgrown();
    const role = installation.zendesk.state.roleNamed('Staff');
    if (role) role.name = 'Supervisors';
    nextDay(installation);
    const row = installation.submit();
    expect(installation.row(row).Detail).toContain('Zendesk has no role "Staff"');
    expect(installation.personOf('ana@acme.example')).toBeNull();
  });

  it('has a role that was deleted and made again given within minutes', () => {
    const installation = outgrown();
    makeRoleAgain(installation);
    const row = installation.submit();
    expect(installation.row(row).Detail).toContain('a role or group was deleted and recreated');
    installation.wait({ minutes: 15 }, 5);
    expect(installation.row(row).Action).toBe('Created');
    expect(installation.personOf('ana@acme.example')).toMatchObject({ customRole: 'Staff' });
  });

  it('has a request cost what it costs elsewhere: nothing is read for it that was read that day', () => {
    const cost = costOf(ready());
    expect(cost.zendesk).toBe(2 + 1 + 1);
    expect(costOf(outgrown())).toEqual(cost);
    expect(costOf(ready((installation) => grow(installation, { groups: 1_200, roles: ROLES - 1 })))).toEqual(
      cost,
    );
  });
});
