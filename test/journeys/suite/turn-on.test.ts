import { SuiteInstallation, type SuiteOptions } from '../installation';

interface Answer {
  ok: boolean;
  message: string;
  problems?: { field: string; message: string }[];
}

/** Saved while Zendesk did not answer, so that nothing was checked. */
function savedUnchecked(options: SuiteOptions): SuiteInstallation {
  const installation = new SuiteInstallation(options);
  installation.zendesk.modes.down = { status: 503 };
  expect(installation.setupProblems(installation.setup)).toEqual({});
  installation.zendesk.modes.down = null;
  return installation;
}

function turnOn(installation: SuiteInstallation): Answer {
  return installation.google.call('turnOn') as Answer;
}

describe('turning on for Zendesk Suite', () => {
  it('is refused while a role is to be chosen, and installs nothing', () => {
    const installation = savedUnchecked({});
    expect(turnOn(installation)).toMatchObject({
      ok: false,
      problems: [{ field: 'access.role', message: expect.stringContaining('has custom roles') }],
    });
    expect(installation.google.triggers()).toEqual([]);
  });

  it.each([
    ['access.role', { role: 'Gone' }],
    ['access.departments.0', { role: 'Staff', departments: ['Gone'] }],
    ['access.capacityRule', { role: 'Staff', capacityRule: 'Gone' }],
  ])('is refused where Zendesk has no such %s', (field, access) => {
    expect(turnOn(savedUnchecked({ access }))).toMatchObject({
      ok: false,
      problems: [{ field, message: expect.stringContaining('"Gone"') }],
    });
  });

  it('works with a role, and without one on a plan that has none', () => {
    expect(turnOn(savedUnchecked({ access: { role: 'Staff' } }))).toMatchObject({ ok: true });
    const zendesk = { modes: { plan: 'growth' as const } };
    expect(turnOn(savedUnchecked({ zendesk }))).toMatchObject({ ok: true });
  });

  it('works while omnichannel routing, which capacity rules need, is off', () => {
    const zendesk = { modes: { routing: false } };
    const access = { role: 'Staff', capacityRule: 'Three chats' };
    expect(turnOn(savedUnchecked({ zendesk, access }))).toMatchObject({ ok: true });
  });
});
