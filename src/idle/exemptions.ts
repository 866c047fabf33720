import { isDomain, parseAddress } from '../shared/email-address';
import { sanitizeForDisplay } from '../shared/safe-text';
import { dayOf } from '../shared/time';

/** A line of the `Exemptions` sheet, or one of the setup. */
export interface ExemptLine {
  /** `null`: not from the sheet. */
  row: number | null;
  who: string;
  reason: string;
  /** The last day on which it counts; `null`: no end; `unreadable`: something that is no date. */
  until: number | null | 'unreadable';
}

export interface Exemption {
  /** An address, or `@` and a domain. */
  who: string;
  reason: string;
  until: number | null;
}

export interface Exemptions {
  all: Exemption[];
  /** Lines that cannot be understood: whom they were meant for is not known. */
  problems: string[];
  /** What is to be said beside each line of the sheet. */
  notes: Map<number, string>;
}

const DAY = 24 * 60 * 60_000;

export function readExemptions(lines: readonly ExemptLine[], now: number): Exemptions {
  const read: Exemptions = { all: [], problems: [], notes: new Map() };
  for (const line of lines) {
    const who = whoIs(line.who);
    if (who === null) noteProblem(read, line);
    else read.all.push({ who, reason: line.reason, until: line.until === 'unreadable' ? null : line.until });
    if (line.row !== null) read.notes.set(line.row, noteOn(line, who, now));
  }
  return read;
}

/** The exemption that covers an address, one that still counts before one that has expired. */
export function exemptionOf(email: string, exemptions: readonly Exemption[], now: number): Exemption | null {
  const address = email.trim().toLowerCase();
  const domain = address.slice(address.lastIndexOf('@'));
  const fitting = exemptions.filter(({ who }) => who === address || who === domain);
  return fitting.find((each) => isCurrent(each, now)) ?? fitting[0] ?? null;
}

/** A day in a sheet is the moment at which it begins there. */
export function isCurrent({ until }: Exemption, now: number): boolean {
  return until === null || now < until + DAY;
}

/** The day that a sheet's midnight belongs to, in nearly every time zone. */
export function lastDay(until: number): string {
  return dayOf(until + DAY / 2);
}

function whoIs(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text.startsWith('@')) return isDomain(text.slice(1)) ? text : null;
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.address.text : null;
}

function noteProblem({ problems }: Exemptions, { row, who }: ExemptLine): void {
  const where = row === null ? 'the setup' : `row ${row} of the sheet Exemptions`;
  problems.push(
    `"${sanitizeForDisplay(who.trim())}" in ${where} is neither an address nor a domain like @acme.com.`,
  );
}

function noteOn({ until }: ExemptLine, who: string | null, now: number): string {
  if (who === null) return 'Neither an address nor a domain like @acme.com: correct or delete this line.';
  if (until === 'unreadable') return 'The end is no date: counts without end.';
  if (until === null) return 'Counts.';
  const counts = isCurrent({ who, reason: '', until }, now);
  return counts ? `Counts until ${lastDay(until)}.` : `Ended on ${lastDay(until)}: does not count any more.`;
}
