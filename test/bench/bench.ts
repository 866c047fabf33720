/** Prints the cost of the built bundle: counts and virtual time, and the real time of its loading. */
import { readFileSync } from 'node:fs';
import type { Product } from '../product';
import { CHAT_PACE, type LiveBacklogCost, measureLiveBacklog, type Pace, SUITE_PACES } from './backlog';
import { measureDashboard } from './dashboard';
import { growthTable, measureDailyLook } from './growth';
import { type IdleCost, measureChanges, measureReading } from './idle';
import { measureLoading } from './loading';
import { measureBacklog, measureRequests } from './requests';

function heading(text: string): void {
  console.log(`\n${text}`);
}

function rounded<T extends IdleCost>(cost: T): T {
  const { virtualMinutes, longestMinutes, megabytes } = cost;
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    ...cost,
    virtualMinutes: round(virtualMinutes),
    longestMinutes: round(longestMinutes),
    megabytes: round(megabytes),
  };
}

function roundedBacklog(cost: LiveBacklogCost): Record<string, number> {
  const entries = Object.entries(cost).map(([name, value]) => [name, Math.round(value * 1000) / 1000]);
  return Object.fromEntries(entries);
}

const NAMES: Record<Product, string> = { chat: 'Zendesk Chat', support: 'Zendesk Suite' };

function benchOf(product: Product, paces: readonly Pace[]): void {
  const name = NAMES[product];
  heading(`${name}: one request, with a fresh extract of all accounts`);
  for (const rows of [10, 50_000]) {
    console.log(`in a sheet of ${rows.toLocaleString('en')} rows`);
    console.table(measureRequests(rows, product));
  }
  console.log(
    'googleCalls: calls that leave the script and reach a service. hostCalls: calls of Utilities and Session, which the host answers. ' +
      'localCalls: methods that are answered locally, such as getRange.',
  );

  heading(`${name}: growth`);
  for (const what of ['rows', 'log', 'drafts', 'accounts'] as const)
    console.table(growthTable(what, product));
  console.log(
    'all calls / of these answered by the host / of these local / cells read / cells written / calls to Zendesk',
  );
  console.log('The look through all rows, once a day:');
  console.table([10, 6_600, 50_000].map((rows) => measureDailyLook(rows, product)));

  console.log('The dashboard, once a day:');
  console.table([10, 6_600, 50_000].map((rows) => measureDashboard(rows, product)));

  heading(`${name}: a backlog`);
  for (const pace of paces) backlogOf(pace);

  heading(`${name}: a backlog, with a new answer every minute, of which every other one has lost its event`);
  for (const pace of paces) {
    console.table([600, 5_000, 20_000].map((rows) => measureLiveBacklog(rows, pace)).map(roundedBacklog));
  }
  console.log('overLeast: of the least calls, and one for each new answer (limit 1.05).');
  console.log('within5, within10: the share of new answers whose account was there after so many minutes.');

  heading(`${name}: idle accounts`);
  console.table(
    [1_500, 15_000, 150_000].flatMap((accounts) => measureReading(accounts, product)).map(rounded),
  );
  console.table([1_500, 15_000].map((accounts) => measureChanges(accounts, product)).map(rounded));
  if (product === 'chat') return;
  console.log('The same while somebody is exempt:');
  console.table([measureChanges(1_500, product, ['boss@acme.example'])].map(rounded));
}

function backlogOf(pace: Pace): void {
  const backlog = measureBacklog(600, 1_500, pace);
  console.table([backlog]);
  console.log(
    `Zendesk calls: ${(backlog.zendeskCalls / backlog.leastZendeskCalls).toFixed(3)} of the minimum (limit 1.05)`,
  );
  console.log(
    `virtual minutes: ${(backlog.virtualMinutes / backlog.leastMinutes).toFixed(3)} of what ${pace.perMinute} calls a minute allow (limit 1.2)`,
  );
}

benchOf('chat', [CHAT_PACE]);
console.log('An extract makes one call per hundred accounts and one more to find the end.');
console.log('A change makes one read and one write.');
benchOf('support', SUITE_PACES);
console.log(
  'An extract makes one call per hundred team members, one per hundred sessions, and a hundred to see who can chat.',
);
console.log('A change reads all that is lost by it, and ends the sessions.');
console.log(
  'While anybody is exempt, the second addresses of each are read for the plan, and before the change.',
);

heading('The bundle');
console.table([measureLoading(readFileSync('dist/Code.js', 'utf8'))]);
console.log(
  'Milliseconds on this machine to compile and evaluate it in a new context, which every execution does first.',
);
