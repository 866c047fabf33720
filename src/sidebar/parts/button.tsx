import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `action` is the one coloured button in sight; `link` looks like text. */
  look?: 'action' | 'create' | 'link';
  /** Works on it: stays where it is and keeps the focus, but does nothing. */
  busy?: boolean | undefined;
  submit?: boolean;
  id?: string;
  children: ComponentChildren;
  onClick?(): unknown;
}

export function Button({ look, busy, submit, id, children, onClick }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      id={id}
      class={look}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
