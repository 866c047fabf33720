/** Makes the three files that clasp pushes: dist/Code.js, dist/Sidebar.html, dist/appsscript.json. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';

/** The newest syntax that the parser which checks a push is known to take: it refuses class fields, of ES2022. */
const SYNTAX = 'es2020';
const BUNDLE = 'chatAccess';

const NOTICE = `/**
 * Chat Access: a Google Form answer becomes a working Zendesk Chat account.
 * Made by a build; the source is TypeScript. License: MIT
 */`;

/** @param {string} [entry] @returns {Promise<string>} the text of Code.js */
export async function buildCode(entry = 'src/index.ts') {
  const names = await exportedNames(entry);
  const wrappers = names.map((name) => `function ${name}(...args) { return ${BUNDLE}.${name}(...args); }`);
  const { text, notices } = await bundled({
    entryPoints: [entry],
    format: 'iife',
    globalName: BUNDLE,
    minify: true,
    footer: { js: wrappers.join('\n') },
  });
  return `${NOTICE}\n${asComment(notices)}${text}`;
}

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

/** @returns {Promise<string>} the text of Sidebar.html: script and style inlined, nothing loaded from elsewhere */
export async function buildSidebar() {
  const script = await bundled({
    entryPoints: ['src/sidebar/main.tsx'],
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const style = await bundled({ entryPoints: ['src/sidebar/sidebar.css'], minify: true });
  return `<!DOCTYPE html>
${asHtmlComment(script.notices)}<html lang="en">
<head>
<base target="_top">
<meta charset="utf-8">
<title>Chat Access</title>
<style>${style.text.replaceAll('</style', '<\\/style')}</style>
</head>
<body>
<main id="app"></main>
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

export async function buildAll(folder = 'dist') {
  const [code, sidebar] = await Promise.all([buildCode(), buildSidebar()]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/Code.js`, code);
  await writeFile(`${folder}/Sidebar.html`, sidebar);
  await copyFile('appsscript.json', `${folder}/appsscript.json`);
  return { code: code.length, sidebar: sidebar.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = await buildAll();
  console.log(
    `dist/Code.js ${sizes.code} bytes, dist/Sidebar.html ${sizes.sidebar} bytes, dist/appsscript.json`,
  );
}
