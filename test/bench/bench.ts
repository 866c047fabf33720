/** Prints what the built bundle costs, counted and not timed (but for the evaluation of the bundle). */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type IdleCost, measureChanges, measureReading } from './idle';
import { measureBacklog, measureIdleRun, measureRequests } from './requests';

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

const code = readFileSync('dist/Code.js', 'utf8');

heading('One request, with a fresh extract of all accounts');
for (const rows of [10, 50_000]) {
  console.log(`in a sheet of ${rows.toLocaleString('en')} rows`);
  console.table(measureRequests(rows));
}
console.log(
  'googleCalls: calls that leave the script. localCalls: methods that answer by themselves, as getRange.',
);

heading('A run of the timer that finds nothing to do');
console.table([10, 5_000, 50_000].map(measureIdleRun));

heading('A backlog');
const backlog = measureBacklog(600, 1_500);
console.table([backlog]);
console.log(
  `Zendesk calls: ${(backlog.zendeskCalls / backlog.leastZendeskCalls).toFixed(3)} of the least possible (limit 1.05)`,
);
console.log(
  `virtual minutes: ${(backlog.virtualMinutes / backlog.leastMinutes).toFixed(3)} of what 200 calls a minute allow (limit 1.2)`,
);

heading('Idle accounts');
console.table([1_500, 15_000, 150_000].flatMap(measureReading).map(rounded));
console.log('an extract needs one call for every hundred accounts, and one that sees the end.');
console.table([1_500, 15_000].map(measureChanges).map(rounded));
console.log('a change needs one read and one write.');

heading('The bundle');
const script = new vm.Script(code);
const began = performance.now();
const times = 50;
for (let index = 0; index < times; index++) script.runInNewContext({});
console.log(`size: ${code.length.toLocaleString('en')} bytes (limit 143,360)`);
console.log(
  `evaluation: ${((performance.now() - began) / times).toFixed(2)} ms in a new context, on this machine`,
);
