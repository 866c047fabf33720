import type { Preview, PreviewAnswer } from '../../contract';
import {
  composeRequestMail,
  type MailContent,
  type MailedRequest,
  mergeValues,
} from '../../mail/request-mail';
import { doneOutcome } from '../../requests/apply-intent';
import { awaitApproval } from '../../requests/approval';
import { composeApproval } from '../../requests/approval-mail';
import { isFinished, openAttempt } from '../../requests/attempt';
import { foreseeBrake } from '../../requests/brake';
import { decideEnds } from '../../requests/decide-ends';
import { lookUp } from '../../requests/look-up';
import { languageFor } from '../../requests/mail-language';
import { type Outcome, recordOf, templateFor, withNotes } from '../../requests/outcome';
import type { RequestServices } from '../../requests/ports';
import { isAwaited } from '../../requests/readiness';
import { isBlank, type RequestRow } from '../../requests/request';
import { foreseeQueue } from '../../requests/seats';
import { repeatable, toldMessage, toldOfEnd } from '../../requests/told';
import { checkSetupChange } from '../../setup/schema';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { sayTo, tell } from '../../text/say';
import type { AppContext } from '../context';
import { refuse } from '../refuse';
import { answerProblem, columnProblem } from '../requests/pause';
import { type RequestServicesContext, requestServices } from '../requests/services';
import { applyChange } from './save-setup';

type ServicesContext = RequestServicesContext & Pick<AppContext, 'accountsThatPauseNothing'>;

type Context = ServicesContext &
  Pick<AppContext, 'withUnsavedSetup' | 'responseGrid' | 'openReadOnly' | 'credential'>;

/** From the end: people leave notes below the responses. */
const ROWS_READ_AT_ONCE = 500;

/**
 * What would happen to a row, and the mail it would send. Changes nothing, in the sheet or in Zendesk. `input`:
 * what is typed but not saved, taken as if it were.
 */
export function previewRow(row: unknown, input: unknown, context: Context): PreviewAnswer {
  const { problems, change } = checkSetupChange(input ?? {});
  if (problems[0]) return { ok: false, message: problems[0].message };
  const number = row ?? null;
  if (!isRowNumber(number)) return refuse({ code: 'preview.row-number' });
  context.withUnsavedSetup(applyChange(context.setup, change).setup);
  return previewSaved(number, context);
}

/** `null`: the last response. */
function isRowNumber(row: unknown): row is number | null {
  return row === null || (typeof row === 'number' && Number.isInteger(row) && row > 1);
}

function previewSaved(number: number | null, context: Context): PreviewAnswer {
  const grid = context.responseGrid();
  if (!grid) return refuse({ code: 'setup.no-sheet' });
  const sheet = context.openReadOnly(grid);
  const [column] = sheet.layout.missing;
  if (column !== undefined) return refuse({ code: 'preview.column-missing', column });
  const row = number === null ? lastResponse(sheet) : sheet.read([number])[0];
  if (!row || isBlank(row.answers)) {
    return refuse(
      number === null ? { code: 'preview.no-response' } : { code: 'preview.blank-row', row: number },
    );
  }
  const problem = columnProblem(sheet) ?? answerProblem([row], context);
  if (problem) return { ok: false, message: tell(problem.detail) };
  if (isAwaited(row)) return refuse({ code: 'preview.awaited', row: row.row });
  if (!context.credential()) return refuse({ code: 'preview.no-credential' });
  return previewOf(row, readOnlyServices(sheet, context));
}

function lastResponse(sheet: ResponseSheet): RequestRow | undefined {
  for (let last = sheet.lastRow(); last > 1; last -= ROWS_READ_AT_ONCE) {
    const block = sheet.readRun({ first: Math.max(2, last - ROWS_READ_AT_ONCE + 1), last });
    const responses = block.filter(({ request }) => !isBlank(request.answers));
    if (responses.length > 0) return responses[responses.length - 1]?.request;
  }
  return undefined;
}

/** For a look ahead: an old snapshot is used as it is, and a refusal of Zendesk pauses nothing. */
function readOnlyServices(sheet: ResponseSheet, context: ServicesContext): RequestServices {
  const snapshot = {
    isFresh: () => true,
    refresh: () => 'busy' as const,
    inHand: () => null,
    listed: () => null,
    directory: () => null,
    advance: () => {},
  };
  return { ...requestServices(sheet, context), accounts: context.accountsThatPauseNothing(), snapshot };
}

function previewOf(row: RequestRow, services: RequestServices): Preview {
  const outcome = foresee(row, services);
  const now = services.now();
  const said = outcome.kind === 'done' ? withNotes(outcome.message, outcome.notes) : outcome.message;
  const parts = { id: row.id, began: 0, attempts: 1, now, detail: tell(said), mail: '' };
  const { action, status, detail } = recordOf(outcome, parts);
  const template = templateFor(outcome);
  const told = toldMessage(outcome);
  const ofEnd = toldOfEnd(outcome);
  const language = languageFor(row.answers, services);
  const content = {
    template: template ?? ('created' as const),
    language,
    detail: told ? sayTo(language, ofEnd ?? told) : detail,
    action,
    isOfEnd: ofEnd !== null,
  };
  const subject = { id: row.id, answers: repeatable(row.answers, outcome.kind !== 'rejected') };
  const mail = mailFor(row, outcome, services, () => mailOf(subject, content, services));
  // The sidebar shows the answers as they are, also of a row whose mail would not repeat them.
  const shown = { id: row.id, answers: repeatable(row.answers, true) };
  const values = mergeValues(shown, content, services);
  return { ok: true, row: row.row, action, status, detail, mail, values };
}

function mailFor(
  row: RequestRow,
  outcome: Outcome,
  services: RequestServices,
  toRequester: () => Preview['mail'],
): Preview['mail'] {
  const template = templateFor(outcome);
  if (outcome.kind === 'needs-approval') {
    const { to, subject, text, html } = composeApproval(row, outcome.what, services);
    return { to: to.join(', '), subject, text, html };
  }
  return template && toldMessage(outcome) && services.mail.enabled ? toRequester() : null;
}

function mailOf(request: MailedRequest, content: MailContent, services: RequestServices): Preview['mail'] {
  const to = request.answers.requester;
  const { subject, text, html } = composeRequestMail(to, request, content, services);
  return { to, subject, text, html };
}

/** The outcome that the request would have if Zendesk does what it is asked. */
function foresee(row: RequestRow, services: RequestServices): Outcome {
  const { access, now } = services;
  // What waits for approval goes on waiting, also where it would not have to if it came today.
  const status = row.record.status === 'Needs approval' ? row.record.status : '';
  const { calendar } = services;
  const attempt = openAttempt({ ...row, record: { ...row.record, status } }, access, now(), { calendar });
  if (isFinished(attempt)) return attempt.outcome;
  const [settled] = awaitApproval(decideEnds(lookUp([attempt], services, null).attempts, services), services);
  if (!settled) throw new Error('A look-up gives an answer for each attempt.');
  if (isFinished(settled)) return settled.outcome;
  const held = foreseeBrake(settled, services);
  return held?.outcome ?? foreseeQueue(row, settled, services) ?? doneOutcome(settled, access);
}
