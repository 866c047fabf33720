import type { WorkbookView } from '../protocol';
import { ScriptFrame } from './script-frame';
import { sendCommand } from './server-call';

interface SidebarFrameProps {
  sidebar: NonNullable<WorkbookView['sidebar']>;
  now: number;
}

const close = () => void sendCommand({ do: 'close-sidebar' });

/** The sidebar of the script. */
export function SidebarFrame({ sidebar, now }: SidebarFrameProps) {
  return (
    <aside class="sidebar" aria-label={sidebar.title}>
      <header>
        <strong>{sidebar.title}</strong>
        <button type="button" class="plain" aria-label="Close the sidebar" onClick={close}>
          ✕
        </button>
      </header>
      <ScriptFrame key={sidebar.count} page={sidebar} path="/sidebar" now={now} onClose={close} />
    </aside>
  );
}
