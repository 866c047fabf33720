import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** developers.google.com/apps-script/api/reference/rest/v1/File */
export interface ScriptFile {
  name: string;
  type: 'SERVER_JS' | 'HTML' | 'JSON';
  source: string;
}

export interface Project {
  title: string;
  /** The spreadsheet (or other file) that the script is bound to. */
  parentId: string | undefined;
  files: ScriptFile[];
  /** What each version was said to be, in their order. */
  versions: string[];
}

const NEW_PROJECT: ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York","runtimeVersion":"V8"}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n\n}\n' },
];

/** As much of the Apps Script API and of Drive as clasp needs to create a project and to push, on loopback. */
export class AppsScriptApi {
  readonly token = 'ya29.made-up';
  readonly projects = new Map<string, Project>();
  /** `PUT /v1/projects/.../content`, in the order of arrival. */
  readonly calls: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request, response);
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  addProject(id: string, project: Partial<Project> = {}): void {
    this.projects.set(id, {
      title: 'Untitled project',
      parentId: undefined,
      files: NEW_PROJECT,
      versions: [],
      ...project,
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const call = `${request.method} ${path}`;
    this.calls.push(call);
    const body = await textOf(request);
    const [status, reply] =
      request.headers.authorization === `Bearer ${this.token}`
        ? this.act(call, body === '' ? {} : JSON.parse(body))
        : problem(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }

  private act(call: string, body: Record<string, unknown>): [number, unknown] {
    const [, method = '', id = '', part] =
      /^(\w+) \/v1\/projects\/([^/]+)\/(content|versions)$/.exec(call) ?? [];
    if (call === 'POST /drive/v3/files') return [200, { id: `file-${this.calls.length}`, ...body }];
    if (call === 'POST /v1/projects') return this.create(body);
    const project = this.projects.get(id);
    if (!project) return problem(404, 'NOT_FOUND', 'Requested entity was not found.');
    if (part === 'versions') return this.addVersion(id, project, String(body.description));
    if (method === 'PUT') return this.replace(id, project, body.files as ScriptFile[]);
    return [200, { scriptId: id, files: project.files }];
  }

  private create({ title, parentId }: Record<string, unknown>): [number, unknown] {
    const scriptId = `script-${this.projects.size + 1}`;
    this.addProject(scriptId, { title: String(title), parentId: parentId as string | undefined });
    return [200, { scriptId, title, parentId }];
  }

  private addVersion(scriptId: string, { versions }: Project, description: string): [number, unknown] {
    versions.push(description);
    return [200, { scriptId, versionNumber: versions.length, description }];
  }

  /** All files of a project are replaced at once, and there must be a manifest among them. */
  private replace(scriptId: string, project: Project, files: ScriptFile[]): [number, unknown] {
    if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON'))
      return problem(400, 'INVALID_ARGUMENT', 'The project has no manifest.');
    project.files = files;
    return [200, { scriptId, files }];
  }
}

function problem(code: number, status: string, message: string): [number, unknown] {
  return [code, { error: { code, status, message, errors: [{ message }] } }];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
