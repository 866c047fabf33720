import type { SavedGoogle } from '../emulator';
import type { SavedStandIn } from '../stand-in/saved-state';
import type { SavedInstallation } from './installation';

/** What nobody reads any more is left out, and no secret looks like a real one. */
export function keepable({ google, zendesk }: SavedInstallation): SavedInstallation {
  const installation = { google: withoutLetters(google), zendesk: withoutReads(zendesk) };
  return withMadeUpSecrets(installation, zendesk);
}

/** Of mails that are out only the number counts; drafts are still to be found by what is written in them. */
function withoutLetters(google: SavedGoogle): SavedGoogle {
  const mailboxes = Object.entries(google.stores.mailboxes).map(([person, { drafts, sent }]) => [
    person,
    { drafts, sent: sent.map((mail) => ({ ...mail, body: '', htmlBody: '' })) },
  ]);
  return { ...google, stores: { ...google.stores, mailboxes: Object.fromEntries(mailboxes) } };
}

function withoutReads(zendesk: SavedStandIn): SavedStandIn {
  return { ...zendesk, calls: zendesk.calls.filter(({ done }) => done) };
}

function withMadeUpSecrets<T>(anything: T, { tokens, clients }: SavedStandIn): T {
  const secrets = [...tokens.map(({ value }) => value), ...clients.flatMap(({ id, secret }) => [id, secret])];
  const text = secrets.reduce(
    (said, secret, index) => said.replaceAll(secret, `made-up-secret-${index + 1}`),
    JSON.stringify(anything),
  );
  return JSON.parse(text) as T;
}
