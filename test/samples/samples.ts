import { Random } from '../zendesk/random';
import { agentLines, makeAgents } from './agents';
import { csvText } from './csv-text';
import { people, shuffled, take } from './people';
import { responseLines } from './responses';

const SEED = 2026;
const AGENTS = 1_500;
const ENABLED = 1_150;
const LEADS = 60;

/** The sample files by name. The same seed gives the same bytes. */
export function makeSamples(): Record<string, string> {
  const random = new Random(SEED);
  const newcomers = people(random);
  const leads = take(newcomers, LEADS);
  // The owner makes one more.
  const agents = makeAgents(take(newcomers, AGENTS - 1), ENABLED - 1, random);
  const plain = agents.filter(({ role }) => role !== 'Administrator');
  const company = {
    leads,
    newcomers,
    disabled: plain.filter(({ enabled }) => !enabled),
    active: plain.filter(({ enabled }) => enabled),
  };
  return {
    'responses.csv': csvText(responseLines(company, random)),
    'agents.csv': csvText(agentLines(shuffled(agents, random), random)),
  };
}
