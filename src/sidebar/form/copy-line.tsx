import { useRef, useState } from 'preact/hooks';
import { Button } from '../components/button';

/** A text to paste elsewhere. Where the browser forbids the clipboard, it is selected to be copied by hand. */
export function CopyLine({ text }: { text: string }) {
  const place = useRef<HTMLElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold('Copied');
    } catch {
      setTold(copySelected(place.current) ? 'Copied' : 'Selected: press Ctrl+C');
    }
  };
  return (
    <li class="copy">
      <code ref={place}>{text}</code>
      <Button onClick={() => void copy()}>
        Copy<span class="unseen"> {text}</span>
      </Button>
      <span class="secondary" role="status">
        {told}
      </span>
    </li>
  );
}

function copySelected(element: HTMLElement | null): boolean {
  if (!element) return false;
  window.getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
