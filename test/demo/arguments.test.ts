import { readArguments } from './arguments';

describe('the command line', () => {
  it('can be empty', () => {
    expect(readArguments([])).toMatchObject({ empty: false });
  });

  it('takes the names of files', () => {
    expect(readArguments(['--responses', 'my.csv', '--agents', 'our.csv', '--data', 'state'])).toEqual({
      empty: false,
      responses: 'my.csv',
      agents: 'our.csv',
      data: 'state',
    });
  });

  it('takes the product', () => {
    expect(readArguments([])).not.toMatchObject({ product: expect.anything() });
    expect(readArguments(['--product', 'support'])).toMatchObject({ product: 'support' });
    expect(() => readArguments(['--product', 'Suite'])).toThrow(
      '--product is chat, or support for Zendesk Suite; not “Suite”. Try --help.',
    );
  });

  it('takes the language of the people', () => {
    expect(readArguments(['--language', 'fr'])).toMatchObject({ language: 'fr' });
    expect(() => readArguments(['--language', 'it'])).toThrow(
      '--language is one of en, de, fr, es, pt; not “it”. Try --help.',
    );
  });

  it('asks for help', () => {
    expect(readArguments(['--help'])).toBe('help');
  });

  it('is refused with a sentence about what is wrong', () => {
    expect(() => readArguments(['--emtpy'])).toThrow("Unknown option '--emtpy'. Try --help.");
    expect(() => readArguments(['--empty', '--responses', 'my.csv'])).toThrow('give only one of them');
  });
});
