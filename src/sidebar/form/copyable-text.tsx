import { useRef, useState } from 'preact/hooks';
import { Button } from '../components/button';

/** A text with a button that copies it, or selects it where the browser denies access to the clipboard. */
export function CopyableText({ text }: { text: string }) {
  const element = useRef<HTMLElement>(null);
  const [status, setStatus] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus('Copied');
    } catch {
      setStatus(selectAndCopy(element.current) ? 'Copied' : 'Selected: press Ctrl+C');
    }
  };
  return (
    <li class="copyable-text">
      <code ref={element}>{text}</code>
      <Button onClick={() => void copy()}>
        Copy<span class="visually-hidden"> {text}</span>
      </Button>
      <span class="secondary" role="status">
        {status}
      </span>
    </li>
  );
}

function selectAndCopy(element: HTMLElement | null): boolean {
  if (!element) return false;
  window.getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
