import type { PageFiles } from './bundles';

/** What is sent for a path: nothing of it is ever kept by the browser. */
export interface Sent {
  type: string;
  body: string;
  policy: string;
}

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";
const PAGE_POLICY = `${NOTHING}; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; frame-ancestors 'none'`;
/** What Google lets a sidebar do; forms are answered by its script, they are never sent. */
const SIDEBAR_SANDBOX = 'allow-scripts allow-forms allow-modals';
/** Google's sidebars are sandboxed as well; the one line to the outside is `postMessage`. */
const SIDEBAR_POLICY = `${NOTHING}; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox ${SIDEBAR_SANDBOX}`;
const MAIL_POLICY = `${NOTHING}; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox`;

export function thePage(token: string): Sent {
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

export function script({ script: body }: PageFiles): Sent {
  return { type: 'text/javascript; charset=utf-8', body, policy: NOTHING };
}

export function style({ style: body }: PageFiles): Sent {
  return { type: 'text/css; charset=utf-8', body, policy: NOTHING };
}

export function json(value: unknown): Sent {
  return { type: 'application/json', body: JSON.stringify(value), policy: NOTHING };
}

/** The HTML part of a mail: no script in it runs, and nothing is loaded for it. */
export function mail(html: string): Sent {
  return { type: 'text/html; charset=utf-8', body: html, policy: MAIL_POLICY };
}

/** The bundle's own page, with a `google.script.run` put before everything else in it. */
export function sidebar(html: string, now: number): Sent {
  const body = html.replace(/<head>/i, (head) => `${head}<script>(${BRIDGE})(${now});</script>`);
  return { type: 'text/html; charset=utf-8', body, policy: SIDEBAR_POLICY };
}

/** Asks the page around it, and lives by the virtual clock. Runners cannot be changed once made, as with Google. */
const BRIDGE = `(now) => {
  const Real = Date;
  window.Date = class Date extends Real {
    constructor(...given) { super(...(given.length > 0 ? given : [now])); }
    static now() { return now; }
  };
  const waiting = new Map();
  let last = 0;
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    now = data.now;
    if (!waiting.has(data.id)) return;
    const { good, bad } = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.reply.ok) good?.(data.reply.value ?? null);
    else bad?.(new Error(data.reply.message));
  });
  const ask = (wish, good, bad) => {
    waiting.set(++last, { good, bad });
    parent.postMessage({ id: last, ...wish }, '*');
  };
  const runner = (good, bad) => new Proxy(Object.freeze({}), {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, bad);
      if (name === 'withFailureHandler') return (handler) => runner(good, handler);
      if (name === 'withUserObject') return () => runner(good, bad);
      return (...args) => ask({ name, args: JSON.parse(JSON.stringify(args)) }, good, bad);
    },
  });
  window.google = { script: { run: runner(), host: { close: () => ask({ close: true }) } } };
}`;
