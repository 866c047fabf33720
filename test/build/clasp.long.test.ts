import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ClaspProject } from './clasp-project';

/** Starting clasp takes a second, on a busy machine several. */
jest.setTimeout(120_000);

const SHEET = '1my-sheet_with_an_id_as_long_as_Google_gives';

describe('clasp', () => {
  let project: ClaspProject;

  beforeEach(async () => {
    project = await ClaspProject.open();
    cpSync('dist', project.path('dist'), { recursive: true });
  });
  afterEach(() => project.close());

  it('would push exactly the files that the build makes, without anybody being logged in', async () => {
    cpSync('.clasp.json', project.path('.clasp.json'));
    cpSync('README.md', project.path('README.md'));
    const { code, stdout } = await project.clasp('show-file-status', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).filesToPush.sort()).toEqual([
      'dist/Code.js',
      'dist/Evidence.html',
      'dist/Help.html',
      'dist/IdlePlan.html',
      'dist/Person.html',
      'dist/Sidebar.html',
      'dist/appsscript.json',
    ]);
    expect(project.api.calls).toEqual([]);
  });

  it('pushes the build into a project as it is, and nothing when it is there already', async () => {
    project.logIn();
    project.api.addProject('my-script');
    project.writeSettings({ scriptId: 'my-script', rootDir: 'dist' });

    expect(await project.clasp('push', '--force')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Pushed 7 files'),
    });
    expect(project.pushed('my-script')).toEqual([
      { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
      { name: 'Evidence', type: 'HTML', source: built('Evidence.html') },
      { name: 'Help', type: 'HTML', source: built('Help.html') },
      { name: 'IdlePlan', type: 'HTML', source: built('IdlePlan.html') },
      { name: 'Person', type: 'HTML', source: built('Person.html') },
      { name: 'Sidebar', type: 'HTML', source: built('Sidebar.html') },
      { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
    ]);

    project.api.calls.length = 0;
    const again = await project.clasp('push', '--force');
    expect(again.stdout).toContain('Script is already up to date.');
    expect(project.api.calls).toEqual(['GET /v1/projects/my-script/content']);
  });

  it('pushes nothing and fails when nobody is logged in', async () => {
    project.api.addProject('my-script');
    project.writeSettings({ scriptId: 'my-script', rootDir: 'dist' });
    expect(await project.clasp('push', '--force')).toMatchObject({ code: 1 });
    expect(project.api.calls).toEqual([]);
  });

  it('pushes nothing and fails while the placeholder stands in .clasp.json', async () => {
    project.logIn();
    cpSync('.clasp.json', project.path('.clasp.json'));
    expect(await project.clasp('push', '--force')).toMatchObject({ code: 1 });
  });

  it('binds a new script to a spreadsheet in the place of the placeholder, and the next push replaces what it pulled', async () => {
    project.logIn();
    cpSync('.clasp.json', project.path('.clasp.json'));
    rmSync(project.path('dist'), { recursive: true });
    const address = `https://docs.google.com/spreadsheets/d/${SHEET}/edit?gid=0#gid=0`;
    expect(await project.command('bind', address)).toMatchObject({ code: 0 });
    expect(project.api.projects.get('script-1')).toMatchObject({
      title: 'Chat Access',
      parentId: SHEET,
    });
    expect(JSON.parse(project.read('.clasp.json'))).toMatchObject({ scriptId: 'script-1' });
    expect(project.read('dist/Code.js')).toContain('myFunction');

    rmSync(project.path('dist'), { recursive: true });
    cpSync('dist', project.path('dist'), { recursive: true });
    expect(await project.clasp('push', '--force')).toMatchObject({ code: 0 });
    expect(project.pushed('script-1').map(({ source }) => source)).toEqual(
      readdirSync('dist').sort().map(built),
    );
  });

  it('keeps a script that is bound already, and the placeholder where nothing was made', async () => {
    cpSync('.clasp.json', project.path('.clasp.json'));
    expect(await project.command('bind', SHEET)).toMatchObject({ code: 1 });
    expect(await project.command('bind', 'my sheet; rm')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name the spreadsheet'),
    });
    expect(project.read('.clasp.json')).toBe(readFileSync('.clasp.json', 'utf8'));
    project.writeSettings({ scriptId: 'my-script', rootDir: 'dist' });
    expect(await project.command('bind', SHEET)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('already names a script'),
    });
  });

  function built(name: string): string {
    return readFileSync(join('dist', name), 'utf8');
  }
});
