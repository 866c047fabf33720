import type { AppState } from '../state/app-state';
import { TROUBLE_CAUSES } from '../state/troubles';
import { say } from '../text/say';
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

/** What an alert is known by. */
export function alertMark(reference: string, since: number, services: AdminMailServices): MailMark {
  const { alert = BUILT_IN.alert } = services.setup.mail.templates;
  const troubles = TROUBLE_CAUSES.map((cause) => say({ code: 'trouble.subject', cause }));
  return {
    to: adminAddresses(services),
    reference,
    subjects: troubles,
    templates: [alert.subject, BUILT_IN.alert.subject],
    since,
  };
}
