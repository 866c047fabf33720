import { RadioField } from '../components/radio-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

const WAYS = ['downgrade', 'suspend', 'both'] as const;
const TICKETS = ['spare', 'ignore'] as const;

/** What Zendesk Suite alone asks for: how an agent is disabled, and what becomes of those with unsolved tickets. */
export function SuiteFields() {
  const { wizard, state } = useSetupWizard();
  if (state.answer?.setup.connection.product !== 'support') return null;
  const { by, openTickets } = state.drafts.idle;
  return (
    <>
      <RadioField
        field="idle.by"
        legend={text.idle.by}
        value={by}
        options={WAYS.map((value) => ({
          value,
          label: text.idle.ways[value],
          hint: text.idle.wayHints[value],
        }))}
        onEdit={(value) => wizard.editDraft('idle', { by: value }, 'idle.by')}
      />
      <RadioField
        field="idle.openTickets"
        legend={text.idle.openTickets}
        value={openTickets}
        options={TICKETS.map((value) => ({ value, label: text.idle.ticketChoices[value] }))}
        onEdit={(value) => wizard.editDraft('idle', { openTickets: value }, 'idle.openTickets')}
      />
    </>
  );
}
