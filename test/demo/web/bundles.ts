import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const FOLDER = resolve('test/demo');

/** What the browser loads, made when the demo starts and kept in memory. */
export interface PageFiles {
  script: string;
  style: string;
}

export async function bundlePage(): Promise<PageFiles> {
  const [script, style] = await Promise.all([
    bundled({
      entryPoints: [join(FOLDER, 'page/main.tsx')],
      format: 'esm',
      target: 'es2022',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    bundled({ entryPoints: [join(FOLDER, 'page/page.css')], minify: true }),
  ]);
  return { script, style };
}

/** One text that a worker thread can evaluate: a thread has no loader for TypeScript. */
export function bundleWorker(): Promise<string> {
  return bundled({
    entryPoints: [join(FOLDER, 'desk/worker.ts')],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
  });
}

async function bundled(options: BuildOptions): Promise<string> {
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
