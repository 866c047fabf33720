import { Population } from './idle-population';
import { addByHistory } from './idle-population-history';

const ACCOUNTS = 1500;

/** 1,500 accounts as they are on the last day, each with its expected verdict. */
export function fullPopulation(): Population {
  const all = new Population();
  addByHistory(all);
  addOrdinary(all);
  addExempt(all);
  addUnusualAnswers(all);
  const rest = ACCOUNTS - all.expected.size;
  all.add('used recently', 'spare', rest, (index) => ({ usedDaysAgo: index % 40 }));
  return all;
}

/** Accounts that are judged by the dates of Zendesk alone. */
function addOrdinary(all: Population): void {
  for (const [days, verdict] of [
    [44, 'spare'],
    [45, 'spare'],
    [46, 'disable'],
    [47, 'disable'],
  ] as const)
    all.add(`used ${days} days ago`, verdict, 20, { usedDaysAgo: days });
  for (const [days, verdict] of [
    [13, 'spare'],
    [14, 'spare'],
    [15, 'disable'],
    [16, 'disable'],
  ] as const)
    all.add(`never used, created ${days} days ago`, verdict, 20, { usedDaysAgo: null, createdDaysAgo: days });
  all.add('idle', 'disable', 150, (index) => ({ usedDaysAgo: 50 + index }));
  all.add('never used', 'disable', 40, (index) => ({ usedDaysAgo: null, createdDaysAgo: 20 + index }));
  all.add('idle, in mixed case', 'disable', 20, (i) => ({
    usedDaysAgo: 90,
    email: `Idle.Person${i}@Acme.EXAMPLE`,
  }));
  all.add('created recently, but last used before that', 'spare', 10, {
    usedDaysAgo: 100,
    createdDaysAgo: 10,
  });
  const names = [
    '=HYPERLINK("https://evil.example","Ana")',
    '<img src=x onerror=alert(1)>',
    "'Ana",
    '+1',
    '@Ana',
  ];
  all.add('idle, with a name that is a formula or HTML', 'disable', 10, (index) => ({
    usedDaysAgo: 90,
    displayName: names[index % names.length] ?? '',
  }));
  const addresses = ['=1+1@acme.example', '+ana@acme.example', "'ana@acme.example", '-1@acme.example'];
  all.add('idle, with an address like a formula', 'disable', 4, (index) => ({
    usedDaysAgo: 90,
    email: addresses[index] ?? '',
  }));
}

/** Accounts that are never touched, regardless of the dates. */
function addExempt(all: Population): void {
  const { installation } = all;
  all.add('an administrator', 'spare', 10, { usedDaysAgo: 300, role: 'Administrator' });
  all.add('exempt in the setup', 'spare', 1, { usedDaysAgo: 300, email: 'exempt1@acme.example' });
  all.add('in an exempt domain', 'spare', 10, (i) => ({
    usedDaysAgo: 300,
    email: `Person${i}@Exempt.example`,
  }));
  all.add('in a subdomain of an exempt domain', 'disable', 5, (i) => ({
    usedDaysAgo: 300,
    email: `person${i}@eu.exempt.example`,
  }));
  const lines: [string, string, 'spare' | 'disable'][] = [
    ['exempt without end', '', 'spare'],
    ['exempt until today', '2026-05-31', 'spare'],
    ['exempt until tomorrow', '2026-06-01', 'spare'],
    ['exempt until yesterday', '2026-05-30', 'disable'],
    ['exempt until something that is not a date', 'summer', 'spare'],
  ];
  for (const [label, until, verdict] of lines)
    for (const email of all.add(label, verdict, 5, { usedDaysAgo: 300 }))
      installation.exempt([email.toUpperCase(), 'leave', until]);
  installation.exempt(['@ended.example', 'project', '2026-05-01'], ['kept@ended.example', 'stays', '']);
  all.add('in a domain whose exemption has ended', 'disable', 1, {
    usedDaysAgo: 300,
    email: 'gone@ended.example',
  });
  all.add('exempt, in a domain whose exemption has ended', 'spare', 1, {
    usedDaysAgo: 300,
    email: 'kept@ended.example',
  });
}

/** Accounts that Zendesk describes in unusual ways. */
function addUnusualAnswers(all: Population): void {
  const idle = { usedDaysAgo: 300, loginCount: 9 };
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
    'last use in an unreadable form',
    'spare',
    idle,
    ...[...unreadable, ...zones].map((last_login) => ({ last_login })),
  );
  all.addUnusual('last use in the future', 'spare', idle, { last_login: '2027-01-05T10:00:00Z' });
  all.addUnusual('last use with fractions of a second', 'disable', idle, { last_login: `${long}.123Z` });
  all.addUnusual(
    'last use absent',
    'spare',
    idle,
    { last_login: undefined },
    { last_login: undefined, login_count: undefined },
    { last_login: undefined, login_count: null },
    { last_login: undefined, login_count: '0' },
  );
  all.addUnusual('last use null, although there were sign-ins', 'spare', idle, { last_login: null });
  const never = { usedDaysAgo: null, createdDaysAgo: 300 };
  all.addUnusual(
    'never used, expressed in one of two ways',
    'disable',
    never,
    { last_login: undefined, login_count: 0 },
    { last_login: null, login_count: undefined },
  );
  all.addUnusual(
    'never used, created at an unknown time',
    'spare',
    never,
    { create_date: null },
    { create_date: 7 },
  );
  all.addUnusual('used long ago, created at an unknown time', 'disable', idle, { create_date: undefined });
  all.addUnusual(
    'possibly an administrator, as roles do not say',
    'spare',
    idle,
    { roles: undefined },
    { roles: null },
    { roles: {} },
    { roles: { owner: false } },
    { roles: { owner: false, administrator: null } },
  );
}
