import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../components/failure-notice';
import { isPageVisible } from '../components/page-visibility';
import { WithBoldWords } from '../components/with-bold-words';
import { poll } from '../poll';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useTask } from '../use-task';
import { CopyableText } from './copyable-text';

const POLL_DELAY_MS = 4_000;

/** Explains how to create a form, and continues once one is linked to the spreadsheet. */
export function NoFormYet() {
  const { wizard } = useSetupWizard();
  const loading = useTask(async () => {
    const result = await wizard.load();
    const hasForm = result.ok && result.value.sheets.some(({ linked }) => linked);
    if (hasForm && wizard.store.get().view === 'form') wizard.goTo('form', text.form.formFound);
    return result;
  });
  useEffect(() => poll({ check: loading.run, delayMs: () => POLL_DELAY_MS, isPageVisible }), []);
  return (
    <>
      <p>{text.form.noFormYet}</p>
      <ol class="instructions">
        <li>
          <WithBoldWords sentence={text.form.createForm} />
        </li>
        <li>
          <WithBoldWords sentence={text.form.collectAddresses} />
        </li>
        <li>
          <WithBoldWords sentence={text.form.addQuestions} />
          <ul class="copyable-texts">
            {text.form.questionTitles.map((title) => (
              <CopyableText key={title} content={title} />
            ))}
          </ul>
        </li>
        <li>
          <WithBoldWords sentence={text.form.publishForm} />
        </li>
      </ol>
      <FailureNotice task={loading} />
      <p class="waiting">{text.form.waiting}</p>
    </>
  );
}
