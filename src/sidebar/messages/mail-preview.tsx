import { useState } from 'preact/hooks';
import type { Preview, Template, TemplateName } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useServerCall } from '../use-task';
import { fillTemplate, previewValues } from './fill-template';

interface MailPreviewProps {
  name: TemplateName;
  template: Template;
  /** What stands for the detail. */
  detail: string;
}

/** The template as it is typed, filled with the values of the last response. */
export function MailPreview({ name, template, detail }: MailPreviewProps) {
  const { state } = useSetupWizard();
  const [isOpen, setOpen] = useState(false);
  const loading = useServerCall('previewRow');
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen && !loading.value) void loading.run(null);
  };
  const row: Preview | null = loading.value?.ok ? loading.value : null;
  const subdomain = state.answer?.setup.connection.subdomain ?? '';
  const { subject, body } = fillTemplate(template, previewValues(name, detail, subdomain, row?.values));
  return (
    <>
      <p>
        <Button variant="link" onClick={toggle}>
          {isOpen ? text.messages.hidePreview : text.messages.preview}
        </Button>
      </p>
      {isOpen && (
        <section class="preview" aria-label={text.messages.previewTitle}>
          <p class="secondary">{loading.isBusy ? text.messages.previewLoading : describeValues(row)}</p>
          <p>
            <b>{subject}</b>
          </p>
          <p class="mail-text">{body}</p>
          <FailureNotice task={loading} />
        </section>
      )}
    </>
  );
}

function describeValues(row: Preview | null): string {
  return row ? text.messages.previewOfRow(row.row) : text.messages.previewOfExample;
}
