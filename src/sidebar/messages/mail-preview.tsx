import { useState } from 'preact/hooks';
import type { Template, TemplateName } from '../../setup/setup';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import type { Preview } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { useServerCall } from '../use-task';
import { fillTemplate, previewValues } from './fill-template';

/** The template as it is typed, filled with the values of the last response. */
export function MailPreview({ name, template }: { name: TemplateName; template: Template }) {
  const { state } = useSetupWizard();
  const [isOpen, setOpen] = useState(false);
  const loading = useServerCall('previewRow');
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen && !loading.value) void loading.run(null);
  };
  const row: Preview | null = loading.value?.ok && loading.value.values ? loading.value : null;
  const subdomain = state.answer?.setup.connection.subdomain ?? '';
  const { subject, body } = fillTemplate(template, previewValues(name, subdomain, row?.values));
  return (
    <>
      <p>
        <Button variant="link" onClick={toggle}>
          {isOpen ? 'Hide the preview' : 'Preview'}
        </Button>
      </p>
      {isOpen && (
        <section class="preview" aria-label="Preview of the mail">
          <p class="secondary">{loading.isBusy ? 'Reading the last response…' : describeValues(row)}</p>
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
  return row ? `With row ${row.row}; what happens is made up.` : 'With made-up names.';
}
