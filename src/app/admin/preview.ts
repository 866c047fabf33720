import type { Rendered } from '../../mail/render';
import { composeMail, mergeValues } from '../../mail/request-mail';
import { doneOutcome } from '../../requests/apply-intent';
import { isAdmitted, openAttempt } from '../../requests/attempt';
import { lookUp } from '../../requests/look-up';
import { type Outcome, recordOf, templateFor } from '../../requests/outcome';
import type { RequestServices } from '../../requests/ports';
import { isBlank, type RequestRow } from '../../requests/request';
import type { ResponseSheet } from '../../sheets/response-sheet';
import type { AppContext } from '../context';

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
  return previewOf(row, app.readOnlyServices(sheet));
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

function previewOf(row: RequestRow, services: RequestServices): Preview {
  const ending = foresee(row, services);
  const { action, status, detail } = recordOf(ending, {
    id: row.id,
    began: 0,
    attempts: 1,
    now: services.now(),
    mail: '',
  });
  const template = templateFor(ending);
  const to = row.answers.requester.trim();
  const outcome = { template: template ?? 'created', detail, action };
  const { subject, text, html } = composeMail(to, row, outcome, services);
  const mail = template && services.mail.enabled ? { to, subject, text, html } : null;
  return {
    ok: true,
    row: row.row,
    action,
    status,
    detail,
    mail,
    values: mergeValues(row, outcome, services),
  };
}

/** The ending that a handling would have if Zendesk does what it is asked. */
function foresee(row: RequestRow, services: RequestServices): Outcome {
  const request = openAttempt({ ...row, record: { ...row.record, status: '' } }, services);
  if (!isAdmitted(request))
    return { kind: 'rejected', sentence: request.admission.admitted ? '' : request.admission.sentence };
  lookUp([request], services, null);
  return request.outcome ?? doneOutcome(request);
}
