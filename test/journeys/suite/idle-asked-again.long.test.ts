import { IdleSuite, RICH } from './idle-suite';

const EMAIL = 'ana@acme.example';

/** The review has disabled Ana. */
function withDisabled(idle: Record<string, unknown> = {}, access: Record<string, unknown> = {}): IdleSuite {
  const installation = IdleSuite.reviewed({ idle, access: { chat: 'ignore', ...access } }, { ana: RICH });
  installation.review();
  installation.google.clock.advance(120_000);
  installation.takeCalls();
  return installation;
}

describe('a request for somebody whom the review has disabled', () => {
  it.each(['downgrade', 'suspend', 'both'])(
    'brings all back, by %s, and adds the groups of the setup',
    (by) => {
      const installation = IdleSuite.reviewed(
        {
          prepare: (zendesk) => void zendesk.addGroup('Night'),
          idle: { by },
          access: { chat: 'ignore', departments: ['Night'] },
        },
        { ana: RICH },
      );
      const before = installation.standing('ana');
      installation.review();
      installation.google.clock.advance(120_000);
      installation.takeCalls();
      const row = installation.submit({ email: EMAIL });
      expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
      expect(installation.standing('ana')).toEqual({
        ...before,
        chat: by === 'suspend',
        groups: ['Care', 'Night', 'Press', 'Sales'],
      });
      expect(installation.zendesk.snapshot().users.filter(({ email }) => email === EMAIL)).toHaveLength(1);
    },
  );

  it('waits for access to chat where that is looked at', () => {
    const installation = withDisabled({}, { chat: 'check' });
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
    installation.zendesk.tickChat(installation.user('ana'));
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Team lead', defaultGroup: 'Care' });
  });

  it('gives the role of the setup once somebody else has changed the suspension', () => {
    const installation = withDisabled();
    installation.user('ana').suspended = true;
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({
      role: 'agent',
      customRole: 'Staff',
      suspended: false,
    });
  });

  it('gives the role of the setup once somebody else has lifted the suspension', () => {
    const installation = withDisabled({ by: 'both' });
    installation.user('ana').suspended = false;
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', customRole: 'Staff' });
  });

  it('gives the role of the setup once an admin has made the person an agent and an end-user again', () => {
    const installation = withDisabled();
    const role = installation.zendesk.state.roleNamed('Advisor')?.id;
    Object.assign(installation.user('ana'), { role: 'agent', customRoleId: role });
    installation.skipDays(1).review();
    installation.zendesk.downgrade(installation.user('ana'));
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', customRole: 'Staff' });
  });

  it('believes no line of the log that was altered', () => {
    const installation = withDisabled();
    const sheet = installation.google.spreadsheet.sheet('Log');
    const index = installation.log().findIndex(({ Action }) => Action === 'Disabled');
    const cells = sheet.display()[index + 1] ?? [];
    sheet.setRow(
      index + 2,
      cells.map((cell) => cell.replace('"Team lead"', '"Advisor"')),
    );
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff' });
  });

  it('does so at a cost that does not grow with the log', () => {
    const costs = [0, 3_000].map((lines) => {
      const installation = withDisabled();
      const sheet = installation.google.spreadsheet.sheet('Log');
      const filler = ['2026-01-01 00:00', 'R-0', '', 'x@acme.example', 'Done', 'Created', '77'];
      for (let line = 0; line < lines; line++) sheet.setRow(sheet.lastRow + 1, filler);
      installation.submit({ email: EMAIL });
      return installation.lastExecution().callCount;
    });
    expect(costs[1]).toBeLessThanOrEqual((costs[0] ?? 0) + 1);
  });

  it('is made good when its execution is killed at any call', () => {
    const whole = withDisabled();
    whole.submit({ email: EMAIL });
    const { callCount } = whole.lastExecution();
    for (let index = 3; index < callCount; index += 5) {
      for (const by of ['downgrade', 'both']) {
        const installation = withDisabled({ by });
        installation.google.faults.killAt(index);
        const row = installation.submit({ email: EMAIL });
        installation.wait({ minutes: 40 });
        const where = `killed at call ${index}, ${by}`;
        expect([where, installation.row(row).Status]).toEqual([where, '✓ Done']);
        expect([where, installation.standing('ana')]).toEqual([where, whole.standing('ana')]);
      }
    }
  });
});

describe('a request for somebody whom the review has disabled that stops halfway', () => {
  const ANSWERS: Record<string, [status: number, shown: string]> = {
    'is refused': [422, '! Needs attention'],
    'is not answered': [503, '↻ Will retry'],
    'meets a refused credential': [401, '‖ Paused'],
  };

  it.each(Object.keys(ANSWERS).flatMap((what) => ['downgrade', 'both'].map((by) => ({ what, by }))))(
    'since a group $what goes on where it stopped when it is tried again, by $by',
    ({ what, by }) => {
      const installation = IdleSuite.reviewed({ idle: { by }, access: { chat: 'ignore' } }, { ana: RICH });
      const before = { ...installation.standing('ana'), chat: false };
      installation.review();
      installation.google.clock.advance(120_000);
      const [status = 0, shown = ''] = ANSWERS[what] ?? [];
      installation.zendesk.modes.intercept = ({ method, url }) =>
        method === 'POST' && url.endsWith('group_memberships')
          ? { status, headers: {}, body: '', seconds: 0.2 }
          : undefined;
      const row = installation.submit({ email: EMAIL });
      expect(installation.row(row).Status?.slice(2)).toBe(shown.slice(2));
      expect(installation.standing('ana')).toMatchObject({ role: 'agent' });
      delete installation.zendesk.modes.intercept;
      installation.wait({ minutes: 30 });
      installation.google.clickMenu('Retry all failed rows');
      expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
      expect(installation.standing('ana')).toEqual(before);
    },
  );

  it('before anything was given gives what was taken, also to the next request', () => {
    const installation = withDisabled();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'PUT' ? { status: 422, headers: {}, body: '', seconds: 0.2 } : undefined;
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    delete installation.zendesk.modes.intercept;
    installation.google.clock.advance(120_000);
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Team lead', defaultGroup: 'Care' });
  });

  it('does not take what a refused restore would have given for given', () => {
    const installation = withDisabled();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'PUT' ? { status: 422, headers: {}, body: '', seconds: 0.2 } : undefined;
    installation.restore('ana');
    delete installation.zendesk.modes.intercept;
    installation.google.clock.advance(120_000);
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Team lead', defaultGroup: 'Care' });
  });
});

describe('somebody whom a request has raised', () => {
  it.each(['Light agent', 'Contributor'])('goes back to %s when idle, and is never deleted', (customRole) => {
    const installation = IdleSuite.reviewed(
      { idle: { deleteAfterDays: 10 } },
      { ana: { customRole, chat: false, usedDaysAgo: 100 } },
    );
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff' });
    expect(installation.logged('ana')[0]?.Detail).toContain(`Was ${customRole}`);
    expect(JSON.parse(installation.logged('ana')[0]?.Before ?? '')).toMatchObject({ role: customRole });
    installation.zendesk.tickChat(installation.user('ana'));
    installation.google.advance({ minutes: 10 });
    const seats = installation.zendesk.seatsTaken;
    installation.skipDays(1).review();
    installation.skipDays(50).review();
    expect(installation.planRow('ana').Status).toBe('Disabled');
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', customRole, chat: false });
    expect(installation.zendesk.seatsTaken).toBe(seats - 1);
    installation.skipDays(50).review();
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Spare' });
    expect(installation.planRow('ana').Reason).toContain('a light agent or contributor again');
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff' });
  });

  it('goes back to what they were although the execution that raised them was killed', () => {
    const whole = IdleSuite.reviewed({}, { ana: { customRole: 'Contributor', chat: false } });
    whole.submit({ email: EMAIL });
    const { callCount } = whole.lastExecution();
    for (let index = 4; index < callCount; index += 7) {
      const installation = IdleSuite.reviewed({}, { ana: { customRole: 'Contributor', chat: false } });
      installation.google.faults.killAt(index);
      installation.submit({ email: EMAIL });
      installation.wait({ minutes: 30 });
      const where = `killed at call ${index}`;
      expect([where, installation.standing('ana')?.customRole]).toEqual([where, 'Staff']);
      installation.skipDays(60).review();
      expect([where, installation.standing('ana')?.customRole]).toEqual([where, 'Contributor']);
    }
  });

  it('is an end-user again who was one', () => {
    const installation = IdleSuite.reviewed({}, { ana: { role: 'end-user', chat: false } });
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff' });
    installation.skipDays(60).review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
  });

  it('is reviewed as well who was made a light agent by a request', () => {
    const access = { role: 'Light agent', chat: 'ignore' };
    const installation = IdleSuite.reviewed(
      { access },
      { ben: { customRole: 'Light agent', chat: false, usedDaysAgo: 90 } },
    );
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Light agent' });
    installation.skipDays(60).review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    expect(installation.standing('ben')).toMatchObject({ customRole: 'Light agent' });
  });
});

describe('what a line of the log says was taken', () => {
  /** Disabled as a team lead, back, made less by an admin, and disabled again. */
  function disabledTwice(): IdleSuite {
    const installation = withDisabled();
    installation.submit({ email: EMAIL });
    const role = installation.zendesk.state.roleNamed('Advisor')?.id;
    Object.assign(installation.user('ana'), { customRoleId: role });
    installation.skipDays(100).review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    installation.google.clock.advance(120_000);
    return installation;
  }

  /** The sheet's rows of the lines about Ana that came after the first one that says that she was disabled. */
  const laterLines = (installation: IdleSuite): number[] => {
    const [, ...later] = installation
      .log()
      .flatMap(({ Address, Action }, index) =>
        Address === EMAIL && ['Disabled', 'Updated'].includes(Action ?? '') ? [index + 2] : [],
      );
    return later.reverse();
  };

  it('is given back as it was last', () => {
    const installation = disabledTwice();
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Advisor' });
  });

  it('is not believed where lines after it were deleted: that would give more than the person had last', () => {
    const installation = disabledTwice();
    for (const row of laterLines(installation)) installation.google.spreadsheet.sheet('Log').deleteRow(row);
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff' });
  });

  it('is that of lines that somebody has hidden, too', () => {
    const installation = disabledTwice();
    for (const row of laterLines(installation)) installation.google.spreadsheet.sheet('Log').hideRows(row);
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Advisor' });
  });
});
