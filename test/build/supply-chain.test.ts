import { readdirSync, readFileSync } from 'node:fs';
import { noticesOf } from '../../.ci/notices.mjs';

const CODE = readFileSync('dist/Code.js', 'utf8');

describe('what is shipped', () => {
  it.each(['escape-goat', 'templite', 'valibot'])('gives the notice of %s in Code.js', (name) => {
    expect(CODE).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
    expect(CODE).toMatch(/Permission is hereby granted, free of charge/);
  });

  const PAGES = ['Sidebar.html', 'IdlePlan.html', 'Person.html', 'Evidence.html'];
  it.each(PAGES)('gives the notice of preact in %s', (name) => {
    expect(readFileSync(`dist/${name}`, 'utf8')).toMatch(/^preact \d+\.\d+\.\d+ \(MIT\)$/m);
  });

  it('gives no notice of what is not in it', () => {
    expect(CODE).not.toMatch(/^preact /m);
  });
});

describe('the notices', () => {
  it('name a package once, however many of its files are used', async () => {
    const notices = await noticesOf([
      'src/index.ts',
      'node_modules/valibot/a.js',
      'node_modules/valibot/b.js',
    ]);
    expect(notices.match(/^valibot /gm)).toHaveLength(1);
  });

  it('are empty without packages', async () => {
    await expect(noticesOf(['src/index.ts'])).resolves.toBe('');
  });

  it('are missing for a package without a licence file, which stops the build', async () => {
    await expect(noticesOf(['node_modules/no-such-package/index.js'])).rejects.toThrow();
  });
});

describe('the lock of the packages', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  it('knows every package by its content, also those for other machines', () => {
    expect(installed.length).toBeGreaterThan(500);
    expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))).toEqual([]);
  });

  it('names no registry, so that each machine uses its own', () => {
    expect(lock).not.toMatch(/https?:\/\/[^"]*registry|"resolved"/);
  });
});

describe('the workflows', () => {
  const workflows = readdirSync('.github/workflows').map((name) =>
    readFileSync(`.github/workflows/${name}`, 'utf8'),
  );

  it('use actions by commit, since a tag can be moved', () => {
    const uses = workflows.flatMap((text) => text.match(/uses: .*/g) ?? []);
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) expect(use).toMatch(/@[0-9a-f]{40} # v\d/);
  });

  it('may read the code and do nothing else, unless a job says so', () => {
    for (const text of workflows) expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });

  it('may write where a release is published, which a tag alone starts', () => {
    const writing = workflows.filter((text) => /: write\b/.test(text));
    expect(writing).toHaveLength(1);
    expect(writing[0]).toMatch(/^on:\n {2}push:\n {4}tags: \["v\*"\]\n/m);
    expect(writing[0]?.match(/\w+: write\b/g)).toEqual(['contents: write']);
  });
});
