import { MAIL_SCOPE } from './gmail';
import { availableLock, LOCK_WAIT_MS } from './lock';

/** Probes of the services of Google that leave nothing behind. */

export interface LockFacts {
  /** `script`: Google gives this script no lock of the document. */
  kind: 'document' | 'script';
  acquired: boolean;
  released: boolean;
}

/** Whether the lock is there and can be had. That it keeps another execution out cannot be seen from one execution. */
export function probeLock(): LockFacts {
  const { lock, kind } = availableLock();
  const acquired = lock.tryLock(LOCK_WAIT_MS) && lock.hasLock();
  if (acquired) lock.releaseLock();
  return { kind, acquired, released: !lock.hasLock() };
}

/** Whether each store keeps a text, gives it back and lets it go. */
export function probeProperties(): { shared: boolean; own: boolean } {
  return {
    shared: keeps(PropertiesService.getDocumentProperties()),
    own: keeps(PropertiesService.getUserProperties()),
  };
}

const PROBE_KEY = 'probe';
const PROBE_VALUE = '{"text":"Zoë \u2713"}';

function keeps(store: GoogleAppsScript.Properties.Properties): boolean {
  store.setProperty(PROBE_KEY, PROBE_VALUE);
  const isKept = store.getProperty(PROBE_KEY) === PROBE_VALUE;
  store.deleteProperty(PROBE_KEY);
  return isKept && store.getProperty(PROBE_KEY) === null;
}

/** The published types are older than the method. */
type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes?(): string[] };

export interface ScopeFacts {
  /** Permissions that the person has not given. */
  missing: readonly string[];
  /** Where they can be given; `null` where none is missing. */
  url: string | null;
}

/** The permissions in `appsscript.json`: a script cannot read its own manifest. */
export const SCOPES: readonly string[] = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.external_request',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/userinfo.email',
  MAIL_SCOPE,
];

/**
 * People may give some permissions and not others.
 * Source: https://developers.google.com/apps-script/reference/script/authorization-info
 */
export function probeScopes(): ScopeFacts {
  const info: AuthorizationInfo = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const isRequired = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
  if (!isRequired) return { missing: [], url: null };
  const given = info.getAuthorizedScopes?.() ?? [];
  return { missing: SCOPES.filter((scope) => !given.includes(scope)), url: info.getAuthorizationUrl() };
}
