import { composeMail, mergeValues } from '../mail/compose';
import type { Rendered } from '../mail/render';
import { doneEnding } from '../requests/act';
import { isAdmitted, openCase } from '../requests/case';
import { type Ending, recordOf, templateFor } from '../requests/ending';
import { lookUp } from '../requests/look-up';
import type { Desk } from '../requests/ports';
import { isBlank, type RequestRow } from '../requests/request';
import type { ResponseSheet } from '../sheets/response-sheet';
import type { Program } from '../wiring';

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
export function preview(program: Program, rowNumber: number | undefined): PreviewAnswer {
  const grid = program.responseGrid();
  if (!grid) return refuse('Choose the response sheet first.');
  const sheet = program.peek(grid);
  if (sheet.layout.missing.length > 0)
    return refuse(`The column "${sheet.layout.missing[0]}" is not found. Choose the columns again.`);
  const row = rowNumber === undefined ? lastResponse(sheet, grid.lastRow()) : sheet.read([rowNumber])[0];
  if (!row || isBlank(row.answers))
    return refuse(
      rowNumber === undefined ? 'There is no response yet.' : `Row ${rowNumber} holds no response.`,
    );
  if (!program.credential())
    return refuse('Enter a credential for Zendesk first: it is with the person who turned Chat Access on.');
  return previewOf(row, program.readOnlyDesk(sheet));
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

function previewOf(row: RequestRow, desk: Desk): Preview {
  const ending = foresee(row, desk);
  const { action, status, detail } = recordOf(ending, {
    id: row.id,
    began: 0,
    attempts: 1,
    now: desk.now(),
    mail: '',
  });
  const template = templateFor(ending);
  const to = row.answers.requester.trim();
  const outcome = { template: template ?? 'created', detail, action };
  const { subject, text, html } = composeMail(to, row, outcome, desk);
  const mail = template && desk.mail.enabled ? { to, subject, text, html } : null;
  return { ok: true, row: row.row, action, status, detail, mail, values: mergeValues(row, outcome, desk) };
}

/** The ending that a handling would have if Zendesk does what it is asked. */
function foresee(row: RequestRow, desk: Desk): Ending {
  const request = openCase({ ...row, record: { ...row.record, status: '' } }, desk);
  if (!isAdmitted(request))
    return { kind: 'rejected', sentence: request.admission.admitted ? '' : request.admission.sentence };
  lookUp([request], desk, null);
  return request.ending ?? doneEnding(request);
}
