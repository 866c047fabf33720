import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../components/failure-notice';
import { isPageVisible } from '../components/page-visibility';
import { poll } from '../poll';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';
import { CopyableText } from './copyable-text';

const POLL_DELAY_MS = 4_000;

/** Titles that the sidebar can match with the columns. */
const QUESTION_TITLES = ['Email of the new agent', 'First name', 'Last name'];

/** Explains how to create a form, and continues once one is linked to the spreadsheet. */
export function NoFormYet() {
  const { wizard } = useSetupWizard();
  const loading = useTask(async () => {
    const result = await wizard.load();
    const hasForm = result.ok && result.value.sheets.some(({ linked }) => linked);
    if (hasForm && wizard.store.get().view === 'form') wizard.goTo('form', 'The form was found.');
    return result;
  });
  useEffect(() => poll({ check: loading.run, delayMs: () => POLL_DELAY_MS, isPageVisible }), []);
  return (
    <>
      <p>No form writes to this spreadsheet yet. Make one:</p>
      <ol class="instructions">
        <li>
          In the menu of the sheet, choose <b>Tools</b> {'>'} <b>Create a new form</b>.
        </li>
        <li>
          In the form, choose <b>Settings</b> {'>'} <b>Responses</b> {'>'} <b>Collect email addresses</b>{' '}
          {'>'} <b>Verified</b>. So Google itself says who asks.
        </li>
        <li>
          Choose <b>Questions</b> and add these three, each as <b>Short answer</b> and <b>Required</b>:
          <ul class="copyable-texts">
            {QUESTION_TITLES.map((title) => (
              <CopyableText key={title} text={title} />
            ))}
          </ul>
        </li>
      </ol>
      <FailureNotice task={loading} />
      <p class="waiting">Waiting for the form. This goes on by itself.</p>
    </>
  );
}
