import { readArguments } from './arguments';

describe('the command line', () => {
  it('may be empty', () => {
    expect(readArguments([])).toMatchObject({ empty: false });
  });

  it('names files', () => {
    expect(readArguments(['--responses', 'my.csv', '--agents', 'our.csv', '--data', 'state'])).toEqual({
      empty: false,
      responses: 'my.csv',
      agents: 'our.csv',
      data: 'state',
    });
  });

  it('asks for help', () => {
    expect(readArguments(['--help'])).toBe('help');
  });

  it('is told what is wrong with it', () => {
    expect(() => readArguments(['--emtpy'])).toThrow("Unknown option '--emtpy'. Try --help.");
    expect(() => readArguments(['--empty', '--responses', 'my.csv'])).toThrow('give one of them');
  });
});
