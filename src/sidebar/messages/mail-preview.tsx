import { useState } from 'preact/hooks';
import type { Template, TemplateName } from '../../setup/setup';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import type { Preview } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { useServerCall } from '../use-task';
import { fillTemplate, previewValues } from './fill-template';

/** The mail as it is typed, filled with the last response. */
export function MailPreview({ name, template }: { name: TemplateName; template: Template }) {
  const { state } = useSetupWizard();
  const [open, setOpen] = useState(false);
  const asking = useServerCall('previewRow');
  const toggle = () => {
    setOpen(!open);
    if (!open && !asking.value) void asking.run(null);
  };
  const row: Preview | null = asking.value?.ok && asking.value.values ? asking.value : null;
  const subdomain = state.answer?.setup.connection.subdomain ?? '';
  const filled = fillTemplate(template, previewValues(name, subdomain, row?.values));
  return (
    <>
      <p>
        <Button variant="link" onClick={toggle}>
          {open ? 'Hide the preview' : 'Preview'}
        </Button>
      </p>
      {open && (
        <section class="preview" aria-label="Preview of the mail">
          <p class="secondary">{asking.isBusy ? 'Reading the last response…' : whose(row)}</p>
          <p>
            <b>{filled.subject}</b>
          </p>
          <p class="mail-text">{filled.body}</p>
          <FailureNotice task={asking} />
        </section>
      )}
    </>
  );
}

function whose(row: Preview | null): string {
  return row ? `With row ${row.row}; what happens is made up.` : 'With made-up names.';
}
