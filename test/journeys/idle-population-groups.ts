import { LAST_DAY, POLICY, Population } from './idle-population';

/** 1,500 accounts, each with what must become of it, as they stand on the last day. */
export function fullPopulation(): Population {
  const all = new Population();
  addByHistory(all);
  addOrdinary(all);
  addExempt(all);
  addUnusualAnswers(all);
  const rest = 1500 - all.labels.size;
  all.add('used lately', 'spare', rest, (index) => ({ used: index % 40 }));
  return all;
}

const IDLE = { used: 100 };

/** A few minutes of a day: what is done then takes its time, and whole days are to have passed. */
const EARLIER = 0.01;

/** Whom we have disabled before, or who was asked for, and what has become of them since. */
function addByHistory(all: Population): void {
  const { installation } = all;
  all.add('disabled by us long ago', 'delete', 30, IDLE);
  all.add('disabled by us long ago, in mixed case', 'delete', 5, (index) => ({
    used: 100,
    email: `Long.Ago${index}@ACME.example`,
  }));
  all.add('disabled by somebody', 'spare', 40, { used: 300, enabled: false });
  const usedSince = all.add('disabled by us, used since', 'spare', 10, IDLE);
  const unknownSince = all.add('disabled by us, use unknown since', 'spare', 5, IDLE);
  const nowExempt = all.add('disabled by us, exempt since', 'spare', 5, IDLE);
  const onAndOff = all.add('disabled by us, then on and off by somebody', 'spare', 10, IDLE);
  const byHand = all.add('enabled by hand lately', 'spare', 15, IDLE);
  const byHandOnce = all.add('enabled by hand long ago', 'disable', 10, IDLE);
  const restored = all.add('restored lately', 'spare', 15, IDLE);
  const restoredOnce = all.add('restored long ago', 'disable', 10, IDLE);
  const asked = all.add('enabled by the form lately', 'spare', 15, IDLE);
  const askedOnce = all.add('enabled by the form long ago', 'disable', 10, IDLE);
  installation.review();
  installation.review();
  all.advanceToDay(20);
  for (const email of usedSince) all.byEmail(email).lastLogin = installation.google.clock.now();
  all.setEnabled(byHandOnce, true);
  all.advanceToDay(29 - EARLIER);
  all.add('disabled by us a day more than the limit ago', 'delete', 10, IDLE);
  installation.review();
  all.advanceToDay(30);
  all.add('disabled by us exactly as long ago as the limit', 'spare', 10, IDLE);
  installation.review();
  all.advanceToDay(40);
  all.restore(restoredOnce);
  all.request(askedOnce);
  all.advanceToDay(44 - EARLIER);
  all.request(all.add('asked for again a day more than the limit ago', 'disable', 5, { used: 60 }));
  all.advanceToDay(45);
  all.request(all.add('asked for again exactly as long ago as the limit', 'spare', 5, { used: 60 }));
  all.advanceToDay(70);
  const again = all.add('disabled by us, enabled by hand before anybody looked', 'spare', 15, IDLE);
  all.add('disabled by us lately', 'spare', 20, IDLE);
  // Deleting is only turned on for the last day.
  installation.google.call('saveSetup', { idle: { deleteAfterDays: null } });
  installation.review();
  all.setEnabled([...again, ...byHand, ...onAndOff], true);
  all.advanceToDay(72);
  installation.check();
  all.setEnabled(onAndOff, false);
  all.advanceToDay(80);
  all.restore(restored);
  all.request([...asked, ...all.add('asked for again lately', 'spare', 15, { used: 200 })]);
  installation.submit({ email: 'form-new@acme.example' });
  all.labels.set('form-new@acme.example', { is: 'created by the form lately', fate: 'spare' });
  for (const email of nowExempt) installation.exempt([email, 'comes back', '']);
  for (const email of unknownSince) all.unusual.change(all.byEmail(email).id, { last_login: undefined });
  all.advanceToDay(85);
  const off = all.add('disabled by somebody just now', 'spare', 10, { used: 80 });
  installation.check();
  all.setEnabled(off, false);
  installation.google.call('saveSetup', { idle: { deleteAfterDays: POLICY.deleteAfterDays } });
  all.advanceToDay(LAST_DAY);
}

/** The dates that Zendesk itself tells. */
function addOrdinary(all: Population): void {
  for (const [days, fate] of [
    [44, 'spare'],
    [45, 'spare'],
    [46, 'disable'],
    [47, 'disable'],
  ] as const)
    all.add(`used ${days} days ago`, fate, 20, { used: days });
  for (const [days, fate] of [
    [13, 'spare'],
    [14, 'spare'],
    [15, 'disable'],
    [16, 'disable'],
  ] as const)
    all.add(`never used, created ${days} days ago`, fate, 20, { used: null, created: days });
  all.add('idle', 'disable', 150, (index) => ({ used: 50 + index }));
  all.add('never used', 'disable', 40, (index) => ({ used: null, created: 20 + index }));
  all.add('idle, in mixed case', 'disable', 20, (i) => ({ used: 90, email: `Idle.Person${i}@Acme.EXAMPLE` }));
  all.add('created lately, used before, by the dates', 'spare', 10, { used: 100, created: 10 });
  const names = [
    '=HYPERLINK("https://evil.example","Ana")',
    '<img src=x onerror=alert(1)>',
    "'Ana",
    '+1',
    '@Ana',
  ];
  all.add('idle, with a name that is more than a name', 'disable', 10, (index) => ({
    used: 90,
    displayName: names[index % names.length] ?? '',
  }));
  const addresses = ['=1+1@acme.example', '+ana@acme.example', "'ana@acme.example", '-1@acme.example'];
  all.add('idle, with an address like a formula', 'disable', 4, (index) => ({
    used: 90,
    email: addresses[index] ?? '',
  }));
}

/** Who is never touched, whatever the dates. */
function addExempt(all: Population): void {
  const { installation } = all;
  all.add('an administrator', 'spare', 10, { used: 300, role: 'Administrator' });
  all.add('exempt in the setup', 'spare', 1, { used: 300, email: 'exempt1@acme.example' });
  all.add('of an exempt domain', 'spare', 10, (i) => ({ used: 300, email: `Person${i}@Exempt.example` }));
  all.add('of a domain below an exempt one', 'disable', 5, (i) => ({
    used: 300,
    email: `person${i}@eu.exempt.example`,
  }));
  const lines: [string, string, 'spare' | 'disable'][] = [
    ['exempt without end', '', 'spare'],
    ['exempt until today', '2026-05-31', 'spare'],
    ['exempt until tomorrow', '2026-06-01', 'spare'],
    ['exempt until yesterday', '2026-05-30', 'disable'],
    ['exempt until a day that is no date', 'summer', 'spare'],
  ];
  for (const [is, until, fate] of lines)
    for (const email of all.add(is, fate, 5, { used: 300 }))
      installation.exempt([email.toUpperCase(), 'leave', until]);
  installation.exempt(['@ended.example', 'project', '2026-05-01'], ['kept@ended.example', 'stays', '']);
  all.add('of a domain whose exemption has ended', 'disable', 1, { used: 300, email: 'gone@ended.example' });
  all.add('exempt in a domain that is not any more', 'spare', 1, { used: 300, email: 'kept@ended.example' });
}

/** What Zendesk says in other ways than usual. */
function addUnusualAnswers(all: Population): void {
  const idle = { used: 300, loginCount: 9 };
  const long = '2025-01-05T10:00:00';
  const unreadable = [
    'yesterday',
    '',
    '2025/01/05 10:00:00',
    '05.01.2025',
    '2025-13-45T10:00:00Z',
    0,
    1736071200,
  ];
  const zones = [`${long}+02:00`, `${long}-0500`, long, `${long} UTC`, true, {}, []];
  all.addUnusual(
    'last use in a form that cannot be read',
    'spare',
    idle,
    ...[...unreadable, ...zones].map((last_login) => ({ last_login })),
  );
  all.addUnusual('last use in the future', 'spare', idle, { last_login: '2027-01-05T10:00:00Z' });
  all.addUnusual('last use with parts of a second', 'disable', idle, { last_login: `${long}.123Z` });
  all.addUnusual(
    'last use absent',
    'spare',
    idle,
    { last_login: undefined },
    { last_login: undefined, login_count: undefined },
    { last_login: undefined, login_count: null },
    { last_login: undefined, login_count: '0' },
  );
  all.addUnusual('last use null, though sign-ins were counted', 'spare', idle, { last_login: null });
  const never = { used: null, created: 300 };
  all.addUnusual(
    'never used, said in one of two ways',
    'disable',
    never,
    { last_login: undefined, login_count: 0 },
    { last_login: null, login_count: undefined },
  );
  all.addUnusual(
    'never used, and nobody knows since when',
    'spare',
    never,
    { create_date: null },
    { create_date: 7 },
  );
  all.addUnusual('used long ago, and nobody knows since when', 'disable', idle, { create_date: undefined });
  all.addUnusual(
    'roles that do not say whether it is an administrator',
    'spare',
    idle,
    { roles: undefined },
    { roles: null },
    { roles: {} },
    { roles: { owner: false } },
    { roles: { owner: false, administrator: null } },
  );
}
