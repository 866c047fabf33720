import { isDomain, parseAddress } from '../shared/email-address';
import { sanitizeForDisplay } from '../shared/safe-text';
import { DAY_MS, dayOf } from '../shared/time';
import type { Message } from '../text/say';

/** A line of the `Exemptions` sheet, or one of the setup. */
export interface ExemptLine {
  /** `null`: it stands in the setup. */
  row: number | null;
  who: string;
  reason: string;
  /** The last day on which it counts; `null`: no end; `unreadable`: something that is no date. */
  until: number | null | 'unreadable';
}

export interface Exemption {
  /** An address, or `@` and a domain. */
  who: string;
  source: 'sheet' | 'setup';
  reason: string;
  until: number | null;
}

export interface Exemptions {
  all: Exemption[];
  /** Lines that cannot be understood: whom they were meant for is not known. */
  problems: Message[];
  /** What is to be noted beside each line of the sheet. */
  notes: Map<number, Message>;
}

export function readExemptions(lines: readonly ExemptLine[], now: number): Exemptions {
  const read: Exemptions = { all: [], problems: [], notes: new Map() };
  for (const line of lines) {
    const { row, reason, until } = line;
    const who = parseWho(line.who);
    if (who === null) read.problems.push(problemOf(line));
    else read.all.push({ who, source: sourceOf(line), reason, until: until === 'unreadable' ? null : until });
    if (row !== null) read.notes.set(row, noteOn(until, who !== null, now));
  }
  return read;
}

/** The exemption that covers an address, one that still counts before one that has expired. What stands behind a plus is the same person's. */
export function exemptionOf(email: string, exemptions: readonly Exemption[], now: number): Exemption | null {
  const address = email.trim().toLowerCase();
  const domain = address.slice(address.lastIndexOf('@'));
  const person = address.replace(/\+[^@]*(?=@)/, '');
  const fitting = exemptions.filter(({ who }) => who === address || who === person || who === domain); // guard: exempt-address
  return fitting.find((each) => isCurrent(each.until, now)) ?? fitting[0] ?? null;
}

/** A day in a sheet is the moment at which it begins there. */
export function isCurrent(until: number | null, now: number): boolean {
  return until === null || now < until + DAY_MS;
}

/** The day that a sheet's midnight belongs to, in nearly every time zone. */
export function lastDayOf(until: number): string {
  return dayOf(until + DAY_MS / 2);
}

/** Why an account is left alone that an exemption covers. */
export function exemptMessage({ source, reason, until }: Exemption): Message {
  if (source === 'setup') return { code: 'verdict.exempt-in-setup' };
  return { code: 'verdict.exempt', reason, lastDay: until === null ? null : lastDayOf(until) };
}

/** What a line exempts; `null`: that cannot be understood. */
export function parseWho(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text.startsWith('@')) return isDomain(text.slice(1)) ? text : null;
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.address.text : null;
}

function sourceOf({ row }: ExemptLine): Exemption['source'] {
  return row === null ? 'setup' : 'sheet';
}

/** Short: it is stored with the plan, in a property that holds 9 KB. */
function problemOf({ who, row }: ExemptLine): Message {
  return { code: 'exemption.not-understood', who: sanitizeForDisplay(who.trim()), row };
}

function noteOn(until: ExemptLine['until'], isUnderstood: boolean, now: number): Message {
  if (!isUnderstood) return { code: 'exemption-note.not-understood' };
  if (until === 'unreadable') return { code: 'exemption-note.no-date' };
  if (until === null) return { code: 'exemption-note.counts' };
  const lastDay = lastDayOf(until);
  return { code: isCurrent(until, now) ? 'exemption-note.counts-until' : 'exemption-note.ended', lastDay };
}
