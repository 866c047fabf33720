import { type EnumValue, enumeration } from '../runtime/enumeration';
import { wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import type { MenuData, UiAnswer } from '../runtime/world';
import type { HtmlOutput } from './html-service';

const Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
type ButtonName = keyof typeof Button;

/** A menu under construction, which is shown by `addToUi`. */
export class Menu implements Like<GoogleAppsScript.Base.Menu, 'addItem' | 'addSeparator' | 'addToUi'> {
  static readonly googleName: string = 'Menu';
  readonly #run: Run;
  readonly #data: MenuData;

  constructor(run: Run, caption: string) {
    this.#run = run;
    this.#data = { caption, items: [] };
    contents.set(this, this.#data);
  }

  addItem(caption: string, functionName: string): this {
    this.#data.items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#data.items.push({ separator: true });
    return this;
  }

  addSubMenu(menu: Menu): this {
    const data = contents.get(menu);
    if (!data) throw wrongParameters('Menu.addSubMenu', [menu]);
    this.#data.items.push(structuredClone(data));
    return this;
  }

  /** A second menu of the same name replaces the first. */
  addToUi(): void {
    const { ui } = this.#run.world;
    const others = ui.menus.filter((menu) => menu.caption !== this.#data.caption);
    ui.menus = [...others, structuredClone(this.#data)];
  }
}

const contents = new WeakMap<Menu, MenuData>();

export class PromptResponse
  implements Like<GoogleAppsScript.Base.PromptResponse, 'getResponseText' | 'getSelectedButton'>
{
  static readonly googleName: string = 'PromptResponse';
  readonly #answer: UiAnswer;

  constructor(answer: UiAnswer) {
    this.#answer = answer;
  }

  getResponseText(): string {
    return this.#answer.text;
  }

  getSelectedButton(): EnumValue {
    return Button[this.#answer.button as ButtonName];
  }
}

type Published = Like<GoogleAppsScript.Base.Ui, 'createMenu' | 'createAddonMenu' | 'alert' | 'prompt'>;

/** The user interface of the user who has opened the file. */
export class Ui implements Published {
  static readonly googleName: string = 'Ui';
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  createMenu(caption: string): Menu {
    return new Menu(this.#run, caption);
  }

  createAddonMenu(): Menu {
    return new Menu(this.#run, this.#run.world.spreadsheet.name);
  }

  alert(...args: unknown[]): EnumValue {
    const dialog = question(args);
    const answer = this.#ask('Ui.alert', args, () => this.#run.world.ui.alerts.push(dialog));
    return Button[answer.button as ButtonName];
  }

  prompt(...args: unknown[]): PromptResponse {
    const dialog = question(args);
    return new PromptResponse(this.#ask('Ui.prompt', args, () => this.#run.world.ui.prompts.push(dialog)));
  }

  showSidebar(output: HtmlOutput): void {
    const page = pageOf(output);
    this.#run.call('Ui.showSidebar', [page.title], () => {
      this.#run.world.ui.sidebar = page;
      return null;
    });
  }

  showModalDialog(output: HtmlOutput, title: string): void {
    this.#showDialog('Ui.showModalDialog', output, title);
  }

  showModelessDialog(output: HtmlOutput, title: string): void {
    this.#showDialog('Ui.showModelessDialog', output, title);
  }

  #showDialog(name: string, output: HtmlOutput, title: string): void {
    const page = { ...pageOf(output), title: String(title) };
    this.#run.call(name, [title], () => {
      this.#run.world.ui.dialogs.push(page);
      return null;
    });
  }

  /** Suspends the script; locks do not survive it (developers.google.com/apps-script/reference/base/ui). */
  #ask(name: string, args: unknown[], show: () => void): UiAnswer {
    return this.#run.call(name, args.map(String), () => {
      const { ui, locks } = this.#run.world;
      show();
      for (const [key, holder] of Object.entries(locks)) {
        if ('execution' in holder && holder.execution === this.#run.execution.id) delete locks[key];
      }
      return ui.answers.shift() ?? { button: 'CLOSE', text: '' };
    });
  }
}

function question(args: unknown[]): { title: string; message: string; buttons: string } {
  const texts = args.filter((arg) => typeof arg === 'string');
  const buttons = String(args.find((arg) => typeof arg !== 'string') ?? 'OK');
  return texts.length > 1
    ? { title: texts[0] ?? '', message: texts[1] ?? '', buttons }
    : { title: '', message: texts[0] ?? '', buttons };
}

function pageOf(output: HtmlOutput): { title: string; html: string } {
  return { title: output.getTitle(), html: output.getContent() };
}
