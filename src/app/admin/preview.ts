import type { Rendered } from '../../mail/render';
import { composeRequestMail, mergeValues } from '../../mail/request-mail';
import { doneOutcome } from '../../requests/apply-intent';
import { isFinished, openAttempt } from '../../requests/attempt';
import { lookUp } from '../../requests/look-up';
import { type Outcome, recordOf, templateFor } from '../../requests/outcome';
import type { RequestServices } from '../../requests/ports';
import { isBlank, type RequestRow } from '../../requests/request';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { requestServices } from '../requests/services';

export interface Preview {
  ok: true;
  row: number;
  action: string;
  status: string;
  detail: string;
  mail: ({ to: string } & Rendered) | null;
  /** The merge fields of that row. */
  values: Record<string, string>;
}

export type PreviewAnswer = Preview | { ok: false; message: string };

/** What would happen to a row, and the mail it would send. Changes nothing, in the sheet or in Zendesk. */
export function preview(app: AppContext, rowNumber: number | undefined): PreviewAnswer {
  const grid = app.responseGrid();
  if (!grid) return refuse('Choose the response sheet first.');
  const sheet = app.openReadOnly(grid);
  if (sheet.layout.missing.length > 0)
    return refuse(`The column "${sheet.layout.missing[0]}" is not found. Choose the columns again.`);
  const row = rowNumber === undefined ? lastResponse(sheet, grid.lastRow()) : sheet.read([rowNumber])[0];
  if (!row || isBlank(row.answers))
    return refuse(
      rowNumber === undefined ? 'There is no response yet.' : `Row ${rowNumber} holds no response.`,
    );
  if (!app.credential())
    return refuse('Enter a credential for Zendesk first: it is with the person who turned Chat Access on.');
  return previewOf(row, readOnlyServices(sheet, app));
}

function refuse(message: string): PreviewAnswer {
  return { ok: false, message };
}

function lastResponse(sheet: ResponseSheet, last: number): RequestRow | undefined {
  return last < 2
    ? undefined
    : sheet
        .readAll()
        .filter(({ answers }) => !isBlank(answers))
        .pop();
}

/** For a look ahead: an old snapshot is used as it is, and a refusal of Zendesk pauses nothing. */
function readOnlyServices(sheet: ResponseSheet, app: AppContext): RequestServices {
  const snapshot = {
    isFresh: () => true,
    refresh: () => 'busy' as const,
    findId: (email: string) => app.snapshot.findId(email),
  };
  return { ...requestServices(sheet, app), accounts: app.accountsForPreview(), snapshot };
}

function previewOf(row: RequestRow, services: RequestServices): Preview {
  const outcome = foresee(row, services);
  const parts = {
    id: row.id,
    began: 0,
    attempts: 1,
    now: services.now(),
    detail: say(outcome.message),
    mail: '',
  };
  const { action, status, detail } = recordOf(outcome, parts);
  const template = templateFor(outcome);
  const to = row.answers.requester.trim();
  const content = { template: template ?? ('created' as const), detail, action };
  const { subject, text, html } = composeRequestMail(to, row, content, services);
  const mail = template && services.mail.enabled ? { to, subject, text, html } : null;
  const values = mergeValues(row, content, services);
  return { ok: true, row: row.row, action, status, detail, mail, values };
}

/** The outcome that the request would have if Zendesk does what it is asked. */
function foresee(row: RequestRow, services: RequestServices): Outcome {
  const { access, now } = services;
  const attempt = openAttempt({ ...row, record: { ...row.record, status: '' } }, access, now());
  if (isFinished(attempt)) return attempt.outcome;
  const [settled] = lookUp([attempt], services, null);
  if (!settled) throw new Error('A look-up gives an answer for each attempt.');
  return isFinished(settled) ? settled.outcome : doneOutcome(settled);
}
