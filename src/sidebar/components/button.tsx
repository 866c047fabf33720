import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `action` and `create` are coloured, and no view has more than one of them; `link` looks like text. */
  variant?: 'action' | 'create' | 'link';
  /** A busy button keeps its place and the focus but ignores clicks. */
  isBusy?: boolean | undefined;
  isSubmit?: boolean;
  id?: string;
  children: ComponentChildren;
  onClick?(): unknown;
}

export function Button({ variant, isBusy, isSubmit, id, children, onClick }: ButtonProps) {
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      id={id}
      class={variant}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
