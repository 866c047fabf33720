import { useEffect, useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { sendCommand } from './server-call';

type PageMessage = { id: number } & ({ name: string; args: unknown[] } | { close: true });

interface ScriptFrameProps {
  page: NonNullable<WorkbookView['sidebar']>;
  path: '/sidebar' | '/dialog';
  now: number;
  onClose(): void;
}

/** A page of the script in a sandbox. It can only call the script's functions, by messages to this window. */
export function ScriptFrame({ page, path, now, onClose }: ScriptFrameProps) {
  const clock = useRef(now);
  clock.current = now;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const onMessage = async ({ source, data }: MessageEvent<PageMessage>) => {
      const sandbox = frame.current?.contentWindow;
      if (!sandbox || source !== sandbox) return;
      if ('close' in data) return onClose();
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
    <iframe
      ref={frame}
      src={`${path}?${page.count}`}
      sandbox="allow-scripts allow-forms allow-modals allow-downloads"
      title={page.title}
    />
  );
}
