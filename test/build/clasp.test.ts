import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppsScriptApi } from './apps-script-api';

const CLASP = require.resolve('@google/clasp');
const PRELOAD = pathToFileURL('test/build/redirect-clasp.mjs').href;

interface Printed {
  code: number;
  stdout: string;
  stderr: string;
}

/** Starting clasp takes a second, on a busy machine several. */
jest.setTimeout(120_000);

describe('clasp', () => {
  let folder: string;
  let api: AppsScriptApi;
  let url: string;

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'chat-access-')));
    mkdirSync(join(folder, 'home'));
    mkdirSync(join(folder, 'project'));
    cpSync('dist', join(folder, 'project', 'dist'), { recursive: true });
    api = new AppsScriptApi();
    url = await api.listen();
  });

  afterEach(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it('would push exactly the four files that the build makes, without anybody being logged in', async () => {
    cpSync('.clasp.json', inProject('.clasp.json'));
    cpSync('README.md', inProject('README.md'));
    const { code, stdout } = await clasp('show-file-status', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).filesToPush.sort()).toEqual([
      'dist/Code.js',
      'dist/IdlePlan.html',
      'dist/Sidebar.html',
      'dist/appsscript.json',
    ]);
    expect(api.calls).toEqual([]);
  });

  it('pushes the build into a project as it is, and nothing when it is there already', async () => {
    logIn();
    api.addProject('my-script');
    writeProject({ scriptId: 'my-script', rootDir: 'dist' });

    expect(await clasp('push', '--force')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Pushed 4 files'),
    });
    expect(pushed('my-script')).toEqual([
      { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
      { name: 'IdlePlan', type: 'HTML', source: built('IdlePlan.html') },
      { name: 'Sidebar', type: 'HTML', source: built('Sidebar.html') },
      { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
    ]);

    api.calls.length = 0;
    const again = await clasp('push', '--force');
    expect(again.stdout).toContain('Script is already up to date.');
    expect(api.calls).toEqual(['GET /v1/projects/my-script/content']);
  });

  it('pushes nothing and fails when nobody is logged in', async () => {
    api.addProject('my-script');
    writeProject({ scriptId: 'my-script', rootDir: 'dist' });
    expect(await clasp('push', '--force')).toMatchObject({ code: 1 });
    expect(api.calls).toEqual([]);
  });

  it('pushes nothing and fails while the placeholder stands in .clasp.json', async () => {
    logIn();
    cpSync('.clasp.json', inProject('.clasp.json'));
    expect(await clasp('push', '--force')).toMatchObject({ code: 1 });
  });

  it('binds a new script to a spreadsheet in the place of the placeholder, and the next push replaces what it pulled', async () => {
    logIn();
    cpSync('.clasp.json', inProject('.clasp.json'));
    rmSync(inProject('dist'), { recursive: true });
    expect(await bind('https://docs.google.com/spreadsheets/d/my-sheet/edit?gid=0#gid=0')).toMatchObject({
      code: 0,
    });
    expect(api.projects.get('script-1')).toMatchObject({ title: 'Chat Access', parentId: 'my-sheet' });
    expect(JSON.parse(readFileSync(inProject('.clasp.json'), 'utf8'))).toMatchObject({
      scriptId: 'script-1',
    });
    expect(readFileSync(inProject('dist/Code.js'), 'utf8')).toContain('myFunction');

    rmSync(inProject('dist'), { recursive: true });
    cpSync('dist', inProject('dist'), { recursive: true });
    expect(await clasp('push', '--force')).toMatchObject({ code: 0 });
    expect(pushed('script-1').map(({ source }) => source)).toEqual(readdirSync('dist').sort().map(built));
  });

  it('keeps a script that is bound already, and the placeholder where nothing was made', async () => {
    cpSync('.clasp.json', inProject('.clasp.json'));
    expect(await bind('my-sheet')).toMatchObject({ code: 1 });
    expect(await bind('my sheet; rm')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name the spreadsheet'),
    });
    expect(readFileSync(inProject('.clasp.json'), 'utf8')).toBe(readFileSync('.clasp.json', 'utf8'));
    writeProject({ scriptId: 'my-script', rootDir: 'dist' });
    expect(await bind('my-sheet')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('already names a script'),
    });
  });

  function inProject(name: string): string {
    return join(folder, 'project', name);
  }

  function writeProject(settings: object): void {
    writeFileSync(inProject('.clasp.json'), JSON.stringify(settings));
  }

  /** What `clasp login` leaves behind. */
  function logIn(): void {
    const person = {
      type: 'authorized_user',
      client_id: 'made-up',
      client_secret: 'made-up',
      refresh_token: 'made-up',
      access_token: api.token,
      expiry_date: Date.UTC(2100, 0, 1),
    };
    writeFileSync(join(folder, 'home', '.clasprc.json'), JSON.stringify({ tokens: { default: person } }));
  }

  function pushed(id: string) {
    return [...(api.projects.get(id)?.files ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  function built(name: string): string {
    return readFileSync(join('dist', name), 'utf8');
  }

  /** The real clasp, with a home of its own and Google on this machine. */
  function clasp(...args: string[]): Promise<Printed> {
    return run(CLASP, ...args);
  }

  /** `npm run bind` */
  function bind(spreadsheet: string): Promise<Printed> {
    return run(resolve('.ci/bind.mjs'), spreadsheet);
  }

  function run(...args: string[]): Promise<Printed> {
    const home = join(folder, 'home');
    const env = {
      PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
      HOME: home,
      USERPROFILE: home,
      NODE_OPTIONS: `--import=${PRELOAD}`,
      APPS_SCRIPT_API: url,
    };
    return new Promise((settle) => {
      execFile(process.execPath, args, { cwd: join(folder, 'project'), env }, (error, stdout, stderr) => {
        settle({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      });
    });
  }
});
