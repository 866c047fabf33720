import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../components/failure-notice';
import { isPageVisible } from '../components/page-visibility';
import { poll } from '../poll';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';
import { CopyLine } from './copy-line';

/** How often it is looked whether the form is there. */
const PAUSE = 4_000;

const TO_ASK = ['Email of the new agent', 'First name', 'Last name'];

/** The clicks that make a form. Once it is linked, the step goes on by itself. */
export function FormWanted() {
  const { wizard } = useSetupWizard();
  const looking = useTask(async () => {
    const result = await wizard.load();
    const found = result.ok && result.value.sheets.some(({ linked }) => linked);
    if (found && wizard.store.get().view === 'form') wizard.goTo('form', 'The form was found.');
    return result;
  });
  useEffect(() => poll({ check: looking.run, delayMs: () => PAUSE, isPageVisible }), []);
  return (
    <>
      <p>No form writes to this spreadsheet yet. Make one:</p>
      <ol class="clicks">
        <li>
          In the menu of the sheet, choose <b>Tools</b> {'>'} <b>Create a new form</b>.
        </li>
        <li>
          In the form, choose <b>Settings</b> {'>'} <b>Responses</b> {'>'} <b>Collect email addresses</b>{' '}
          {'>'} <b>Verified</b>. So Google itself says who asks.
        </li>
        <li>
          Choose <b>Questions</b> and add these three, each as <b>Short answer</b> and <b>Required</b>:
          <ul class="copies">
            {TO_ASK.map((question) => (
              <CopyLine key={question} text={question} />
            ))}
          </ul>
        </li>
      </ol>
      <FailureNotice task={looking} />
      <p class="waiting">Waiting for the form. This goes on by itself.</p>
    </>
  );
}
