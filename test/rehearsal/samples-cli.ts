import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Product } from '../product';
import { readProduct } from './input/product';
import { InputError } from './input-error';
import { invariants } from './invariants';
import { progressBar, progressLines } from './progress';
import { Rehearsal } from './rehearsal';
import { unsettled } from './report/report';
import { asText } from './report/text';

/** `npm run samples`: a rehearsal with the sample files, of Suite with `--product support`. */
const FOLDER = 'test/samples';
const FILES = {
  chat: { agents: 'agents.csv', setup: 'setup.json' },
  support: { agents: 'suite-people.csv', setup: 'suite-setup.json' },
};

function start(product: Product): number {
  const sample = (name: string) => ({ text: readFileSync(`${FOLDER}/${name}`, 'utf8'), name });
  const given = {
    responses: 'responses.csv',
    zendesk: null,
    yes: false,
    rows: false,
    mails: false,
    json: false,
  };
  const input = {
    responses: sample('responses.csv').text,
    agents: sample(FILES[product].agents),
    setup: sample(FILES[product].setup),
  };
  const print = (line: string) => process.stderr.write(`${line}\n`);
  const progress = process.stderr.isTTY ? progressBar() : progressLines(print, Date.now);
  const { report, target } = new Rehearsal(given, input).run(progress);
  const checked = invariants(report, target.accounts());
  const lines = checked.map(({ holds, sentence }) => `${holds ? '\u2713' : '\u2717 VIOLATED:'} ${sentence}`);
  process.stdout.write(`${asText(report, given)}\n${lines.join('\n')}\n\n${HINT}\n`);
  return checked.every(({ holds }) => holds) && unsettled(report).length === 0 ? 0 : 1;
}

function readOptions() {
  try {
    return parseArgs({ options: { product: { type: 'string' } } }).values;
  } catch {
    throw new InputError('npm run samples knows one option: -- --product support, for Zendesk Suite.');
  }
}

const HINT = `This used the files in ${FOLDER}. With your own: npm run rehearse -- responses.csv (see --help).`;

try {
  process.exitCode = start(readProduct(readOptions().product) ?? 'chat');
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
