import type { WorkbookView } from '../protocol';
import { ScriptFrame } from './script-frame';
import { sendCommand } from './server-call';
import { Toasts } from './toasts';
import { useModal } from './use-modal';
import type { Toast } from './use-toast';

interface PageDialogProps {
  dialog: NonNullable<WorkbookView['dialog']>;
  now: number;
  /** `null`: a question over it shows it. */
  toast: Toast | null;
}

const close = () => void sendCommand({ do: 'close-dialog' });

/** A page that the script shows over the sheet, in the size that it asks for. */
export function PageDialog({ dialog, now, toast }: PageDialogProps) {
  const element = useModal();
  return (
    <dialog
      ref={element}
      class="page-dialog"
      aria-label={dialog.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header>
        <strong>{dialog.title}</strong>
        <button type="button" class="plain" aria-label="Close the dialog" onClick={close}>
          ✕
        </button>
      </header>
      <ScriptFrame page={dialog} path="/dialog" now={now} onClose={close} />
      {toast && <Toasts toast={toast} />}
    </dialog>
  );
}
