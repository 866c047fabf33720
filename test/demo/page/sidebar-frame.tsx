import { useEffect, useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { sendCommand } from './server-call';

type SidebarMessage = { id: number } & ({ name: string; args: unknown[] } | { close: true });

interface SidebarFrameProps {
  sidebar: NonNullable<WorkbookView['sidebar']>;
  now: number;
}

/** The sidebar of the script in a sandbox. It can only call the script's functions, by messages to this window. */
export function SidebarFrame({ sidebar, now }: SidebarFrameProps) {
  const clock = useRef(now);
  clock.current = now;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const onMessage = async ({ source, data }: MessageEvent<SidebarMessage>) => {
      const sandbox = frame.current?.contentWindow;
      if (!sandbox || source !== sandbox) return;
      if ('close' in data) return void sendCommand({ do: 'close-sidebar' });
      const reply = await sendCommand({ do: 'script', name: data.name, args: data.args });
      // The target is `*` because the sandbox has an opaque origin.
      sandbox.postMessage({ id: data.id, reply, now: clock.current }, '*');
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, []);
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ now }, '*');
  }, [now]);
  return (
    <aside class="sidebar" aria-label={sidebar.title}>
      <header>
        <strong>{sidebar.title}</strong>
        <button
          type="button"
          class="plain"
          aria-label="Close the sidebar"
          onClick={() => void sendCommand({ do: 'close-sidebar' })}
        >
          ✕
        </button>
      </header>
      <iframe
        key={sidebar.count}
        ref={frame}
        src={`/sidebar?${sidebar.count}`}
        sandbox="allow-scripts allow-forms allow-modals"
        title={sidebar.title}
      />
    </aside>
  );
}
