import { InputError } from '../input-error';

const HOW_TO_EXPORT =
  'Export it from Google Sheets: File > Download > Comma-separated values (.csv). From Excel, save it as "CSV UTF-8".';

/** Decodes a UTF-8 file, without its byte-order mark. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (isZip(bytes)) throw new InputError(`${name} is a workbook, not a CSV file. ${HOW_TO_EXPORT}`);
  if (isUtf16(bytes)) throw new InputError(`${name} is UTF-16, as Excel writes it. ${HOW_TO_EXPORT}`);
  if (isBinary(bytes)) throw new InputError(`${name} is not a text file. ${HOW_TO_EXPORT}`);
  try {
    return decoded(bytes);
  } catch {
    throw new InputError(
      `Line ${firstBadLine(bytes)}: there is a character that is not UTF-8. ${HOW_TO_EXPORT}`,
    );
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** .xlsx and .ods files are ZIP archives, which begin with `PK`. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

const BYTES_TO_JUDGE_BY = 100;

/** Detected by the byte-order mark, or by zeros in every second byte, as ASCII characters have them. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const beginning = bytes.subarray(0, BYTES_TO_JUDGE_BY);
  const zeros = [0, 1].map((half) => beginning.filter((byte, at) => at % 2 === half && byte === 0).length);
  return Math.max(...zeros) * 3 > beginning.length && Math.min(...zeros) === 0;
}

/** Control characters other than blanks and line ends, as in pictures and programs. */
function isBinary(bytes: Uint8Array): boolean {
  const isBlank = (byte: number) => byte >= 0x09 && byte <= 0x0d;
  return bytes.subarray(0, BYTES_TO_JUDGE_BY).some((byte) => byte < 0x20 && !isBlank(byte));
}

/** In UTF-8 a line feed is never part of a longer character, so each line can be decoded on its own. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    try {
      decoded(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return line;
}
