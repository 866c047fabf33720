import type { GateCall } from '../../emulator';
import type { Action, ClockView, ManualEdit, Question, ViewName, Views, WorkbookView } from '../protocol';
import { perform, progressText, type Seat } from './actions';
import { formView } from './form-view';
import { findMail, inboxView } from './inbox-view';
import type { Installation } from './installation';
import { editSheet, switchZendesk, tickChat } from './manual-edits';
import { workbookView } from './workbook-view';
import { zendeskView } from './zendesk-view';

/** The installation as one user sees it: the active sheet, the sidebar and the question that a script asks. */
export class Session {
  question: Question | null = null;
  /** What the user should know; `null`: nothing. */
  problem: string | null = null;
  readonly #begin: () => Installation;
  #installation: Installation;
  #watch: (call: GateCall) => void = () => {};
  #seat: Seat;
  #sidebarCount = 0;
  #isSidebarOpen = false;
  #dialogCount = 0;
  #isDialogOpen = false;
  #busy: string | null = null;
  #selected: WorkbookView['selected'] = null;
  #startedOver = 0;

  /** `begin`: makes the installation that the demo starts over with. */
  constructor(installation: Installation, begin: () => Installation) {
    this.#installation = installation;
    this.#begin = begin;
    this.#seat = seatIn(installation);
  }

  get installation(): Installation {
    return this.#installation;
  }

  /** `watch` is called before each call of a running script. */
  watchCalls(watch: (call: GateCall) => void): void {
    this.#watch = watch;
    this.#installation.google.gate.intercept = watch;
  }

  view(name: ViewName, search: string): Views[ViewName] {
    switch (name) {
      case 'clock':
        return this.#clock();
      case 'form':
        return formView(this.installation);
      case 'sheet':
        return this.#sheet();
      case 'inbox':
        return inboxView(this.installation);
      case 'zendesk':
        return zendeskView(this.installation, search);
    }
  }

  mailHtml(id: string): string {
    return findMail(this.installation, id)?.htmlBody ?? '';
  }

  sidebar(): { html: string; now: number } {
    const { ui, clock } = this.installation.google;
    return { html: ui.sidebar?.html ?? '', now: clock.now() };
  }

  dialog(): { html: string; now: number } {
    const { ui, clock } = this.installation.google;
    return { html: ui.dialogs.at(-1)?.html ?? '', now: clock.now() };
  }

  perform(action: Action): unknown {
    if (action.do === 'start-over') return this.#startOver();
    const { executions } = this.installation.google;
    const before = executions.length;
    this.#busy = progressText(action);
    try {
      if (action.do === 'sign-in') this.#signIn(action.email);
      return perform(this.installation, action, this.#seat);
    } finally {
      this.#busy = null;
      const started = executions.slice(before);
      if (started.some(({ calls }) => calls['Ui.showSidebar'])) this.#openSidebar();
      if (started.some(({ calls }) => calls['Ui.showModalDialog'])) this.#openDialog();
      if (action.do === 'menu') this.#seat.activeSheetId = this.installation.google.spreadsheet.active.id;
      for (const { selected } of started)
        if (action.do === 'script' && selected?.[0]) this.#showRow(selected[0]);
      // Traces would use more and more memory for as long as the demo runs.
      for (const execution of started) execution.trace.length = 0;
    }
  }

  edit(edit: ManualEdit): void {
    if (edit.do === 'close-sidebar') this.#isSidebarOpen = false;
    else if (edit.do === 'close-dialog') this.#isDialogOpen = false;
    else if (edit.do === 'switch') switchZendesk(this.installation, edit);
    else if (edit.do === 'tick-chat') tickChat(this.installation, edit);
    else if (edit.do === 'answer') this.#answer(edit);
    else {
      if (edit.do === 'activate') this.#seat.activeSheetId = edit.sheet;
      editSheet(this.installation, edit);
    }
  }

  #answer({ id, button, text }: Extract<ManualEdit, { do: 'answer' }>): void {
    if (this.question?.id !== id) return;
    this.question = null;
    this.installation.google.ui.answer(button, text);
  }

  /** The sidebar and the dialog stay in the window of the other person. */
  #signIn(email: string): void {
    if (!this.#sheet().editors.some((editor) => editor.email === email))
      throw new Error(`${email} cannot edit this spreadsheet.`);
    this.#seat.signedIn = email;
    this.#isSidebarOpen = false;
    this.#isDialogOpen = false;
  }

  /** The sidebar has selected a row, which brings its sheet to the front. `range`: in A1 notation. */
  #showRow(range: string): void {
    this.#seat.activeSheetId = this.installation.google.spreadsheet.active.id;
    this.#selected = { row: Number(/\d+/.exec(range)?.[0]), count: (this.#selected?.count ?? 0) + 1 };
  }

  /** Nothing is forgotten before there is something in its place. */
  #startOver(): void {
    this.#installation = this.#begin();
    this.watchCalls(this.#watch);
    this.#seat = seatIn(this.#installation);
    this.#isSidebarOpen = false;
    this.#isDialogOpen = false;
    this.#selected = null;
    this.#startedOver += 1;
  }

  #openSidebar(): void {
    this.#isSidebarOpen = true;
    this.#sidebarCount += 1;
  }

  #openDialog(): void {
    this.#isDialogOpen = true;
    this.#dialogCount += 1;
  }

  #clock(): ClockView {
    const { google } = this.installation;
    const times = google.triggers().flatMap(({ nextAt }) => nextAt ?? []);
    return {
      now: google.clock.now(),
      zone: this.installation.timeZone,
      busy: this.#busy,
      problem: this.problem,
      next: times.length > 0 ? Math.min(...times) : null,
      question: this.question,
      startedOver: this.#startedOver,
    };
  }

  #sheet(): Views['sheet'] {
    const view = {
      ...workbookView(this.installation, this.#seat, this.#sidebarCount),
      selected: this.#selected,
      dialog: this.#dialog(),
    };
    return this.#isSidebarOpen ? view : { ...view, sidebar: null };
  }

  #dialog(): WorkbookView['dialog'] {
    const [last] = this.installation.google.ui.dialogs.slice(-1);
    return this.#isDialogOpen && last ? { title: last.title, count: this.#dialogCount } : null;
  }
}

/** The owner, with the responses in front of them. */
function seatIn({ google: { form, owner } }: Installation): Seat {
  return { activeSheetId: form.sheetId, signedIn: owner };
}
