import { useState } from 'preact/hooks';
import type { Template, TemplateName } from '../../setup/setup';
import { Button } from '../components/button';
import { elementId } from '../components/element-id';
import { Field } from '../components/field';
import { focusAfterRender } from '../components/focus';
import type { SetupAnswer } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { MailPreview } from './mail-preview';
import { MergeFields } from './merge-fields';
import { SENT_TEMPLATES } from './sent-templates';
import { TestMailButton } from './test-mail-button';

type Part = keyof Template;

interface TemplateEditorProps {
  answer: SetupAnswer;
  name: TemplateName;
}

/** What is written, and where the cursor was last: a merge field goes there. */
function useTemplate(answer: SetupAnswer, name: TemplateName) {
  const { wizard, state } = useSetupWizard();
  const [cursor, setCursor] = useState<Part>('body');
  const { templates } = state.drafts.messages;
  const builtIn = answer.texts[name];
  const template = templates[name] ?? builtIn;
  const path = `mail.templates.${name}`;
  const write = (next: Template, field: string) =>
    wizard.editDraft('messages', { templates: { ...templates, [name]: next } }, field);
  const control = (part: Part) => ({
    value: template[part],
    onInput: (event: { currentTarget: { value: string } }) =>
      write({ ...template, [part]: event.currentTarget.value }, `${path}.${part}`),
    // Passing through with Tab on the way to the buttons does not count.
    onKeyDown: ({ key }: { key: string }) => {
      if (key !== 'Tab' && key !== 'Shift') setCursor(part);
    },
    onPointerDown: () => setCursor(part),
  });
  const insert = (field: string) => {
    const place = `${path}.${cursor}`;
    insertAtCursor(elementId(place), `{{${field}}}`, (text) => write({ ...template, [cursor]: text }, place));
  };
  const reset = () => {
    write(builtIn, path);
    focusAfterRender(elementId(`${path}.subject`));
  };
  const changed = template.subject !== builtIn.subject || template.body !== builtIn.body;
  return { template, path, cursor, control, insert, reset, changed };
}

/** Subject and text of one mail. */
export function TemplateEditor({ answer, name }: TemplateEditorProps) {
  const { template, path, cursor, control, insert, reset, changed } = useTemplate(answer, name);
  return (
    <>
      <p class="secondary">{SENT_TEMPLATES.find((shown) => shown.name === name)?.when}</p>
      <Field field={`${path}.subject`} label="Subject">
        {(props) => <input {...props} type="text" autocomplete="off" {...control('subject')} />}
      </Field>
      <Field field={`${path}.body`} label="Text">
        {(props) => <textarea {...props} rows={10} {...control('body')} />}
      </Field>
      <MergeFields
        place={cursor === 'body' ? 'text' : 'subject'}
        names={answer.fields[name]}
        onInsert={insert}
      />
      {changed && (
        <p>
          <Button variant="link" onClick={reset}>
            Use the built-in text
          </Button>
        </p>
      )}
      <MailPreview name={name} template={template} />
      <TestMailButton name={name} mailsLeft={answer.health.mailsLeft} />
    </>
  );
}

/** Replaces what is selected and leaves the cursor behind it, as typing does. */
function insertAtCursor(id: string, text: string, write: (text: string) => void): void {
  const control = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
  if (!control) return;
  const start = control.selectionStart ?? control.value.length;
  const end = control.selectionEnd ?? start;
  write(control.value.slice(0, start) + text + control.value.slice(end));
  control.focus();
  // The new value is drawn first; until then there is no such place for the cursor.
  requestAnimationFrame(() => control.setSelectionRange(start + text.length, start + text.length));
}
