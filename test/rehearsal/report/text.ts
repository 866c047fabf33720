import type { Mail } from '../../emulator';
import { duration, number, printable, table } from './format';
import { outcomeOf, type Report, unsettled } from './report';

export interface ReportOptions {
  rows: boolean;
  mails: boolean;
}

/** The report as text. */
export function asText(report: Report, options: ReportOptions): string {
  const blocks = [
    report.notes.join('\n'),
    ...(options.rows ? [everyRow(report)] : []),
    ...(options.mails ? [everyMail(report.mails.sent)] : []),
    outcomes(report),
    mails(report),
    [zendesk(report), ...failed(report)].join('\n'),
    effort(report),
    attention(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function outcomes({ outcomes: counts, rows }: Report): string {
  return table(
    ['Outcome', 'Rows'],
    [...counts.map(({ outcome, rows: count }) => [outcome, number(count)]), ['All', number(rows.length)]],
  );
}

function mails({ mails: { sent, drafts, byTemplate } }: Report): string {
  return table(
    ['Mail to the requester', '', 'Mails'],
    [
      ...byTemplate.map(({ template, state, mails: count }) => [template, state, number(count)]),
      ['All', 'Sent', number(sent.length)],
      ['', 'Drafts left', number(drafts)],
    ],
  );
}

function zendesk({ zendeskCalls, effect }: Report): string {
  const sum = (count: (call: Report['zendeskCalls'][number]) => number) =>
    number(zendeskCalls.reduce((total, call) => total + count(call), 0));
  const head = ['Zendesk call', 'Calls', 'Failed'];
  const lines = zendeskCalls.map(({ kind, calls, failed }) => [kind, number(calls), number(failed)]);
  const all = ['All', sum(({ calls }) => calls), sum(({ failed }) => failed)];
  if (effect !== 'played') return table(head, [...lines, all]);
  const sent = [...zendeskCalls.map((call) => number(call.sent)), sum((call) => call.sent)];
  return table(
    [...head, 'Really sent'],
    [...lines, all].map((line, index) => [...line, sent[index] ?? '']),
  );
}

function failed({ zendeskCalls }: Report): string[] {
  const isAny = zendeskCalls.some((call) => call.failed > 0);
  return isAny
    ? ['A call that failed is often an answer: that a person or a membership is there already, or is not.']
    : [];
}

function effort({ virtualSeconds, appsScript }: Report): string {
  const { executions, calls, failures } = appsScript;
  return [
    `Virtual time: ${duration(virtualSeconds)}`,
    `Apps Script: ${number(calls)} calls in ${number(executions)} ${executions === 1 ? 'run' : 'runs'} of the trigger`,
    ...failures.slice(0, 5).map((failure) => `A run failed: ${printable(failure)}`),
  ].join('\n');
}

function attention(report: Report): string {
  const rows = unsettled(report);
  const paused = report.paused === null ? [] : [`Chat Access is paused: ${printable(report.paused)}`];
  if (rows.length === 0) return [...paused, 'No row needs attention.'].join('\n');
  const lines = rows.map((row) => [
    String(row.row),
    printable(row.address, 40),
    outcomeOf(row),
    printable(row.detail, 400),
  ]);
  const heading = `Needing attention or not finished: ${number(rows.length)} of ${number(report.rows.length)} rows`;
  return [...paused, heading, table(['Row', 'Address', 'Outcome', 'Detail'], lines)].join('\n');
}

function everyRow({ rows }: Report): string {
  return table(
    ['Row', 'Address', 'Outcome', 'Mail', 'Detail'],
    rows.map((row) => [
      String(row.row),
      printable(row.address, 40),
      outcomeOf(row),
      printable(row.mail),
      printable(row.detail, 400),
    ]),
  );
}

/** The text parts of all mails. */
function everyMail(sent: readonly Mail[]): string {
  return sent
    .map(({ to, cc, subject, body }) => {
      const head = [
        `To: ${printable(to)}`,
        ...(cc ? [`Cc: ${printable(cc)}`] : []),
        `Subject: ${printable(subject, 250)}`,
      ];
      const lines = body.split('\n').map((line) => `  ${printable(line, 1000)}`.trimEnd());
      return [...head, '', ...lines].join('\n');
    })
    .join('\n\n');
}
