import { readFileSync } from 'node:fs';
import { fromWallClock } from '../../emulator/spreadsheet/time-zone';
import { commonDomain } from '../../rehearsal/input/domains';
import { answerTo, isEmptyRow, type Responses, readResponses } from '../../rehearsal/input/responses';
import { firstFew, WrongInput } from '../../rehearsal/wrong-input';
import { loadAgentsCsv } from '../../zendesk';
import { AgentsCsvError } from '../../zendesk/agents-csv';
import { Desk } from './desk';
import { answersOf, domainOf, FAR, newcomers, someoneDisabled } from './newcomers';

/** A file that a person gave. */
export interface GivenFile {
  name: string;
  text: string;
}

export interface Beginning {
  empty: boolean;
  responses: GivenFile | null;
  agents: GivenFile | null;
  /** Of the person at the browser, so that the sheet and the sidebar agree. */
  timeZone: string;
  /** The folder of the built script. */
  built: string;
}

const QUESTIONS = ['Email Address', 'Email of the person who needs access', 'First name', 'Last name'];
const SAMPLE_AGENTS = 'test/samples/agents.csv';
const MINUTE = 60_000;

/** The desk as a person finds it: to be set up, with their own data, or with the sample's. */
export function begin(beginning: Beginning): Desk {
  if (beginning.responses) return withResponses(beginning, beginning.responses);
  const desk = new Desk(beginning.built, { timeZone: beginning.timeZone, now: monday(beginning.timeZone) });
  loadAgents(desk, beginning.agents);
  desk.linkForm(QUESTIONS);
  if (!beginning.empty) letItRun(desk);
  desk.google.open();
  return desk;
}

/** Nine o'clock on a Monday morning. */
function monday(timeZone: string): string {
  return new Date(fromWallClock(Date.UTC(2026, 2, 2, 9), timeZone)).toISOString();
}

/** Everything is ready; the rows are handled when the clock goes on. */
function withResponses({ agents, built }: Beginning, { name, text }: GivenFile): Desk {
  const responses = readResponses(text, name);
  const desk = new Desk(built, {
    now: new Date((responses.latest ?? Date.UTC(2026, 2, 2, 9)) + MINUTE).toISOString(),
    timeZone: 'Etc/UTC',
    locale: responses.dates?.order === 'day/month/year' ? 'en_GB' : 'en_US',
  });
  loadAgents(desk, agents);
  desk.linkForm(responses.titles.slice(1), responses.columns);
  fill(desk, responses);
  desk.lead = usualRequester(responses);
  turnOn(desk);
  desk.google.open();
  return desk;
}

function loadAgents({ zendesk }: Desk, given: GivenFile | null): void {
  const { name, text } = given ?? { name: SAMPLE_AGENTS, text: readFileSync(SAMPLE_AGENTS, 'utf8') };
  try {
    loadAgentsCsv(zendesk, text);
  } catch (error) {
    if (!(error instanceof AgentsCsvError)) throw error;
    throw new WrongInput([`${name} cannot be used.`, ...firstFew(error.sentences)]);
  }
}

/** Some requests have come in this morning, and the clock has looked at them. */
function letItRun(desk: Desk): void {
  const [first, ...others] = newcomers(desk, FAR + 1);
  const stranger = others.at(-1);
  const active = desk.zendesk.state
    .presentAgents()
    .find((agent) => agent.enabled && agent !== desk.zendesk.owner);
  const asked = [
    first,
    someoneDisabled(desk),
    active,
    stranger && { ...stranger, email: `${stranger.email}.test` },
  ];
  for (const person of asked) {
    desk.google.advance({ minutes: 7, seconds: 13 });
    if (person) desk.google.form.submit(answersOf(desk, person));
  }
  turnOn(desk);
  desk.google.advance({ minutes: 5 });
}

function turnOn({ google, zendesk, columns, lead }: Desk): void {
  mustWork(
    google.call('saveSetup', {
      connection: {
        product: 'chat',
        subdomain: zendesk.subdomain,
        credential: { kind: 'token', token: zendesk.token },
      },
      responses: { sheetId: google.form.sheetId, columns },
      access: {
        domains: [domainOf(lead)],
        departments: zendesk.state.departmentNamed('Chat') ? ['Chat'] : [],
      },
    }),
  );
  mustWork(google.call('turnOn', { backlog: 'handle' }));
}

interface Turned {
  ok: boolean;
  message?: string;
  problems?: { field: string; message: string }[];
}

function mustWork(answer: unknown): void {
  const { ok, message, problems = [] } = answer as Turned;
  if (ok) return;
  throw new WrongInput([message ?? '', ...problems.map((problem) => `${problem.field}: ${problem.message}`)]);
}

function fill({ google }: Desk, { titles, rows }: Responses): void {
  const { sheet } = google.form;
  sheet.setRow(1, titles);
  rows.forEach(({ cells, time }, index) => {
    const stamp = time === null ? asDelivered(cells[0] ?? '') : new Date(time);
    sheet.setRow(index + 2, [stamp, ...cells.slice(1).map(asDelivered)]);
  });
}

/** Forms delivers what was typed as a text; written by a person it would become a formula. */
function asDelivered(cell: string): string {
  return /^[=']/.test(cell) ? `'${cell}` : cell;
}

function usualRequester(responses: Responses): string {
  const requesters = responses.rows
    .filter((row) => !isEmptyRow(row))
    .map((row) => answerTo(responses, 'requester', row).trim().toLowerCase());
  const domain = commonDomain(requesters)?.domain;
  const usual = requesters.find((requester) => domainOf(requester) === domain);
  if (usual) return usual;
  throw new WrongInput('No requester in this file has an address, so the domain cannot be guessed.');
}
