/** Reads a mail as it travels. Stricter than Gmail: what RFC 5322 and MIME do not allow is refused with the reason. */

export interface RawMail {
  /** By name in lower case. */
  headers: Map<string, string>;
  /** By type, such as `text/plain`. */
  bodies: Map<string, string>;
}

/** RFC 5322, section 2.1.1. */
const MAX_LINE = 998;

const HEADERS_OF_A_MAIL = ['from', 'to', 'cc', 'bcc', 'subject', 'mime-version', 'content-type', 'reply-to'];

/** `raw`: base64 for addresses, as the API takes it. */
export function parseRawMail(raw: string): RawMail {
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(raw)) throw new Error('raw is no base64 for addresses');
  const text = Buffer.from(raw, 'base64url').toString('latin1');
  checkLines(text);
  const { headers, body } = split(text);
  for (const name of headers.keys()) {
    if (!HEADERS_OF_A_MAIL.includes(name)) throw new Error(`the header ${name} was not expected`);
  }
  return { headers, bodies: bodiesIn(headers, body) };
}

function checkLines(text: string): void {
  if (/[^\x20-\x7e\t\r\n]/.test(text)) throw new Error('a character is no printable ASCII');
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) throw new Error('a line does not end with CRLF');
  if (text.split('\r\n').some((line) => line.length > MAX_LINE)) throw new Error('a line is too long');
}

function split(text: string): { headers: Map<string, string>; body: string } {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('the headers have no end');
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`"${line}" is no header`);
    if (headers.has(name.toLowerCase())) throw new Error(`${name} stands there twice`);
    headers.set(name.toLowerCase(), decodedHeader(value));
  }
  return { headers, body: text.slice(end + 4) };
}

/** RFC 2047. */
function decodedHeader(value: string): string {
  const words = value.match(/=\?[^?]*\?[^?]*\?[^?]*\?=/g) ?? [];
  if (words.some((word) => word.length > 75)) throw new Error('an encoded word is too long');
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) => utf8(base64));
}

/** Each encoded word and each body must be whole UTF-8 on its own. */
function utf8(base64: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(base64, 'base64'));
}

function bodiesIn(headers: Map<string, string>, body: string): Map<string, string> {
  const type = headers.get('content-type') ?? '';
  const [, boundary = ''] = /^multipart\/alternative; boundary="([^"]+)"$/.exec(type) ?? [];
  const pieces = body.split(`--${boundary}`);
  if (boundary === '' || pieces[0] !== '' || pieces.at(-1) !== '--\r\n')
    throw new Error('the parts are not where the boundary says');
  return new Map(pieces.slice(1, -1).map((piece) => bodyOf(piece.replace(/^\r\n|\r\n$/g, ''))));
}

function bodyOf(part: string): [string, string] {
  const { headers, body } = split(part);
  if (headers.get('content-transfer-encoding') !== 'base64') throw new Error('a part is not base64');
  if (body.split('\r\n').some((line) => line.length > 76)) throw new Error('a line of base64 is too long');
  const [, type = ''] =
    /^(text\/(?:plain|html)); charset=UTF-8$/.exec(headers.get('content-type') ?? '') ?? [];
  return [type, utf8(body.replace(/\r\n/g, ''))];
}
