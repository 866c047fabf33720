import type { ComponentChildren } from 'preact';

const ICONS = { good: '\u2713', bad: '\u26a0', plain: '\u2139' };

interface NoticeProps {
  kind: keyof typeof ICONS;
  children: ComponentChildren;
}

/** A sentence that is read out when it appears. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <span class="icon" aria-hidden="true">
        {ICONS[kind]}
      </span>
      <div>{children}</div>
    </div>
  );
}
