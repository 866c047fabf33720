import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ClaspProject } from './clasp-project';

const SHEET = '1my-sheet_with_an_id_as_long_as_Google_gives';
const ADDRESS = `https://docs.google.com/spreadsheets/d/${SHEET}/edit#gid=0`;
const FOREIGN = { name: 'Code', type: 'SERVER_JS', source: 'function payroll() { return 42; }\n' } as const;

/** It builds, and starts clasp three or four times. */
jest.setTimeout(120_000);

describe('npm run deploy', () => {
  let project: ClaspProject;

  beforeEach(async () => {
    project = await ClaspProject.open();
    for (const name of ['src', 'docs', 'node_modules']) symlinkSync(resolve(name), project.path(name));
    for (const name of ['.clasp.json', 'appsscript.json', 'README.md']) cpSync(name, project.path(name));
    checksThat('pass');
    writeFileSync(project.path('.gitignore'), 'node_modules\ndist/\nsrc\ndocs\n');
    git('init', '--quiet');
    commit('Open the desk on Sundays');
  });
  afterEach(() => project.close());

  it('makes the script the first time, and pushes the build, as a version that says what is new', async () => {
    project.logIn();
    const first = await project.command('deploy', ADDRESS);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('Reload it, wait for the menu') });
    expect(project.api.projects.get('script-1')).toMatchObject({ parentId: SHEET });
    expect(pushedSources('script-1')).toEqual(
      readdirSync('dist')
        .sort()
        .map((name) => readFileSync(`dist/${name}`, 'utf8')),
    );
    expect(versions()).toEqual([
      expect.stringMatching(/^Chat Access \d+\.\d+\.\d+ [0-9a-f]+ Open the desk on Sundays$/),
    ]);

    const second = await project.command('deploy', SHEET, '--compose', '--message', 'Smaller permission');
    expect(second).toMatchObject({ code: 0 });
    expect([...project.api.projects.keys()]).toEqual(['script-1']);
    expect(versions()[1]).toBe('Smaller permission');
    expect(pushedSources('script-1').join()).toContain('gmail.compose');
  });

  it('leaves a script that is not Chat Access, unless it is told to replace it', async () => {
    project.logIn();
    addScript([FOREIGN]);
    expect(await project.command('deploy', ADDRESS)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The script my-script holds code that is not Chat Access'),
    });
    expect(project.pushed('my-script')).toEqual([FOREIGN, expect.objectContaining({ name: 'appsscript' })]);
    expect(await project.command('deploy', ADDRESS, '--force')).toMatchObject({ code: 0 });
    expect(pushedSources('my-script').join()).not.toContain('payroll');
  });

  it('sends nothing when nobody is logged in, a check fails, or the script cannot be seen', async () => {
    expect(await project.command('deploy', ADDRESS)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Nobody is logged in to Google on this machine. Run npx clasp login'),
    });
    expect(project.api.calls).toEqual([]);

    project.logIn();
    checksThat('fail');
    commit('Break it');
    expect(await project.command('deploy', ADDRESS)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The checks have failed'),
    });
    checksThat('pass');
    commit('Mend it');
    project.writeSettings({ scriptId: 'gone', rootDir: 'dist' });
    expect(await project.command('deploy', ADDRESS)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Google does not show the script'),
    });
    expect(project.api.projects.size).toBe(0);
  });

  it('refuses what is not committed, and names it', async () => {
    appendFileSync(project.path('README.md'), 'Soon more.\n');
    const { code, stderr } = await project.command('deploy', ADDRESS);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('M README.md') });
    expect(project.api.calls).toEqual([]);
  });

  it('leaves the .clasp.json of another spreadsheet as it is', async () => {
    project.logIn();
    project.writeSettings({ scriptId: 'theirs', rootDir: 'dist', parentId: 'their-sheet' });
    const before = project.read('.clasp.json');
    expect(await project.command('deploy', ADDRESS, '--force')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('names the script of another spreadsheet, their-sheet'),
    });
    expect(project.read('.clasp.json')).toBe(before);
    expect(project.api.calls).toEqual([]);
  });

  it.each([['my sheet; rm'], ['spreadsheet'], [ADDRESS, '--fast']])(
    'says how it is used: %s %s',
    async (...args) => {
      expect(await project.command('deploy', ...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Name the spreadsheet: npm run deploy --'),
      });
    },
  );

  /** The checks of the project take half a minute, and are tested by themselves. */
  function checksThat(result: 'pass' | 'fail'): void {
    const settings = JSON.parse(readFileSync('package.json', 'utf8'));
    const check = result === 'pass' ? 'node --version' : 'node --no-such-option';
    writeFileSync(project.path('package.json'), JSON.stringify({ ...settings, scripts: { check } }));
  }

  function addScript(files: (typeof FOREIGN)[]): void {
    const manifest = { name: 'appsscript', type: 'JSON', source: '{"runtimeVersion":"V8"}' } as const;
    project.api.addProject('my-script', { files: [...files, manifest] });
    project.writeSettings({ scriptId: 'my-script', rootDir: 'dist' });
  }

  const pushedSources = (id: string) => project.pushed(id).map(({ source }) => source);
  const versions = () => project.api.projects.get('script-1')?.versions ?? [];

  function commit(subject: string): void {
    git('add', '--all');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', subject);
  }

  function git(...args: string[]): void {
    execFileSync('git', args, { cwd: project.path('.') });
  }
});
