import { useRef, useState } from 'preact/hooks';
import { Button } from '../components/button';
import { text } from '../text/text';

/** A text with a button that copies it, or selects it where the browser denies access to the clipboard. */
export function CopyableText({ content }: { content: string }) {
  const element = useRef<HTMLElement>(null);
  const [status, setStatus] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content);
      setStatus(text.form.copied);
    } catch {
      setStatus(selectAndCopy(element.current) ? text.form.copied : text.form.selected);
    }
  };
  return (
    <li class="copyable-text">
      <code ref={element}>{content}</code>
      <Button onClick={() => void copy()}>
        {text.form.copy}
        <span class="visually-hidden"> {content}</span>
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
