import { givenColumns, givenToken, readSetupFile } from './setup-file';

describe('a setup.json', () => {
  it('can contain any part of the setup', () => {
    const setup = readSetupFile(
      '\ufeff{ "mail": { "enabled": false }, "access": { "domains": ["a.example"] } }',
      's',
    );
    expect(setup).toEqual({
      mail: { enabled: false },
      access: { domains: ['a.example'] },
      connection: {},
      responses: {},
    });
  });

  it('can name columns and contain a token', () => {
    const setup = readSetupFile(
      '{ "responses": { "columns": { "email": "Wer", "firstName": 7 } }, "connection": { "credential": { "kind": "token", "token": "t" } } }',
      's',
    );
    expect(givenColumns(setup)).toEqual({ email: 'Wer' });
    expect(givenToken(setup)).toBe('t');
  });

  it('must be JSON, and its content is not quoted', () => {
    const text = `{\n  "connection": { "credential": { "token": "s3cret-s3cret" } },\n  oops${' '.repeat(99)}\n}`;
    expect(() => readSetupFile(text, 's.json')).toThrow(/^s\.json is not valid JSON(, near line 3)?\.$/);
    expect(() => readSetupFile('[1]', 's.json')).toThrow('s.json must hold one JSON object.');
    expect(() => readSetupFile('{ "access": [] }', 's.json')).toThrow('s.json: "access" must be an object.');
  });
});
