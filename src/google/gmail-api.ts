import type { SeenMail } from '../mail/mail-mark';
import { mimeMessage, withoutEncodedWords } from '../mail/mime';
import { isMailable, type Mail, SENDER } from '../mail/outbox';
import { fromBase64, fromUtf8, toBase64Url, toUtf8 } from '../shared/base64';
import { effectiveUserEmail } from './session';

/** Drafts by the advanced Gmail service: https://developers.google.com/apps-script/advanced/gmail. */

/** https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts: the person who runs this. */
export const ME = 'me';

type DraftService = GoogleAppsScript.Gmail.Collection.Users.DraftsCollection;
type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

/** Throws where the project of the script has no such service. */
export function draftService(): DraftService {
  const service = Gmail?.Users?.Drafts;
  if (!service) throw new Error('The advanced Gmail service is not in the manifest.');
  return service;
}

/** The id of the new draft. */
export function createDraft(mail: Mail): string {
  const address = effectiveUserEmail();
  const message = mimeMessage(mail, { name: SENDER, address: isMailable(address) ? address : '' });
  const { id } = draftService().create({ message: { raw: toBase64Url(toUtf8(message)) } }, ME);
  if (!id) throw new Error('Gmail has given a draft no id.');
  return id;
}

/** A draft as far as it tells whose it is. Throws where there is none of this id. */
export function readDraft(id: string): SeenMail {
  const { payload = {} } = draftService().get(ME, id, { format: 'full' }).message ?? {};
  return { to: header(payload, 'to'), subject: header(payload, 'subject'), text: textIn(payload) ?? '' };
}

/** The ids of the drafts that a search shows: a list tells nothing else of a draft. A young one may be missing. */
export function searchDrafts(query: string, maxResults: number): string[] {
  const { drafts = [] } = draftService().list(ME, { q: query, maxResults });
  return drafts.flatMap(({ id }) => (id ? [id] : []));
}

/** No draft can have such an id. `failedPrecondition` is a 400, too: Gmail is turned off for the person. */
const IMPOSSIBLE_ID = ['invalidArgument', 'invalid'];

interface ApiError {
  details?: { code?: unknown; errors?: readonly { reason?: unknown }[] } | null;
}

/**
 * Whether Gmail has answered that there is no such draft; what else goes wrong says nothing of it. An exception of an
 * advanced service holds the answer of the API in `details`. Its text is for people.
 * Source: https://developers.google.com/workspace/gmail/api/guides/handle-errors
 */
export function isNoSuchDraft(error: unknown): boolean {
  const { code, errors = [] } = (Object(error) as ApiError).details ?? {};
  const isImpossible = code === 400 && errors.some(({ reason }) => IMPOSSIBLE_ID.includes(String(reason)));
  return code === 404 || isImpossible; // guard: gone-in-numbers
}

function header({ headers = [] }: Part, name: string): string {
  return withoutEncodedWords(headers.find((each) => each.name?.toLowerCase() === name)?.value ?? '');
}

function textIn({ mimeType, body, parts = [] }: Part): string | null {
  if (mimeType === 'text/plain') return decoded(body?.data);
  for (const part of parts) {
    const text = textIn(part);
    if (text !== null) return text;
  }
  return null;
}

/** REST gives base64, of which Apps Script makes bytes; the published types say that it is a text. */
function decoded(data: unknown): string {
  return fromUtf8(Array.isArray(data) ? data.map(Number) : fromBase64(String(data ?? '')));
}
