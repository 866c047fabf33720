import { readFileSync } from 'node:fs';
import { fromWallClock } from '../../emulator/spreadsheet/time-zone';
import { chatSetup, saveSetup, turnOn } from '../../fixture/set-up';
import { loadAgents } from '../../rehearsal/input/agents-file';
import { commonDomain } from '../../rehearsal/input/domains';
import { fillSheet } from '../../rehearsal/input/fill-sheet';
import { answerTo, isEmptyRow, type Responses, readResponses } from '../../rehearsal/input/responses';
import { InputError, withInputErrors } from '../../rehearsal/input-error';
import { Installation } from './installation';
import { answersOf, domainOf, newPeople, personWithDisabledAccount, SAMPLE_POOL_SIZE } from './sample-people';

/** A file that was named on the command line. */
export interface GivenFile {
  name: string;
  text: string;
}

export interface StartOptions {
  empty: boolean;
  responses: GivenFile | null;
  agents: GivenFile | null;
  /** The time zone of the browser, so that the sheet and the sidebar show the same times. */
  timeZone: string;
  /** The folder with the built script. */
  built: string;
}

const QUESTIONS = ['Email Address', 'Email of the person who needs access', 'First name', 'Last name'];
const SAMPLE_AGENTS = 'test/samples/agents.csv';
const MINUTE_MS = 60_000;
/** Nine o'clock on a Monday morning. */
const START_WALL_CLOCK = Date.UTC(2026, 2, 2, 9);

/** Not set up yet (`--empty`), with the user's own responses, or with sample requests. */
export function createInstallation(options: StartOptions): Installation {
  if (options.responses) return withResponses(options, options.responses);
  const installation = new Installation(options.built, {
    timeZone: options.timeZone,
    now: startTime(options.timeZone),
  });
  loadAgentsOrSamples(installation, options.agents);
  installation.linkForm(QUESTIONS);
  if (!options.empty) handleFirstRequests(installation);
  installation.google.open();
  return installation;
}

function startTime(timeZone: string): string {
  return new Date(fromWallClock(START_WALL_CLOCK, timeZone)).toISOString();
}

/** Set up and turned on; the rows are handled when the user moves the clock forward. */
function withResponses({ agents, built }: StartOptions, { name, text }: GivenFile): Installation {
  const responses = readResponses(text, name);
  const installation = new Installation(built, {
    now: new Date((responses.latest ?? START_WALL_CLOCK) + MINUTE_MS).toISOString(),
    timeZone: 'Etc/UTC',
    locale: responses.dates?.order === 'day/month/year' ? 'en_GB' : 'en_US',
  });
  loadAgentsOrSamples(installation, agents);
  installation.linkForm(responses.titles.slice(1), responses.columns);
  fillSheet(installation.google.form.sheet, responses);
  installation.lead = mostCommonRequester(responses);
  setUp(installation);
  installation.google.open();
  return installation;
}

function loadAgentsOrSamples({ zendesk }: Installation, given: GivenFile | null): void {
  loadAgents(zendesk, given ?? { name: SAMPLE_AGENTS, text: readFileSync(SAMPLE_AGENTS, 'utf8') });
}

/** One request for each outcome has come in this morning, and the timer has handled them. */
function handleFirstRequests(installation: Installation): void {
  const [first, ...others] = newPeople(installation, SAMPLE_POOL_SIZE + 1);
  const stranger = others.at(-1);
  const active = installation.zendesk.state
    .presentAgents()
    .find((agent) => agent.enabled && agent !== installation.zendesk.owner);
  const requested = [
    first,
    personWithDisabledAccount(installation),
    active,
    stranger && { ...stranger, email: `${stranger.email}.test` },
  ];
  for (const person of requested) {
    installation.google.advance({ minutes: 7, seconds: 13 });
    if (person) installation.google.form.submit(answersOf(installation, person));
  }
  setUp(installation);
  installation.google.advance({ minutes: 5 });
}

function setUp({ google, zendesk, columns, lead }: Installation): void {
  const departments = zendesk.state.departmentNamed('Chat') ? ['Chat'] : [];
  const setup = chatSetup(google, zendesk, {
    connection: { subdomain: zendesk.subdomain },
    responses: { columns },
    access: { domains: [domainOf(lead)], departments },
  });
  withInputErrors(() => {
    saveSetup(google, setup);
    turnOn(google, { backlog: 'handle' });
  });
}

function mostCommonRequester(responses: Responses): string {
  const requesters = responses.rows
    .filter((row) => !isEmptyRow(row))
    .map((row) => answerTo(responses, 'requester', row).trim().toLowerCase());
  const domain = commonDomain(requesters)?.domain;
  const requester = requesters.find((each) => domainOf(each) === domain);
  if (requester) return requester;
  throw new InputError('No requester in this file has an address, so the domain cannot be guessed.');
}
