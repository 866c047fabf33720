import { useEffect, useState } from 'preact/hooks';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  type SetupAnswer,
  type TemplateName,
} from '../../contract';
import { Checkbox } from '../components/checkbox';
import { ChipsField } from '../components/chips-field';
import { FailureNotice } from '../components/failure-notice';
import { SelectField } from '../components/select-field';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { text } from '../text/text';
import { useSaveStep } from '../use-save-step';
import { useTask } from '../use-task';
import { SENT_TEMPLATES } from './sent-templates';
import { TemplateTabs } from './template-tabs';

const FIELDS = ['mail.language', 'mail.copyTo', 'mail.alertsTo', 'mail.digest', 'mail.templates'];

/** What the mails say, and who gets copies and alerts. */
export function MessagesStep() {
  const { wizard, state } = useSetupWizard();
  const saving = useSaveStep('messages');
  const { enabled, copyTo, alertsTo, digest } = state.drafts.messages;
  return (
    <StepForm fields={FIELDS} saving={saving} onSave={saving.run}>
      <Checkbox
        name="mail.enabled"
        label={text.messages.enabled}
        isChecked={enabled}
        onEdit={(isChecked) => wizard.editDraft('messages', { enabled: isChecked }, 'mail.enabled')}
      />
      {state.answer && <Templates answer={state.answer} />}
      <ChipsField
        field="mail.copyTo"
        label={text.messages.copyTo}
        hint={text.messages.copyToHint}
        items={copyTo}
        onEdit={(items) => wizard.editDraft('messages', { copyTo: items }, 'mail.copyTo')}
      />
      <ChipsField
        field="mail.alertsTo"
        label={text.messages.alertsTo}
        hint={text.messages.alertsToHint}
        items={alertsTo}
        onEdit={(items) => wizard.editDraft('messages', { alertsTo: items }, 'mail.alertsTo')}
      />
      <SelectField
        field="mail.digest"
        label={text.messages.digest}
        hint={text.messages.digestHint}
        value={digest}
        options={DIGESTS.map((value) => ({ value, label: text.messages.digests[value] }))}
        onEdit={(value) => {
          const chosen = DIGESTS.find((each) => each === value);
          if (chosen) wizard.editDraft('messages', { digest: chosen }, 'mail.digest');
        }}
      />
    </StepForm>
  );
}

const DIGESTS = ['off', 'admins', 'requesters'] as const;

/** The mails, in the language that is chosen. */
function Templates({ answer }: { answer: SetupAnswer }) {
  const { wizard, state } = useSetupWizard();
  const [tab, setTab] = useTab();
  const { language } = state.drafts.messages;
  const loading = useTextsIn(language, answer);
  return (
    <>
      <SelectField
        field="mail.language"
        label={text.messages.language}
        hint={text.messages.languageHint}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onEdit={(value) => {
          const chosen = LANGUAGES.find((each) => each === value);
          if (chosen) wizard.editDraft('messages', { language: chosen }, 'mail.language');
        }}
      />
      {answer.texts.language === language && (
        <TemplateTabs answer={answer} texts={answer.texts} tab={tab} onTab={setTab} />
      )}
      {loading.isBusy && <p class="secondary">{text.messages.loading}</p>}
      <FailureNotice task={loading} />
    </>
  );
}

/** Asks the server for the built-in texts of that language where others are at hand. */
function useTextsIn(language: Language, { texts }: SetupAnswer) {
  const { wizard } = useSetupWizard();
  const loading = useTask((wanted: Language) => wizard.loadTexts(wanted));
  useEffect(() => {
    if (texts.language !== language) void loading.run(language);
  }, [language, texts.language]);
  return loading;
}

/** The open tab. When problems are shown, the tab of the first invalid template opens. */
function useTab() {
  const { state } = useSetupWizard();
  const [tab, setTab] = useState<TemplateName>('created');
  const invalid = SENT_TEMPLATES.find((name) =>
    state.problems.some(({ field }) => field.startsWith(`mail.templates.${name}.`)),
  );
  useEffect(() => {
    if (invalid) setTab(invalid);
  }, [state.problemsShownCount]);
  return [tab, setTab] as const;
}
