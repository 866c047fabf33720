import { SuiteInstallation } from '../installation';

function ready(departments: string[] = []): SuiteInstallation {
  return SuiteInstallation.ready({
    access: { role: 'Staff', chat: 'ignore', departments },
    prepare: (zendesk) => {
      for (const name of departments) zendesk.addGroup(name);
    },
  });
}

describe('on Zendesk Suite', () => {
  it('a role that was deleted and made again is given under its new number, within minutes', () => {
    const installation = ready();
    const { state } = installation.zendesk;
    const role = [...state.customRoles.values()].find(({ name }) => name === 'Staff');
    if (!role) throw new Error('There is no role Staff.');
    state.customRoles.delete(role.id);
    const id = role.id + 1000;
    state.customRoles.set(id, { ...role, id });
    const row = installation.submit();
    expect(installation.row(row).Detail).toContain('a role or group was deleted and recreated');
    installation.wait({ minutes: 15 }, 5);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(installation.personOf('ana@acme.example')).toMatchObject({ customRole: 'Staff' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it('a role that was renamed is given to nobody from the next day on', () => {
    const installation = ready();
    for (const role of installation.zendesk.state.customRoles.values()) {
      if (role.name === 'Staff') role.name = 'Supervisors';
    }
    installation.wait({ days: 1, hours: 1 }, 60);
    const row = installation.submit();
    expect(installation.row(row).Status).toContain('Needs attention');
    expect(installation.row(row).Detail).toContain('Zendesk has no role "Staff"');
    expect(installation.personOf('ana@acme.example')).toBeNull();
  });
});
