import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const DEMO_FOLDER = resolve('test/demo');

/** The files that the browser loads. They are bundled when the demo starts and kept in memory. */
export interface PageFiles {
  script: string;
  style: string;
}

export function bundlePage(): Promise<PageFiles> {
  page ??= newPageBundle();
  return page;
}

/** Worker threads cannot load TypeScript, so the backend is bundled to one script. */
export function bundleWorker(): Promise<string> {
  worker ??= newWorkerBundle();
  return worker;
}

/** Tests start many demos in one process. */
let page: Promise<PageFiles> | undefined;
let worker: Promise<string> | undefined;

async function newPageBundle(): Promise<PageFiles> {
  const [script, style] = await Promise.all([
    bundle({
      entryPoints: [join(DEMO_FOLDER, 'page/main.tsx')],
      format: 'esm',
      target: 'es2022',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    bundle({ entryPoints: [join(DEMO_FOLDER, 'page/page.css')], minify: true }),
  ]);
  return { script, style };
}

function newWorkerBundle(): Promise<string> {
  return bundle({
    entryPoints: [join(DEMO_FOLDER, 'backend/worker.ts')],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
  });
}

async function bundle(options: BuildOptions): Promise<string> {
  const result = await build({
    bundle: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return result.outputFiles?.[0]?.text ?? '';
}
