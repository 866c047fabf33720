import { loadAgentsCsv, type ZendeskChat } from '../../stand-in';
import { AgentsCsvError } from '../../stand-in/agents-csv';
import { loadPeopleCsv, ZendeskSupport } from '../../stand-in/support';
import { firstFew, InputError } from '../input-error';

/** Adds the accounts of a CSV file, which has other columns for each product, to the stand-in. */
export function loadAgents(
  standIn: ZendeskChat | ZendeskSupport,
  { text, name }: { text: string; name: string },
): void {
  try {
    if (standIn instanceof ZendeskSupport) loadPeopleCsv(standIn, text);
    else loadAgentsCsv(standIn, text);
  } catch (error) {
    if (!(error instanceof AgentsCsvError)) throw error;
    throw new InputError([`${name} cannot be used.`, ...firstFew(error.sentences)]);
  }
}
