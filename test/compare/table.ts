import type { Result } from './measure';

const COLUMNS: readonly [title: string, cell: (result: Result) => string][] = [
  ['', ({ way }) => way],
  ['calls to Zendesk', ({ zendeskCalls }) => whole(zendeskCalls)],
  ['calls to Google', ({ googleCalls }) => (googleCalls === null ? '–' : whole(googleCalls))],
  ['minutes, median', ({ median }) => minutes(median)],
  ['minutes, 95 %', ({ most }) => minutes(most)],
  ['lost', ({ lost }) => whole(lost)],
  ['made twice', ({ doubled }) => whole(doubled)],
  ['let in from outside', ({ letIn }) => whole(letIn)],
  ['mailed twice', ({ mailsDoubled }) => whole(mailsDoubled)],
  ['not mailed', ({ mailsMissing }) => whole(mailsMissing)],
];

/** As Markdown. */
export function tableOf(results: readonly Result[]): string {
  const rows = [
    COLUMNS.map(([title]) => title),
    COLUMNS.map((_, index) => (index === 0 ? '---' : '---:')),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result))),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function whole(number: number): string {
  return number.toLocaleString('en');
}

function minutes(number: number): string {
  return number.toFixed(1);
}
