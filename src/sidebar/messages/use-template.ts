import { useState } from 'preact/hooks';
import type { MailTexts, Template, TemplateName } from '../../contract';
import { elementId } from '../components/element-id';
import { focusAfterRender } from '../components/focus';
import { useSetupWizard } from '../setup-wizard';

type Part = keyof Template;

/** The draft of a template, and the part where the cursor was last: merge fields are inserted there. */
export function useTemplate(texts: MailTexts, name: TemplateName) {
  const { wizard, state } = useSetupWizard();
  const [cursorPart, setCursorPart] = useState<Part>('body');
  const { templates } = state.drafts.messages;
  const builtIn = texts.templates[name];
  const template = templates[name] ?? builtIn;
  const path = `mail.templates.${name}`;
  const edit = (edited: Template | null, field: string) =>
    wizard.editDraft('messages', { templates: { ...templates, [name]: edited } }, field);
  const editPart = (part: Part, text: string) => {
    const edited: Template = { subject: template.subject, body: template.body, [part]: text };
    // What equals the built-in text is not saved, so that it follows that of another language or version.
    const isSame = edited.subject === builtIn.subject && edited.body === builtIn.body;
    edit(isSame ? null : edited, `${path}.${part}`);
  };
  const control = (part: Part) => ({
    value: template[part],
    onInput: (event: { currentTarget: { value: string } }) => editPart(part, event.currentTarget.value),
    // Passing a field with Tab, on the way to the buttons, does not move the cursor there.
    onKeyDown: ({ key }: { key: string }) => {
      if (key !== 'Tab' && key !== 'Shift') setCursorPart(part);
    },
    onPointerDown: () => setCursorPart(part),
  });
  const insert = (mergeField: string) =>
    insertAtCursor(elementId(`${path}.${cursorPart}`), `{{${mergeField}}}`, (text) =>
      editPart(cursorPart, text),
    );
  const reset = () => {
    edit(null, path);
    focusAfterRender(elementId(`${path}.subject`));
  };
  const isBuiltIn = template === builtIn;
  return { template, path, cursorPart, isBuiltIn, control, insert, reset };
}

/** Replaces the selection and puts the cursor behind the inserted text, as typing does. */
function insertAtCursor(id: string, text: string, edit: (text: string) => void): void {
  const control = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
  if (!control) return;
  const start = control.selectionStart ?? control.value.length;
  const end = control.selectionEnd ?? start;
  edit(control.value.slice(0, start) + text + control.value.slice(end));
  control.focus();
  // The cursor can be placed only after the new value has been rendered.
  requestAnimationFrame(() => control.setSelectionRange(start + text.length, start + text.length));
}
