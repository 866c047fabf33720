import { InputError } from '../input-error';

const HOW_TO_EXPORT =
  'Export it from Google Sheets: File > Download > Comma-separated values (.csv). From Excel, save it as "CSV UTF-8".';

/** Decodes a UTF-8 file, without its byte-order mark. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (isZip(bytes)) throw new InputError(`${name} is a workbook, not a CSV file. ${HOW_TO_EXPORT}`);
  if (isUtf16(bytes)) throw new InputError(`${name} is UTF-16, as Excel writes it. ${HOW_TO_EXPORT}`);
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

/** Detected by the byte-order mark or the zero bytes of ASCII characters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || bytes.subarray(0, 100).includes(0);
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
