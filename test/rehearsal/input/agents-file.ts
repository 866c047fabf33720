import { loadAgentsCsv, type ZendeskChat } from '../../stand-in';
import { AGENT_COLUMNS, AgentsCsvError } from '../../stand-in/agents-csv';
import { hasColumns } from '../../stand-in/common/csv';
import { loadPeopleCsv, PEOPLE_COLUMNS, ZendeskSupport } from '../../stand-in/support';
import { firstFew, InputError } from '../input-error';

/** Adds the accounts of a CSV file, which has other columns for each product, to the stand-in. */
export function loadAgents(
  standIn: ZendeskChat | ZendeskSupport,
  { text, name }: { text: string; name: string },
): void {
  const isSuite = standIn instanceof ZendeskSupport;
  try {
    if (isSuite) loadPeopleCsv(standIn, text);
    else loadAgentsCsv(standIn, text);
  } catch (error) {
    if (!(error instanceof AgentsCsvError)) throw error;
    const other = isOfOtherProduct(text, isSuite) ? [otherProduct(isSuite)] : [];
    throw new InputError([`${name} cannot be used.`, ...other, ...firstFew(error.sentences)]);
  }
}

function isOfOtherProduct(text: string, isSuite: boolean): boolean {
  const [own, others] = isSuite ? [PEOPLE_COLUMNS, AGENT_COLUMNS] : [AGENT_COLUMNS, PEOPLE_COLUMNS];
  return !hasColumns(text, own) && hasColumns(text, others);
}

function otherProduct(isSuite: boolean): string {
  return isSuite
    ? 'Its columns are those of stand-alone Chat: rehearse it with --product chat, or export the people of Suite.'
    : 'Its columns are those of Zendesk Suite: rehearse it with --product support, or export the agents of Chat.';
}
