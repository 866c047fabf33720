import { useEffect, useRef } from 'preact/hooks';
import type { SheetShown } from '../shapes';
import { ask } from './ask';

type Said = { id: number } & ({ name: string; args: unknown[] } | { close: true });

interface SidebarFrameProps {
  sidebar: NonNullable<SheetShown['sidebar']>;
  now: number;
}

/** The script's own page in a sandbox: it reaches its functions by messages to this window, and nothing else. */
export function SidebarFrame({ sidebar, now }: SidebarFrameProps) {
  const clock = useRef(now);
  clock.current = now;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = async ({ source, data }: MessageEvent<Said>) => {
      const sandbox = frame.current?.contentWindow;
      if (!sandbox || source !== sandbox) return;
      if ('close' in data) return void ask({ do: 'close-sidebar' });
      const reply = await ask({ do: 'script', name: data.name, args: data.args });
      // The sandbox has no origin that could be named.
      sandbox.postMessage({ id: data.id, reply, now: clock.current }, '*');
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
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
          onClick={() => void ask({ do: 'close-sidebar' })}
        >
          ✕
        </button>
      </header>
      <iframe
        key={sidebar.opened}
        ref={frame}
        src={`/sidebar?${sidebar.opened}`}
        sandbox="allow-scripts allow-forms allow-modals"
        title={sidebar.title}
      />
    </aside>
  );
}
