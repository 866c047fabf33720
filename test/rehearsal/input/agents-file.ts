import { loadAgentsCsv, type ZendeskChat } from '../../stand-in';
import { AgentsCsvError } from '../../stand-in/agents-csv';
import { firstFew, InputError } from '../input-error';

/** Adds the accounts of a CSV file to the stand-in. */
export function loadAgents(standIn: ZendeskChat, { text, name }: { text: string; name: string }): void {
  try {
    loadAgentsCsv(standIn, text);
  } catch (error) {
    if (!(error instanceof AgentsCsvError)) throw error;
    throw new InputError([`${name} cannot be used.`, ...firstFew(error.sentences)]);
  }
}
