import type { ComponentChildren } from 'preact';

const ICONS = { success: '\u2713', error: '\u26a0', info: '\u2139' };

interface NoticeProps {
  kind: keyof typeof ICONS;
  children: ComponentChildren;
}

/** A message that screen readers read out when it appears. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <span class="icon" aria-hidden="true">
        {ICONS[kind]}
      </span>
      <div>{children}</div>
    </div>
  );
}
