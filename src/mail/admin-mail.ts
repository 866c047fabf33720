import { secondOf } from '../shared/time';
import type { Alert } from '../state/alerts-state';
import type { AppState } from '../state/app-state';
import type { MailMark } from './mail-mark';
import type { Mail, Outbox } from './outbox';
import { withReference } from './reference';
import { render } from './render';
import { BUILT_IN, type MailSettings } from './templates';

/** Mails to the admins: what they need, to whom they go, and what they say. */

export interface AdminMailServices {
  state: Pick<AppState, 'owner' | 'pause' | 'alerts' | 'notices' | 'troubles'>;
  setup: { mail: MailSettings & { alertsTo: readonly string[] } };
  outbox: Outbox;
  sheetUrl: string;
  now(): number;
  /** Runs it while no other execution does; `null` when the lock could not be acquired. */
  locked<T>(action: () => T): T | null;
}

/** By the setup; empty there means the owner. */
export function adminAddresses({
  setup,
  state,
}: Pick<AdminMailServices, 'setup' | 'state'>): readonly string[] {
  return setup.mail.alertsTo.length > 0 ? setup.mail.alertsTo : ownerAddress({ state });
}

/** Empty while Chat Access is off, or Google does not say who the owner is. */
export function ownerAddress({ state }: Pick<AdminMailServices, 'state'>): readonly string[] {
  const owner = state.owner.get();
  return owner?.email ? [owner.email] : [];
}

export interface AlertContent {
  title: string;
  detail: string;
  reference: string;
}

/** The mail about something that stops everything. */
export function composeAlert(
  to: readonly string[],
  { title, detail, reference }: AlertContent,
  { mail, sheetUrl }: { mail: Pick<MailSettings, 'templates'>; sheetUrl: string },
): Mail {
  const rendered = render(mail.templates.alert ?? BUILT_IN.alert, {
    problem: title,
    detail,
    sheet: sheetUrl,
  });
  return { to, cc: [], ...withReference(rendered, reference, 'Reference') };
}

/** A mail that says what was done, or asks for a look. */
export function composeNotice(to: readonly string[], subject: string, text: string, key: string): Mail {
  const rendered = render({ subject: '{{subject}}', body: '{{text}}' }, { subject, text });
  return { to, cc: [], ...withReference(rendered, key, 'Reference') };
}

/** What an alert is known by; its draft's id stands in a property. */
export function alertMark({ reference, subject, at }: Alert, services: AdminMailServices): MailMark {
  const subjects = subject === undefined ? [] : [subject];
  return { to: adminAddresses(services), reference, subjects, isIdProved: true, since: secondOf(at) };
}
