import { enumeration } from '../runtime/enumeration';
import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';

type Output = Like<
  GoogleAppsScript.HTML.HtmlOutput,
  'getContent' | 'setContent' | 'append' | 'getTitle' | 'setTitle' | 'setWidth' | 'setHeight' | 'addMetaTag'
>;

export class HtmlOutput implements Output {
  static readonly googleName: string = 'HtmlOutput';
  #content: string;
  #title = '';

  constructor(content: string) {
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    this.#content = content;
    return this;
  }

  append(content: string): this {
    this.#content += content;
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  /** Ignored: sidebars are always 300 pixels wide. */
  setWidth(_width: number): this {
    return this;
  }

  setHeight(_height: number): this {
    return this;
  }

  addMetaTag(_name: string, _content: string): this {
    return this;
  }

  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }

  setSandboxMode(_mode: unknown): this {
    return this;
  }
}

export class HtmlTemplate {
  static readonly googleName: string = 'HtmlTemplate';
  readonly #content: string;

  constructor(content: string) {
    this.#content = content;
  }

  evaluate(): HtmlOutput {
    if (this.#content.includes('<?')) throw new ServiceError('((scriptlets are not emulated))');
    return new HtmlOutput(this.#content);
  }

  getRawContent(): string {
    return this.#content;
  }
}

type Published = Like<
  GoogleAppsScript.HTML.HtmlService,
  'createHtmlOutput' | 'createHtmlOutputFromFile' | 'createTemplateFromFile'
>;

export class HtmlService implements Published {
  static readonly googleName: string = 'HtmlService';
  readonly SandboxMode = enumeration('EMULATED', 'IFRAME', 'NATIVE');
  readonly XFrameOptionsMode = enumeration('ALLOWALL', 'DEFAULT');
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(String(html));
  }

  createHtmlOutputFromFile(file: string): HtmlOutput {
    return new HtmlOutput(this.#file(file));
  }

  createTemplateFromFile(file: string): HtmlTemplate {
    return new HtmlTemplate(this.#file(file));
  }

  createTemplate(html: string): HtmlTemplate {
    return new HtmlTemplate(String(html));
  }

  #file(name: string): string {
    const html = this.#run.world.html[name.replace(/\.html$/, '')];
    if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return html;
  }
}
