import type { SavedGoogle } from '../emulator';
import type { SavedStandIn } from '../stand-in/saved-state';
import type { SavedInstallation } from './installation';

/** Leaves out what is no longer read, and replaces secrets, so that none looks real. */
export function storable({ google, zendesk }: SavedInstallation): SavedInstallation {
  const installation = { google: withoutMailTexts(google), zendesk: withoutReadCalls(zendesk) };
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

function withoutReadCalls(zendesk: SavedStandIn): SavedStandIn {
  return { ...zendesk, calls: zendesk.calls.filter(({ done }) => done) };
}

function withPlaceholderSecrets<T>(value: T, { tokens, clients }: SavedStandIn): T {
  const secrets = [...tokens.map(({ value }) => value), ...clients.flatMap(({ id, secret }) => [id, secret])];
  const text = secrets.reduce(
    (json, secret, index) => json.replaceAll(secret, `made-up-secret-${index + 1}`),
    JSON.stringify(value),
  );
  return JSON.parse(text) as T;
}
