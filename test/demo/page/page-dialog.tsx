import { useEffect, useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { ScriptFrame } from './script-frame';
import { sendCommand } from './server-call';

interface PageDialogProps {
  dialog: NonNullable<WorkbookView['dialog']>;
  now: number;
}

const close = () => void sendCommand({ do: 'close-dialog' });

/** A page that the script shows over the sheet, in the size that it asks for. */
export function PageDialog({ dialog, now }: PageDialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
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
    </dialog>
  );
}
