import { readFileSync } from 'node:fs';
import type { Language } from '../../../src/shared/languages';
import { fromWallClock } from '../../emulator/spreadsheet/time-zone';
import { chatSetup, type SetupParts, saveSetup, turnOn } from '../../fixture/set-up';
import type { Product } from '../../product';
import { commonDomain } from '../../rehearsal/input/domains';
import { fillSheet } from '../../rehearsal/input/fill-sheet';
import { answerTo, isEmptyRow, type Responses, readResponses } from '../../rehearsal/input/responses';
import { InputError, withInputErrors } from '../../rehearsal/input-error';
import { HEAD_START_MS, handleFirstRequests } from './first-requests';
import { APPROVER, Installation, OWNER } from './installation';
import { domainOf } from './sample-people';

/** A file that was named on the command line. */
export interface GivenFile {
  name: string;
  text: string;
}

export interface StartOptions {
  /** `null`: Chat, or that of the saved state. */
  product: Product | null;
  /** That of the people, and of the emails. */
  language: Language;
  empty: boolean;
  responses: GivenFile | null;
  agents: GivenFile | null;
  /** The time zone of the browser, so that the sheet and the sidebar show the same times. */
  timeZone: string;
  /** The folder with the built script. */
  built: string;
}

const LAST_DAY = 'Last day of access';
const QUESTIONS = [
  'Email Address',
  'Email of the person who needs access',
  'First name',
  'Last name',
  LAST_DAY,
];
const SAMPLE_AGENTS: Record<Product, string> = {
  chat: 'test/samples/agents.csv',
  support: 'test/samples/suite-people.csv',
};
const MINUTE_MS = 60_000;
/** Nine o'clock on a Monday morning. */
const START_WALL_CLOCK = Date.UTC(2026, 2, 2, 9);

/** Not set up yet (`--empty`), with the user's own responses, or with sample requests. */
export function createInstallation(options: StartOptions): Installation {
  if (options.responses) return withResponses(options, options.responses);
  const product = options.product ?? 'chat';
  const headStart = options.empty ? 0 : HEAD_START_MS[product];
  const installation = new Installation(options.built, product, {
    timeZone: options.timeZone,
    now: startTime(options.timeZone, headStart),
  });
  speak(installation, options.language);
  loadAgentsOrSamples(installation, options.agents);
  installation.linkForm(QUESTIONS);
  installation.lastDay = LAST_DAY;
  if (!options.empty) {
    installation.approvers = [APPROVER];
    handleFirstRequests(installation, () =>
      setUp(installation, options.language, installation.zendesk.setup.idle),
    );
  }
  installation.google.open();
  return installation;
}

function startTime(timeZone: string, headStart: number): string {
  return new Date(fromWallClock(START_WALL_CLOCK - headStart, timeZone)).toISOString();
}

/** Set up and turned on; the rows are handled when the user moves the clock forward. */
function withResponses(
  { agents, built, product, language }: StartOptions,
  { name, text }: GivenFile,
): Installation {
  const responses = readResponses(text, name);
  const installation = new Installation(built, product ?? 'chat', {
    now: new Date((responses.latest ?? START_WALL_CLOCK) + MINUTE_MS).toISOString(),
    timeZone: 'Etc/UTC',
    locale: responses.dates?.order === 'day/month/year' ? 'en_GB' : 'en_US',
  });
  speak(installation, language);
  loadAgentsOrSamples(installation, agents);
  installation.linkForm(responses.titles.slice(1), responses.columns);
  fillSheet(installation.google.form.sheet, responses);
  installation.lead = mostCommonRequester(responses);
  setUp(installation, language);
  installation.google.open();
  return installation;
}

function loadAgentsOrSamples({ zendesk }: Installation, given: GivenFile | null): void {
  const sample = SAMPLE_AGENTS[zendesk.product];
  zendesk.load(given ?? { name: sample, text: readFileSync(sample, 'utf8') });
}

function speak({ google }: Installation, language: Language): void {
  for (const person of [OWNER, APPROVER]) google.speak(person, language);
}

function setUp(installation: Installation, language: Language, idle: SetupParts['idle'] = {}): void {
  const { google, zendesk, columns, lead, lastDay } = installation;
  const { connection, access } = zendesk.setup;
  const setup = chatSetup(google, zendesk, {
    connection: { subdomain: zendesk.subdomain, ...connection },
    responses: { columns: { ...columns, ...(lastDay && { until: lastDay }) } },
    access: { domains: [domainOf(lead)], ...approval(installation), ...access },
    mail: { language },
    idle,
  });
  withInputErrors(() => {
    saveSetup(google, setup);
    turnOn(google, { backlog: 'handle' });
  });
}

/** The team lead may ask for access without more ado; what others ask for is decided by somebody. */
function approval({ approvers, lead }: Installation): SetupParts['access'] {
  return approvers.length > 0 ? { requesters: [lead], approval: 'unlisted', approvers } : {};
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
