import { parseAddress } from '../shared/email-address';
import { CUT, withoutInvisible } from '../shared/safe-text';
import { holdsPassword } from './password';

/** This many characters in a row of a secret give too much of it away. */
const TELLTALE_CHARACTERS = 8;

/**
 * What Zendesk says, unless it repeats a secret, or a part of one: then nothing. An error may repeat what it was
 * given, whole, shortened, or encoded; its words are shown to people.
 */
export function withoutSecrets(words: string, secrets: readonly string[]): string {
  return withoutParts(words, partsOfSecrets(secrets));
}

function withoutParts(words: string, parts: SecretParts): string {
  const bare = [...new Set([words, decoded(words)])].map(bareForm);
  if (bare.some(holdsPassword)) return ''; // guard: any-password-in-refusal
  const forms = bare.map((form) => form.toLowerCase());
  return forms.some((form) => holdsPart(form, parts)) ? '' : words; // guard: password-in-refusal
}

/** What an answer itself calls a token, a secret or a password: its other texts may repeat it. */
export function secretsNamedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === 'string' && /(token|secret|password)$/i.test(name) ? [each] : secretsNamedIn(each),
  );
}

/** What stands between the blanks and marks of a sentence. */
const RUNS = /[^\s"'`<>()[\]{},;:|]+/g;

/**
 * The words of a refusal, without what looks like a secret that this execution has never seen: a token that has been replaced, one
 * of another client.
 */
export function withoutTokens(words: string): string {
  return words.replace(RUNS, (run) => (isTokenLike(run) ? CUT : run)); // guard: token-in-refusal
}

const LONG_RUN = 16;
const MAX_SWITCHES = 2;

/** Long and with digits, or mixed as no word is. An address is none. */
function isTokenLike(run: string): boolean {
  if (run.length < TELLTALE_CHARACTERS || parseAddress(run.replace(/[.!?]+$/, '')).ok) return false;
  const isLong = run.length >= LONG_RUN && /[a-z]/i.test(run) && /\d.*\d/.test(run);
  return isLong || partsOf(run).some((part) => switchesIn(part) > MAX_SWITCHES);
}

/** Between letters and digits, and from a small letter to a capital. */
function switchesIn(part: string): number {
  const kinds = part
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
    .replace(/\d+/g, '0')
    .replace(/[^aA0]+/g, '');
  return [...kinds].filter(
    (kind, index) => index > 0 && kind !== kinds[index - 1] && !isCapitalized(kinds, index),
  ).length;
}

function isCapitalized(kinds: string, index: number): boolean {
  return kinds[index - 1] === 'A' && kinds[index] === 'a';
}

/** A parsed answer, in which no text repeats a secret: names are shown, too. */
export function textsWithoutSecrets(value: unknown, secrets: readonly string[]): unknown {
  return textsWithoutParts(value, partsOfSecrets(secrets));
}

function textsWithoutParts(value: unknown, parts: SecretParts): unknown {
  if (typeof value === 'string') return withoutParts(value, parts);
  if (Array.isArray(value)) return value.map((each) => textsWithoutParts(each, parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, textsWithoutParts(each, parts)]),
  );
}

/** What of some secrets must not be shown, in any letter case. */
interface SecretParts {
  /** All that are as long as must not be shown. */
  runs: ReadonlySet<string>;
  /** The secrets that are shorter. */
  short: readonly string[];
}

/** Kept with its list: an execution that makes many accounts looks through each answer for the same hundreds of parts. */
const partsOfLists = new WeakMap<readonly string[], SecretParts>();

function partsOfSecrets(secrets: readonly string[]): SecretParts {
  const known = partsOfLists.get(secrets);
  if (known) return known;
  const all = secrets.flatMap((secret) => partsOf(plain(secret))).filter((part) => part !== '');
  const parts = {
    runs: new Set(all.filter(({ length }) => length === TELLTALE_CHARACTERS)),
    short: all.filter(({ length }) => length < TELLTALE_CHARACTERS),
  };
  partsOfLists.set(secrets, parts);
  return parts;
}

/** One look at each place of the text, however many parts there are. */
function holdsPart(text: string, { runs, short }: SecretParts): boolean {
  for (let start = 0; start + TELLTALE_CHARACTERS <= text.length; start += 1) {
    if (runs.has(text.slice(start, start + TELLTALE_CHARACTERS))) return true;
  }
  return short.some((part) => text.includes(part));
}

/** All that is as long as must not be shown; a shorter text as a whole. */
function partsOf(text: string): string[] {
  const count = Math.max(text.length - TELLTALE_CHARACTERS, 0) + 1;
  return Array.from({ length: count }, (_, start) => text.slice(start, start + TELLTALE_CHARACTERS));
}

/** Blanks, backslashes, invisible characters and the dots that are shown for them hide nothing from a person who reads it. */
function bareForm(text: string): string {
  return withoutInvisible(text.replace(/[\s\\\u00b7]+/g, ''));
}

/** Nor does letter case. */
function plain(text: string): string {
  return bareForm(text).toLowerCase();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  const unescaped = text
    .replace(/&#(\d{2,5}|x[0-9a-f]{2,5});/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.replace(/^x/i, '0x'))),
    )
    .replace(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
  return unescaped.replace(/(%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
