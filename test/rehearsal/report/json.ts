import { type Report, unsettled } from './report';
import type { ReportOptions } from './text';

/** The report as JSON. */
export function asJson(report: Report, options: ReportOptions): string {
  const { notes, effect, outcomes, rows, mails, zendeskCalls, virtualSeconds, appsScript, paused } = report;
  const plain = {
    notes,
    zendesk: { is: effect, calls: zendeskCalls },
    rows: { total: rows.length, outcomes, ...(options.rows && { all: rows }) },
    attention: unsettled(report).map(({ row, address, status, detail }) => ({
      row,
      address,
      status,
      detail,
    })),
    mails: {
      sent: mails.sent.length,
      drafts: mails.drafts,
      byTemplate: mails.byTemplate,
      ...(options.mails && {
        all: mails.sent.map(({ to, cc, subject, body }) => ({ to, cc, subject, body })),
      }),
    },
    virtualSeconds,
    appsScript,
    paused,
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}
