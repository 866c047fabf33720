import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../src/shared/version';

const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8'));
const LOCK = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Made by a build, by an installation or by git itself. */
const NOT_OURS = /^(\.git|node_modules|dist|coverage)$|\.log$/;

const FILES = filesBelow('.');

const TEXTS = new Map(FILES.map((path) => [path, readFileSync(path, 'utf8')]));

describe('the package', () => {
  it('has the version that the program says of itself', () => {
    expect(VERSION).toBe(PACKAGE.version);
  });

  it('names every dependency by one exact version, and the lock file agrees', () => {
    const wanted: Record<string, string> = { ...PACKAGE.dependencies, ...PACKAGE.devDependencies };
    expect(Object.values(wanted).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    for (const [name, version] of Object.entries(wanted))
      expect(LOCK.packages[`node_modules/${name}`]).toMatchObject({ version });
  });

  it('locks by checksum and leaves the address of the registry to the person who installs', () => {
    const locked: Record<string, unknown>[] = Object.entries<Record<string, unknown>>(LOCK.packages)
      .filter(([path, each]) => path !== '' && !each.link && !each.inBundle)
      .map(([, each]) => each);
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter((each) => 'resolved' in each)).toEqual([]);
    const unchecked = locked.filter((each) => typeof each.integrity !== 'string');
    expect(unchecked.filter((each) => !each.optional || !each.os)).toEqual([]);
  });

  it('locks the packages of other systems as well: without them `npm ci` refuses', () => {
    const wanted = Object.values<{ optionalDependencies?: object }>(LOCK.packages).flatMap(
      ({ optionalDependencies = {} }) => Object.keys(optionalDependencies),
    );
    const locked = Object.keys(LOCK.packages).map((path) => path.replace(/^.*node_modules\//, ''));
    expect(wanted.filter((name) => !locked.includes(name))).toEqual([]);
  });

  it('is under the licence that its file states', () => {
    expect(PACKAGE).toMatchObject({ license: 'MIT', private: true });
    expect(readFileSync('LICENSE', 'utf8')).toMatch(/^MIT License\n/);
  });
});

describe('the files of the repository', () => {
  it('hold no script id of anybody', () => {
    expect(JSON.parse(asKept('.clasp.json'))).toEqual({
      scriptId: 'PUT_YOUR_SCRIPT_ID_HERE',
      rootDir: 'dist',
    });
  });

  it('leave out what is built and what is installed', () => {
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['node_modules', 'dist/', 'coverage/', '*.log']),
    );
  });

  it.each([
    [
      'no path of anybody’s machine',
      /(^|[\s"'`(=])(\/(home|root|Users|work|private\/var)\/\w|[A-Z]:\\\\?Users)/m,
    ],
    ['no address of a registry', /https?:\/\/[\w.-]*(registry|npmjs|artifactory|nexus|verdaccio)[\w.-]*/i],
    ['no mark of a merge that was left half done', /^(<{7}|>{7}) /m],
    ['no private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ])('name %s', (_, pattern) => {
    expect([...TEXTS].filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.test(name))
    .flatMap((each) => {
      const path = join(folder, each.name);
      return each.isDirectory() ? filesBelow(path) : [path];
    });
}

/** As git has it, since everybody puts their own script id into their own copy; without git, as it is. */
function asKept(path: string): string {
  try {
    const git = ['-c', 'safe.directory=*', 'show', `:${path}`];
    return execFileSync('git', git, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return readFileSync(path, 'utf8');
  }
}
