import type { SavedGoogle } from '../emulator';
import type { SavedInstallation } from './installation';

type SavedZendesk = SavedInstallation['zendesk'];

/** Leaves out what is no longer read, and replaces secrets, so that none looks real. */
export function storable({ google, zendesk }: SavedInstallation): SavedInstallation {
  const installation = { google: withoutPages(withoutMailTexts(google)), zendesk: withoutReadCalls(zendesk) };
  return withPlaceholderSecrets(installation, zendesk);
}

/** Of sent emails only the number counts; drafts are still found by their text. */
function withoutMailTexts(google: SavedGoogle): SavedGoogle {
  const mailboxes = Object.entries(google.stores.mailboxes).map(([person, { drafts, sent }]) => [
    person,
    { drafts, sent: sent.map((mail) => ({ ...mail, body: '', htmlBody: '' })) },
  ]);
  return { ...google, stores: { ...google.stores, mailboxes: Object.fromEntries(mailboxes) } };
}

/** The pages that were opened over the sheet. */
function withoutPages(google: SavedGoogle): SavedGoogle {
  return { ...google, stores: { ...google.stores, ui: { ...google.stores.ui, dialogs: [] } } };
}

function withoutReadCalls<Z extends SavedZendesk>(zendesk: Z): Z {
  return { ...zendesk, calls: zendesk.calls.filter(({ done }) => done) };
}

function withPlaceholderSecrets<T>(value: T, zendesk: SavedZendesk): T {
  const text = secretsOf(zendesk).reduce(
    (json, secret, index) => json.replaceAll(secret, `made-up-secret-${index + 1}`),
    JSON.stringify(value),
  );
  return JSON.parse(text) as T;
}

/** What opens Zendesk. The key of the proofs stays as it was made up: the lines of the log were proved with it. */
function secretsOf(zendesk: SavedZendesk): string[] {
  const { tokens, clients } = zendesk;
  const further =
    'users' in zendesk ? [...zendesk.apiTokens, ...zendesk.refreshTokens.map(([token]) => token)] : [];
  return [
    ...tokens.map(({ value }) => value),
    ...clients.flatMap(({ id, secret }) => [id, secret]),
    ...further,
  ];
}
