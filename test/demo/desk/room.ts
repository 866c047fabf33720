import type { ClockShown, Deed, FormShown, Place, Question, Touch, Views } from '../shapes';
import { lastAnswer, nameOf, perform } from './deeds';
import type { Desk } from './desk';
import { inboxShown, mailNamed } from './inbox-shown';
import { examples } from './newcomers';
import { sheetShown } from './sheet-shown';
import { touchSheet, touchZendesk } from './touches';
import { zendeskShown } from './zendesk-shown';

/** The desk as one person has it in front of them: which tab, which sidebar, which question. */
export class Room {
  readonly desk: Desk;
  question: Question | null = null;
  #front: number;
  #opened = 0;
  #isSidebarOpen = false;
  #busy: string | null = null;

  constructor(desk: Desk) {
    this.desk = desk;
    this.#front = desk.google.form.sheetId;
  }

  view(place: Place, wanted: string): Views[Place] {
    switch (place) {
      case 'clock':
        return this.#clock();
      case 'form':
        return this.#form();
      case 'sheet':
        return this.#sheet();
      case 'inbox':
        return inboxShown(this.desk);
      case 'zendesk':
        return zendeskShown(this.desk, wanted);
    }
  }

  mailHtml(id: string): string {
    return mailNamed(this.desk, id)?.htmlBody ?? '';
  }

  sidebar(): { html: string; now: number } {
    const { ui, clock } = this.desk.google;
    return { html: ui.sidebar?.html ?? '', now: clock.now() };
  }

  perform(deed: Deed): unknown {
    const { executions } = this.desk.google;
    const begun = executions.length;
    this.#busy = nameOf(deed);
    try {
      return perform(this.desk, deed, this.#front);
    } finally {
      this.#busy = null;
      const since = executions.slice(begun);
      if (since.some(({ calls }) => calls['Ui.showSidebar'])) this.#openSidebar();
      // A list of every call ever made would grow for as long as somebody plays.
      for (const execution of since) execution.trace.length = 0;
    }
  }

  touch(touch: Touch): void {
    if (touch.do === 'close-sidebar') this.#isSidebarOpen = false;
    else if (touch.do === 'switch') touchZendesk(this.desk, touch);
    else if (touch.do === 'answer') this.#answer(touch);
    else {
      if (touch.do === 'activate') this.#front = touch.sheet;
      touchSheet(this.desk, touch);
    }
  }

  #answer({ id, button, text }: Extract<Touch, { do: 'answer' }>): void {
    if (this.question?.id !== id) return;
    this.question = null;
    this.desk.google.ui.answer(button, text);
  }

  #openSidebar(): void {
    this.#isSidebarOpen = true;
    this.#opened += 1;
  }

  #clock(): ClockShown {
    const { google } = this.desk;
    const times = google.triggers().flatMap(({ nextAt }) => nextAt ?? []);
    return {
      now: google.clock.now(),
      zone: this.desk.timeZone,
      busy: this.#busy,
      next: times.length > 0 ? Math.min(...times) : null,
      question: this.question,
    };
  }

  #form(): FormShown {
    const { google, titles } = this.desk;
    return {
      title: google.form.title,
      questions: titles,
      examples: examples(this.desk),
      last: lastAnswer(this.desk),
    };
  }

  #sheet(): Views['sheet'] {
    const shown = sheetShown(this.desk, this.#front, this.#opened);
    return this.#isSidebarOpen ? shown : { ...shown, sidebar: null };
  }
}
