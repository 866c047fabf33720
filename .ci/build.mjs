/**
 * Makes what clasp pushes: dist/Code.js, dist/Sidebar.html, dist/IdlePlan.html, dist/Person.html, dist/Evidence.html, dist/Help.html,
 * dist/appsscript.json.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { guideFrom } from './guide.mjs';
import { noticesOf } from './notices.mjs';

/** The newest syntax that the parser which checks a push is known to take: it refuses class fields, of ES2022. */
const SYNTAX = 'es2020';
const BUNDLE = 'chatAccess';

const NOTICE = `/**
 * Chat Access: a Google Form answer becomes a working Zendesk Chat account.
 * Made by a build; the source is TypeScript. License: MIT
 */`;

/**
 * How emails are sent is chosen here. `compose`: by the advanced Gmail service, which needs a smaller permission than
 * GmailApp. The bundle holds one of the two.
 * @typedef {{ compose?: boolean }} Choice
 */

/** https://developers.google.com/apps-script/reference/gmail/gmail-app: no method asks for less. */
const GMAIL_APP_SCOPE = 'https://mail.google.com/';
const COMPOSE_SCOPE = 'https://www.googleapis.com/auth/gmail.compose';

/** https://developers.google.com/apps-script/manifest/dependencies#enabledadvancedservice */
const GMAIL_SERVICE = { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' };

/** @param {string} [entry] @param {Choice} [choice] @returns {Promise<string>} the text of Code.js */
export async function buildCode(entry = 'src/index.ts', { compose = false } = {}) {
  const names = await exportedNames(entry);
  const wrappers = names.map((name) => `function ${name}(...args) { return ${BUNDLE}.${name}(...args); }`);
  const { text, notices } = await bundled({
    entryPoints: [entry],
    format: 'iife',
    globalName: BUNDLE,
    minify: true,
    plugins: compose ? [composeInstead] : [],
    footer: { js: wrappers.join('\n') },
  });
  return `${NOTICE}\n${asComment(notices)}${text}`;
}

/** @type {import('esbuild').Plugin} */
export const composeInstead = {
  name: 'compose',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/gmail$/ }, () => ({ path: resolve('src/google/gmail-compose.ts') })),
};

/** @param {string} notices */
function asComment(notices) {
  return notices && `/*\nThis file contains:\n\n${notices.replaceAll('*/', '* /')}\n*/\n`;
}

/** One list decides what Google may call: the exports of the entry file. */
async function exportedNames(entry) {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
    outfile: 'Code.js',
  });
  return metafile.outputs['Code.js']?.exports.sort() ?? [];
}

/** @returns {Promise<string>} the text of Sidebar.html */
export function buildSidebar() {
  return buildPage('src/sidebar/main.tsx', 'src/sidebar/sidebar.css', 'Chat Access');
}

/** @returns {Promise<string>} the text of IdlePlan.html */
export function buildIdlePlan() {
  return buildPage('src/sidebar/plan-page/main.tsx', 'src/sidebar/plan-page/plan-page.css', 'Idle plan');
}

/** @returns {Promise<string>} the text of Person.html */
export function buildPerson() {
  return buildPage('src/sidebar/person-page/main.tsx', 'src/sidebar/person-page/person-page.css', 'Person');
}

/** @returns {Promise<string>} the text of Evidence.html */
export function buildEvidence() {
  const folder = 'src/sidebar/evidence-page';
  return buildPage(`${folder}/main.tsx`, `${folder}/evidence-page.css`, 'Evidence');
}

/** @returns {Promise<string>} the text of Help.html: the admin guide as a page */
export async function buildHelp() {
  const folder = 'src/sidebar/help-page';
  const guide = guideFrom(await readFile('docs/admin.md', 'utf8'));
  const frame = await readFile(`${folder}/help-page.html`, 'utf8');
  const body = frame.trim().replace(/\{\{(title|contents|entries)\}\}/g, (_, name) => guide[name]);
  return buildPage(`${folder}/main.ts`, `${folder}/help-page.css`, 'Help', body);
}

/**
 * Script and style inlined, nothing loaded from elsewhere.
 * @param {string} entry @param {string} css @param {string} title @param {string} [body] @returns {Promise<string>}
 */
async function buildPage(entry, css, title, body = '<main id="app"></main>') {
  const script = await bundled({
    entryPoints: [entry],
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const style = await bundled({ entryPoints: [css], minify: true });
  return `<!DOCTYPE html>
${asHtmlComment(script.notices)}<html lang="en">
<head>
<base target="_top">
<meta charset="utf-8">
<title>${title}</title>
<style>${style.text.replaceAll('</style', '<\\/style')}</style>
</head>
<body>
${body}
<script>${script.text.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

/** @param {string} notices */
function asHtmlComment(notices) {
  return notices && `<!--\nThis file contains:\n\n${notices.replaceAll('--', '- -')}\n-->\n`;
}

async function bundled(options) {
  const result = await build({
    bundle: true,
    write: false,
    target: SYNTAX,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    ...options,
  });
  const notices = await noticesOf(Object.keys(result.metafile.inputs));
  return { text: result.outputFiles[0]?.text ?? '', notices };
}

/** @param {string} source appsscript.json @param {Choice} choice @returns {string} the manifest of that build */
function manifestFor(source, { compose = false }) {
  if (!compose) return source;
  const manifest = JSON.parse(source);
  const oauthScopes = manifest.oauthScopes.map((scope) =>
    scope === GMAIL_APP_SCOPE ? COMPOSE_SCOPE : scope,
  );
  const dependencies = { enabledAdvancedServices: [GMAIL_SERVICE] };
  return `${JSON.stringify({ ...manifest, oauthScopes, dependencies }, null, 2)}\n`;
}

/** @param {string} [folder] @param {Choice} [choice] */
export async function buildAll(folder = 'dist', choice = {}) {
  const [code, sidebar, idlePlan, person, evidence, help] = await Promise.all([
    buildCode(undefined, choice),
    buildSidebar(),
    buildIdlePlan(),
    buildPerson(),
    buildEvidence(),
    buildHelp(),
  ]);
  const manifest = manifestFor(await readFile('appsscript.json', 'utf8'), choice);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/Code.js`, code);
  await writeFile(`${folder}/Sidebar.html`, sidebar);
  await writeFile(`${folder}/IdlePlan.html`, idlePlan);
  await writeFile(`${folder}/Person.html`, person);
  await writeFile(`${folder}/Evidence.html`, evidence);
  await writeFile(`${folder}/Help.html`, help);
  await writeFile(`${folder}/appsscript.json`, manifest);
  return {
    'Code.js': code.length,
    'Sidebar.html': sidebar.length,
    'IdlePlan.html': idlePlan.length,
    'Person.html': person.length,
    'Evidence.html': evidence.length,
    'Help.html': help.length,
  };
}

/** @param {readonly string[]} args what the person has typed @returns {Choice} */
export function readChoice(args) {
  const unknown = args.find((each) => each !== '--compose');
  if (unknown === undefined) return { compose: args.length > 0 };
  console.error(
    `There is no option ${unknown}. The only one is --compose: emails by the advanced Gmail service.`,
  );
  process.exit(1);
}

/** @param {readonly string[]} args */
export async function buildAsAsked(args) {
  const choice = readChoice(args);
  const sizes = await buildAll('dist', choice);
  const named = Object.entries(sizes).map(([name, size]) => `dist/${name} ${size} bytes`);
  const files = [...named, 'dist/appsscript.json'].join(', ');
  console.log(choice.compose ? `${files} (for the permission gmail.compose)` : files);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAsAsked(process.argv.slice(2));
