import { sanitizeForDisplay } from '../../shared/safe-text';
import { dayOf, daysLater, days as inDays } from '../../shared/time';
import type { AnyMessage, Say } from '../message';

/** How long an account was not used, and how long it may be. */
interface Idle {
  days: number;
  limit: number;
}

/** A last day, such as `2026-03-02`. */
type Day = string;

function state(isEnabled: boolean, by: 'chat-access' | 'elsewhere' | null): string {
  const word = isEnabled ? 'Enabled' : 'Disabled';
  if (by === null) return word;
  return `${word} ${by === 'elsewhere' ? 'elsewhere' : 'by Chat Access'}`;
}

const disabledOn = (at: number) => `Disabled by Chat Access on ${dayOf(at)}`;

/** Why an account is not disabled after its last day. */
const STAYS = {
  shielded: 'such an account is not disabled for that',
  unproved:
    'that line of the Log has no valid proof, or a line after it is missing: it is not disabled for that',
  'enabled-since': 'it has been enabled in Zendesk since Chat Access disabled it',
  'under-way': 'a request about that is being carried out',
};

/** What the review makes of one account: the `Reason` column of `Plan`. */
export const verdicts = {
  'verdict.protected': 'Owner or administrator, or Zendesk does not say whether it is one.',
  'verdict.own-account': 'Chat Access itself works with this account.',
  'verdict.exempt': ({ reason, lastDay }: { reason: string; lastDay: Day | null }) =>
    `Exempt${lastDay === null ? '' : `, until ${lastDay}`}${reason === '' ? '' : `: ${reason}`}.`,
  'verdict.exempt-in-setup': 'Exempt: listed in the setup.',

  'verdict.shared': 'An agent of another Zendesk account, shared with this one: never changed.',
  'verdict.limited':
    'Light agent or contributor, and not made one by Chat Access: never changed. Chat Access reviews whom it has raised.',
  'verdict.limited-since': 'Light agent or contributor, perhaps made one by an administrator: never changed.',
  'verdict.limited-again': ({ at }: { at: number }) =>
    `${disabledOn(at)}: a light agent or contributor again, as before. Never deleted.`,
  'verdict.open-tickets': ({ count }: { count: number }) =>
    `Has ${count === 1 ? '1 unsolved ticket' : `${count} unsolved tickets`}: reassign or solve ${count === 1 ? 'it' : 'them'} first.`,

  'verdict.use-unknown': 'Zendesk does not say when it was last used.',
  'verdict.age-unknown': 'Never used, and Zendesk does not say when it was created.',
  'verdict.future': 'By the dates that Zendesk gives, it was used or created in the future.',
  'verdict.used': ({ days, limit }: Idle) => `No sign-in for ${inDays(days)} (limit: ${limit}).`,
  'verdict.created': ({ days, limit }: Idle) => `Created ${inDays(days)} ago (limit: ${limit}).`,
  'verdict.never-used': ({ days, limit }: Idle) =>
    `Created ${inDays(days)} ago and never used (limit: ${limit}).`,
  'verdict.requested': ({ days, limit }: Idle) =>
    `Requested or enabled through Chat Access ${inDays(days)} ago (limit: ${limit}).`,
  'verdict.switched': ({
    isEnabled,
    by,
    days,
    limit,
  }: Idle & { isEnabled: boolean; by: 'chat-access' | 'elsewhere' | null }) =>
    `${state(isEnabled, by)} ${inDays(days)} ago (limit: ${limit}).`,

  'verdict.exemption-ended': ({ idle, lastDay }: { idle: AnyMessage; lastDay: Day }, say: Say) =>
    `${say(idle)} Its exemption ended on ${lastDay}.`,
  'verdict.warned': ({ idle, warnedAt }: { idle: AnyMessage; warnedAt: number }, say: Say) =>
    `${say(idle)} Warned on ${dayOf(warnedAt)}.`,
  'verdict.mails-off': ({ idle }: { idle: AnyMessage }, say: Say) =>
    `${say(idle)} Not warned: emails are switched off in the setup.`,
  'verdict.no-address': ({ idle }: { idle: AnyMessage }, say: Say) =>
    `${say(idle)} Not warned: the account has no address.`,

  'verdict.ended': ({ until }: { until: Day }) => `Access was given until ${until}.`,
  'verdict.ends-soon': ({ until }: { until: Day }) => `Access ends after ${until}: the person is told.`,
  'verdict.with-end': (
    {
      reason,
      until,
      isPast,
      why,
    }: { reason: AnyMessage; until: Day; isPast: boolean; why: keyof typeof STAYS | null },
    say: Say,
  ) =>
    `${say(reason)} Access ${isPast ? 'was given ' : ''}until ${until}${why ? `, but ${STAYS[why]}` : ''}.`,

  'verdict.disabled-elsewhere': 'Already disabled, but not by Chat Access.',
  'verdict.disabled-not-in-log': 'Already disabled; the Log has no record of it, so it is never deleted.',
  'verdict.disabled': ({ at }: { at: number }) => `${disabledOn(at)}.`,
  'verdict.disabled-use-unknown': ({ at }: { at: number }) =>
    `${disabledOn(at)}. Zendesk does not say whether it has been used since.`,
  'verdict.disabled-but-used': ({ at }: { at: number }) => `${disabledOn(at)}, but used since.`,
  'verdict.disabled-unproved': ({ at }: { at: number }) =>
    `${disabledOn(at)}, but that line of the Log has no valid proof, or a line after it is missing: never deleted.`,
  'verdict.deletion-due': ({ at, days, limit }: Idle & { at: number }) =>
    `${disabledOn(at)}, ${inDays(days)} ago (limit: ${limit}).`,
  'verdict.deletion-waits': ({ at }: { at: number }) =>
    `${disabledOn(at)}. Not deleted: the owner has not allowed it yet.`,
  'verdict.deletion-later': ({ at, limit }: { at: number; limit: number }) =>
    `${disabledOn(at)}, may be deleted after ${dayOf(daysLater(at, limit))}.`,

  'exemption.not-understood': ({ who, row }: { who: string; row: number | null }) => {
    const where = row === null ? 'the setup' : `row ${row} of the sheet Exemptions`;
    return `"${sanitizeForDisplay(who)}" in ${where} is neither an address nor a domain like @acme.com.`;
  },
  'exemption.no-address-column':
    'The sheet Exemptions has no column Address, so it does not say whom it exempts.',

  'exemption-note.not-understood':
    'Neither an address nor a domain like @acme.com: correct or delete this line.',
  'exemption-note.no-date': 'The end is not a date: counts without end.',
  'exemption-note.counts': 'Counts.',
  'exemption-note.counts-until': ({ lastDay }: { lastDay: Day }) => `Counts until ${lastDay}.`,
  'exemption-note.ended': ({ lastDay }: { lastDay: Day }) => `Ended on ${lastDay}: no longer counts.`,
};
