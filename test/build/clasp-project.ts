import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppsScriptApi } from './apps-script-api';

const CLASP = require.resolve('@google/clasp');
const PRELOAD = pathToFileURL('test/build/redirect-clasp.mjs').href;

export interface Printed {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder with a project, a home of its own, and Google on this machine. */
export class ClaspProject {
  readonly api = new AppsScriptApi();
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'chat-access-')));
  private url = '';

  static async open(): Promise<ClaspProject> {
    const project = new ClaspProject();
    mkdirSync(project.home);
    mkdirSync(project.path('.'));
    project.url = await project.api.listen();
    return project;
  }

  async close(): Promise<void> {
    await this.api.close();
    rmSync(this.folder, { recursive: true });
  }

  path(name: string): string {
    return join(this.folder, 'project', name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  writeSettings(settings: object): void {
    writeFileSync(this.path('.clasp.json'), JSON.stringify(settings));
  }

  /** What `clasp login` leaves behind. */
  logIn(): void {
    const person = {
      type: 'authorized_user',
      client_id: 'made-up',
      client_secret: 'made-up',
      refresh_token: 'made-up',
      access_token: this.api.token,
      expiry_date: Date.UTC(2100, 0, 1),
    };
    writeFileSync(join(this.home, '.clasprc.json'), JSON.stringify({ tokens: { default: person } }));
  }

  /** The files of a script at Google, by name. */
  pushed(id: string) {
    return [...(this.api.projects.get(id)?.files ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The real clasp. */
  clasp(...args: string[]): Promise<Printed> {
    return this.run(CLASP, ...args);
  }

  /** A command of the project, by the name of its file in `.ci/`. */
  command(name: string, ...args: string[]): Promise<Printed> {
    return this.run(resolve(`.ci/${name}.mjs`), ...args);
  }

  private get home(): string {
    return join(this.folder, 'home');
  }

  private run(...args: string[]): Promise<Printed> {
    const env = {
      PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
      HOME: this.home,
      USERPROFILE: this.home,
      NODE_OPTIONS: `--import=${PRELOAD}`,
      APPS_SCRIPT_API: this.url,
    };
    return new Promise((settle) => {
      execFile(process.execPath, args, { cwd: this.path('.'), env }, (error, stdout, stderr) => {
        settle({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      });
    });
  }
}
