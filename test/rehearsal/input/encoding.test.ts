import { decodeText } from './encoding';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

describe('the encoding of a file', () => {
  it('is UTF-8, with or without a byte-order mark', () => {
    expect(decodeText(bytes('Zoë,小明'), 'a.csv')).toBe('Zoë,小明');
    expect(decodeText(bytes('\ufeffZoë'), 'a.csv')).toBe('Zoë');
  });

  it('must not be UTF-16; the sentence says how to export', () => {
    const how = /a\.csv is UTF-16, as Excel writes it\. Export it from Google Sheets/;
    expect(() => decodeText(bytes('\ufeffTimestamp', 'utf16le'), 'a.csv')).toThrow(how);
    expect(() => decodeText(bytes('Timestamp', 'utf16le'), 'a.csv')).toThrow(how);
    expect(() => decodeText(new Uint8Array([0xfe, 0xff, 0, 0x54]), 'a.csv')).toThrow(how);
  });

  it('must not be Windows-1252; the sentence names the line', () => {
    expect(() => decodeText(bytes('a,b\nx,y\nZo\xeb,y\n', 'latin1'), 'a.csv')).toThrow(
      'Line 3: there is a character that is not UTF-8.',
    );
    expect(() => decodeText(bytes('Zo\xeb', 'latin1'), 'a.csv')).toThrow('Line 1:');
  });

  it.each([
    ['PNG', '89504e470d0a1a0a0000000d49484452'],
    ['JPEG', 'ffd8ffe000104a46494600010100'],
    ['GIF', '474946383961010001000000'],
    ['gzip', '1f8b080000000000'],
  ])('must not be a %s', (_, start) => {
    expect(() => decodeText(new Uint8Array(Buffer.from(start, 'hex')), 'a.csv')).toThrow(
      'a.csv is not a text file. Export it from Google Sheets',
    );
  });

  it('must not be a workbook', () => {
    expect(() => decodeText(bytes('PK\x03\x04'), 'a.xlsx')).toThrow('a.xlsx is a workbook, not a CSV file.');
  });
});
