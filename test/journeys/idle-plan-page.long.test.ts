import { type Asked, call, isOn, NAMES, PRODUCTS, planId } from './idle-spare';
import { ADMIN } from './installation';

describe.each(PRODUCTS)('the page of a plan of %s', (_product, make) => {
  it('carries out what was agreed to and nothing else, and undoes it', () => {
    const installation = make();
    const asked = call<Asked>(installation, 'askIdlePlan', 'apply');
    expect(asked).toMatchObject({ ok: true, counts: { disable: 3 }, confirms: { accounts: 3 } });
    const run = (task: unknown, consent: unknown, typed?: string) =>
      call(installation, 'runIdlePlan', task, consent, typed).message;
    for (const consent of [{ ...asked.confirms, accounts: 2 }, { accounts: 3 }, null, 'yes'])
      expect(call(installation, 'runIdlePlan', 'apply', consent)).toEqual({
        ok: false,
        message: expect.stringContaining('The plan has changed since you were asked.'),
      });
    expect(run('everything', asked.confirms)).toContain('Nothing was changed.');
    expect(isOn(installation)).toEqual(NAMES);
    expect(run('apply', asked.confirms)).toBe(`Carried out by ${ADMIN}: 3 disabled.`);
    expect(call(installation, 'getIdlePlan')).toMatchObject({ mayUndo: true, next: 'nothing' });
    installation.google.clock.advance(60_000);
    const undo = call<Asked>(installation, 'askIdlePlan', 'undo').confirms;
    expect(run('undo', { ...undo, accounts: 1 })).toContain('Nothing was changed.');
    expect(isOn(installation)).toEqual([]);
    expect(run('undo', undo)).toMatch(/^3 accounts were restored\./);
    expect(isOn(installation)).toEqual(NAMES);
    expect(call(installation, 'getIdlePlan')).toMatchObject({ mayUndo: false });
  });

  it('releases a held plan by its typed number alone', () => {
    const installation = make({ limit: { percent: 100, count: 2 } });
    expect(call(installation, 'getIdlePlan')).toMatchObject({
      next: 'release',
      why: expect.stringContaining('the limit is 2'),
    });
    expect(call(installation, 'askIdlePlan', 'apply')).toMatchObject({ ok: false });
    const { confirms } = call<Asked>(installation, 'askIdlePlan', 'release');
    for (const typed of ['', '2', undefined])
      expect(call(installation, 'runIdlePlan', 'release', confirms, typed)).toMatchObject({ ok: false });
    call(installation, 'runIdlePlan', 'apply', confirms);
    expect(isOn(installation)).toEqual(NAMES);
    call(installation, 'runIdlePlan', 'release', confirms, '3');
    expect(isOn(installation)).toEqual([]);
  });

  it('changes nothing by being looked at, also where the review is off', () => {
    const installation = make();
    call(installation, 'saveSetup', { idle: { mode: 'off' } });
    const before = JSON.stringify(installation.storedProperties());
    const { google } = installation;
    const writes: string[] = [];
    google.gate.intercept = ({ name }) => {
      if (/\.(set|append|insert|delete|clear)/.test(name)) writes.push(name);
    };
    expect(call(installation, 'getIdlePlan')).toMatchObject({
      next: 'nothing',
      why: expect.stringContaining('The review of idle accounts is off.'),
    });
    expect(writes).toEqual([]);
    expect(JSON.stringify(installation.storedProperties())).toBe(before);
    call(installation, 'runIdlePlan', 'apply', { plan: planId(installation), accounts: 3 });
    expect(isOn(installation)).toEqual(NAMES);
  });

  it('is opened by the menu, and by the sidebar', () => {
    const installation = make();
    installation.click('Review the idle plan');
    call(installation, 'reviewIdlePlan');
    expect(installation.google.ui.dialogs.map(({ title }) => title)).toEqual(
      Array.from({ length: 2 }, () => 'Review the idle plan'),
    );
    expect(installation.google.ui.dialogs[0]?.html).toContain('<title>Idle plan</title>');
  });
});
