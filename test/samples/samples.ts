import { Random } from '../stand-in/random';
import { agentLines, makeAgents } from './agents';
import { csvText } from './csv-text';
import { people, shuffled, take } from './people';
import { responseLines } from './responses';
import { personLines } from './suite-people';

const SAMPLE_SEED = 2026;
const SUITE_SEED = 2027;
const AGENT_COUNT = 1_500;
const ENABLED_COUNT = 1_150;
const LEAD_COUNT = 60;

/** The contents of the sample files by name. The same seed gives the same contents. */
export function makeSamples(): Record<string, string> {
  const random = new Random(SAMPLE_SEED);
  const newPeople = people(random);
  const leads = take(newPeople, LEAD_COUNT);
  // The owner is added to these.
  const agents = makeAgents(take(newPeople, AGENT_COUNT - 1), ENABLED_COUNT - 1, random);
  const plain = agents.filter(({ role }) => role !== 'Administrator');
  const company = {
    leads,
    newPeople,
    disabled: plain.filter(({ enabled }) => !enabled),
    active: plain.filter(({ enabled }) => enabled),
  };
  return {
    'responses.csv': csvText(responseLines(company, random)),
    'agents.csv': csvText(agentLines(shuffled(agents, random), random)),
    'suite-people.csv': csvText(personLines(agents, new Random(SUITE_SEED))),
  };
}
