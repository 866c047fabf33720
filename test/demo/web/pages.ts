import type { PageFiles } from './bundles';

/** The content of a response, with its content security policy. */
export interface Content {
  type: string;
  body: string;
  policy: string;
}

const BASE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";
const PAGE_POLICY = `${BASE_POLICY}; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; frame-ancestors 'none'`;
/** What Google allows a sidebar. Its script handles the forms; they are never submitted to a server. */
const SIDEBAR_SANDBOX = 'allow-scripts allow-forms allow-modals allow-downloads';
/** As on Google, the sidebar is sandboxed; it can only communicate through `postMessage`. */
const SIDEBAR_POLICY = `${BASE_POLICY}; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox ${SIDEBAR_SANDBOX}`;
const MAIL_POLICY = `${BASE_POLICY}; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox`;

export function appPage(token: string): Content {
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="demo-token" content="${token}">
<title>Chat Access: try it</title>
<link rel="icon" href="data:image/svg+xml,${ICON}">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="page"></div>
<script type="module" src="/page.js"></script>
</body>
</html>
`;
  return { type: 'text/html; charset=utf-8', body, policy: PAGE_POLICY };
}

const ICON = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#17494d"/><path d="M9 16.5l5 5 9-11" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

export function script({ script: body }: PageFiles): Content {
  return { type: 'text/javascript; charset=utf-8', body, policy: BASE_POLICY };
}

export function style({ style: body }: PageFiles): Content {
  return { type: 'text/css; charset=utf-8', body, policy: BASE_POLICY };
}

export function json(value: unknown): Content {
  return { type: 'application/json', body: JSON.stringify(value), policy: BASE_POLICY };
}

/** The HTML part of a mail. Its scripts do not run, and it loads nothing. */
export function mail(html: string): Content {
  return { type: 'text/html; charset=utf-8', body: html, policy: MAIL_POLICY };
}

/** The sidebar or a dialog of the bundle with an emulated `google.script.run`. */
export function sandboxed(html: string, now: number): Content {
  const body = html.replace(/<head>/i, (head) => `${head}<script>(${BRIDGE})(${now});</script>`);
  return { type: 'text/html; charset=utf-8', body, policy: SIDEBAR_POLICY };
}

/** Emulates `google.script.run` by messages to the surrounding page, and sets `Date` to the virtual clock. As on Google, runners are immutable. */
const BRIDGE = `(now) => {
  const RealDate = Date;
  window.Date = class Date extends RealDate {
    constructor(...given) { super(...(given.length > 0 ? given : [now])); }
    static now() { return now; }
  };
  const pending = new Map();
  let last = 0;
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    now = data.now;
    if (!pending.has(data.id)) return;
    const { onSuccess, onFailure } = pending.get(data.id);
    pending.delete(data.id);
    if (data.reply.ok) onSuccess?.(data.reply.value ?? null);
    else onFailure?.(new Error(data.reply.message));
  });
  const send = (message, onSuccess, onFailure) => {
    pending.set(++last, { onSuccess, onFailure });
    parent.postMessage({ id: last, ...message }, '*');
  };
  const runner = (onSuccess, onFailure) => new Proxy(Object.freeze({}), {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, onFailure);
      if (name === 'withFailureHandler') return (handler) => runner(onSuccess, handler);
      if (name === 'withUserObject') return () => runner(onSuccess, onFailure);
      return (...args) => send({ name, args: JSON.parse(JSON.stringify(args)) }, onSuccess, onFailure);
    },
  });
  window.google = { script: { run: runner(), host: { close: () => send({ close: true }) } } };
}`;
