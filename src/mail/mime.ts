import { fromBase64, fromUtf8, toBase64, toUtf8 } from '../shared/base64';
import { sha256Hex } from '../shared/sha256';
import type { Mail } from './outbox';

const CRLF = '\r\n';

/** RFC 2045, section 6.8. */
const MAX_BASE64_LINE = 76;

/** An encoded word has 75 characters at most (RFC 2047, section 2), 12 of them around its base64: 45 bytes. */
const MAX_BYTES_OF_A_WORD = 45;

/** RFC 5322, section 2.1.1, with the name of the header. */
const MAX_PLAIN_HEADER = 66;

/** Who sends; `address: ''` leaves it to Gmail. */
export interface Sender {
  name: string;
  address: string;
}

/**
 * A mail as it travels (RFC 5322): plain text and HTML as alternatives, all of it ASCII. Whoever calls this has made sure
 * that each address is nothing but an address; no header that is made of other text can hold a line break.
 */
export function mimeMessage({ to, cc, subject, text, html }: Mail, sender: Sender): string {
  const boundary = `=_${sha256Hex(`${subject}\n${text}\n${html}`).slice(0, 32)}`;
  const headers = [
    ...(sender.address ? [`From: ${unstructured(sender.name)} <${sender.address}>`] : []),
    ...addresses('To', to),
    ...addresses('Cc', cc),
    `Subject: ${unstructured(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const alternatives = [part('text/plain', text), ...(html ? [part('text/html', html)] : [])];
  const parts = alternatives.map((each) => `--${boundary}${CRLF}${each}${CRLF}`);
  return `${headers.join(CRLF)}${CRLF}${CRLF}${parts.join('')}--${boundary}--${CRLF}`;
}

/** One address a line: a line may have 998 characters (RFC 5322, section 2.1.1), a list of addresses more. */
function addresses(name: string, list: readonly string[]): string[] {
  return list.length > 0 ? [`${name}: ${list.join(`,${CRLF} `)}`] : [];
}

/** Text in a header: as it is where that is plain, else in encoded words. */
function unstructured(text: string): string {
  const isPlain = /^[A-Za-z0-9][\x20-\x7e]*$/.test(text) && !/=\?|\s$/.test(text);
  if (isPlain && text.length <= MAX_PLAIN_HEADER) return text;
  return words(text)
    .map((bytes) => `=?UTF-8?B?${toBase64(bytes)}?=`)
    .join(`${CRLF} `);
}

/** No character is cut in two (RFC 2047, section 5). */
function words(text: string): number[][] {
  const all: number[][] = [[]];
  for (const char of text.replace(/[\r\n]+/g, ' ')) {
    const bytes = toUtf8(char);
    const last = all[all.length - 1] ?? [];
    if (last.length + bytes.length > MAX_BYTES_OF_A_WORD) all.push(bytes);
    else last.push(...bytes);
  }
  return all;
}

function part(type: string, text: string): string {
  const base64 = toBase64(toUtf8(text.replace(/\r\n?|\n/g, CRLF)));
  const lines = base64.match(new RegExp(`.{1,${MAX_BASE64_LINE}}`, 'g')) ?? [''];
  const headers = [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64'];
  return [...headers, '', ...lines].join(CRLF);
}

/** A header as it reads, whether or not its encoded words of our kind have been decoded before. */
export function withoutEncodedWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=/gi, (_, base64: string) => fromUtf8(fromBase64(base64)));
}
