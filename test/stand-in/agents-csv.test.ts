import * as fc from 'fast-check';
import { AgentsCsvError, loadAgentsCsv, saveAgentsCsv } from './agents-csv';
import { ask, standInWith } from './test-helpers';

describe('loading agents from CSV', () => {
  it('reads every column', () => {
    const standIn = standInWith();
    const loaded = loadAgentsCsv(
      standIn,
      [
        'email,first_name,last_name,display_name,enabled,role,last_login,login_count,create_date,departments',
        'ada@acme.example,Ada,Lovelace,Countess,no,administrator,2025-01-02T03:04:05Z,7,2024-01-01,Sales; Help',
      ].join('\n'),
    );
    expect(loaded).toBe(1);
    expect(standIn.snapshot().agents[1]).toMatchObject({
      email: 'ada@acme.example',
      firstName: 'Ada',
      lastName: 'Lovelace',
      displayName: 'Countess',
      enabled: false,
      role: 'Administrator',
      lastLogin: '2025-01-02T03:04:05Z',
      loginCount: 7,
      createDate: '2024-01-01T00:00:00Z',
      departments: ['Sales', 'Help'],
    });
  });

  it('requires only the e-mail, and accepts a BOM, CRLF, blank lines and a header in any case', () => {
    const standIn = standInWith();
    expect(
      loadAgentsCsv(standIn, '\ufeffDISPLAY_Name, Email\r\n"Ada ""the"" First",a@acme.example\r\n\r\n'),
    ).toBe(1);
    expect(ask(standIn, 'GET', '/agents/email/a%40acme.example').json).toMatchObject({
      display_name: 'Ada "the" First',
      enabled: true,
      last_login: null,
      login_count: 0,
    });
  });

  it('applies the row of the owner to the existing owner', () => {
    const standIn = standInWith();
    loadAgentsCsv(standIn, 'email,role\nboss@acme.example,Owner\n');
    expect(standIn.state.agents.size).toBe(1);
    expect(standIn.owner.email).toBe('boss@acme.example');
  });

  it.each([
    ['', 'The file is empty; its first line must name the columns.'],
    ['name\nx', 'Line 1: there is no column “name”; known are email, first_name,'],
    ['role\nAgent', 'Line 1: there is no column “email”.'],
    ['email,Email\na,b', 'Line 1: the column “email” is there twice.'],
    ['email\na@acme.example\nnobody', 'Line 3: “nobody” is not an e-mail address.'],
    ['email\na@acme.example\n\n\nA@acme.example', 'Line 5: A@acme.example is already on line 2.'],
    ['email\nowner@acme.example', 'Line 2: owner@acme.example is in the account already.'],
    ['email,role\na@acme.example,King', 'Line 2: there is no role “King”; known are Owner, Administrator,'],
    [
      'email,role\na@b.example,Owner\nc@b.example,Owner',
      'Line 3: there is one owner only, and line 2 has one.',
    ],
    ['email,enabled\na@acme.example,maybe', 'Line 2: enabled is “maybe”; write true or false.'],
    [
      'email,last_login\na@acme.example,1/2/2025',
      'Line 2: last_login is “1/2/2025”; write it as 2026-01-31T08',
    ],
    ['email,login_count\na@acme.example,-1', 'Line 2: login_count is “-1”; write a whole number.'],
    ['email,role\na@acme.example', 'Line 2: one value where the first line names 2.'],
    ['email\n"a@acme.example', 'Line 2: a quotation mark is not closed, or is inside a value.'],
    [
      'email,display_name\na@acme.example,"two\nlines"\nnobody,x',
      'Line 4: “nobody” is not an e-mail address.',
    ],
  ])('says what is wrong with %j', (text, sentence) => {
    const standIn = standInWith();
    const before = standIn.snapshot();
    expect(() => loadAgentsCsv(standIn, text)).toThrow(sentence);
    expect(standIn.snapshot()).toEqual(before);
  });

  it('reports all problems at once', () => {
    try {
      loadAgentsCsv(standInWith(), 'email,enabled\nx,maybe\ny,true\n');
      throw new Error('It was accepted.');
    } catch (error) {
      expect(error).toBeInstanceOf(AgentsCsvError);
      expect(error).toHaveProperty('sentences', [
        'Line 2: “x” is not an e-mail address.',
        'Line 2: enabled is “maybe”; write true or false.',
        'Line 3: “y” is not an e-mail address.',
      ]);
    }
  });
});

describe('saving agents as CSV', () => {
  it('omits deleted agents', () => {
    const standIn = standInWith();
    const gone = standIn.addAgent({ email: 'gone@acme.example' });
    ask(standIn, 'DELETE', `/agents/${gone.id}`);
    expect(saveAgentsCsv(standIn)).not.toContain('gone@');
  });

  it('writes what loading reads', () => {
    const word = fc.string({ maxLength: 12 }).map((text) => text.trim());
    const person = fc.record({ firstName: word, lastName: word, displayName: word, enabled: fc.boolean() });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), (people) => {
        const [first, second] = [standInWith(), standInWith()];
        for (const [index, it] of people.entries()) {
          first.addAgent({ ...it, email: `p${index}@acme.example`, departments: ['Sales', `Team ${index}`] });
        }
        loadAgentsCsv(second, saveAgentsCsv(first));
        expect(second.snapshot().agents).toEqual(first.snapshot().agents);
      }),
    );
  });
});
