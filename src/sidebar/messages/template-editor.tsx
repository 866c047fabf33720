import type { MailTexts, SetupAnswer, TemplateName } from '../../contract';
import { Button } from '../components/button';
import { Field } from '../components/field';
import { text } from '../text/text';
import { MailPreview } from './mail-preview';
import { MergeFields } from './merge-fields';
import { TestMailButton } from './test-mail-button';
import { useTemplate } from './use-template';

interface TemplateEditorProps {
  answer: SetupAnswer;
  texts: MailTexts;
  name: TemplateName;
}

/** Subject and text of a template. */
export function TemplateEditor({ answer, texts, name }: TemplateEditorProps) {
  const { template, path, cursorPart, isBuiltIn, control, insert, reset } = useTemplate(texts, name);
  return (
    <>
      <p class="secondary">{text.messages.recipients[name]}</p>
      <Field field={`${path}.subject`} label={text.messages.subject}>
        {(props) => <input {...props} type="text" autocomplete="off" {...control('subject')} />}
      </Field>
      <Field field={`${path}.body`} label={text.messages.body}>
        {(props) => <textarea {...props} rows={10} {...control('body')} />}
      </Field>
      <MergeFields target={cursorPart} names={answer.fields[name]} onInsert={insert} />
      {!isBuiltIn && (
        <p>
          <Button variant="link" onClick={reset}>
            {text.messages.reset}
          </Button>
        </p>
      )}
      <MailPreview name={name} template={template} detail={texts.templates[name].detail} />
      <TestMailButton name={name} mailsLeft={answer.health.mailsLeft} />
    </>
  );
}
