import { readFileSync } from 'node:fs';
import { readResponses } from '../rehearsal/input/responses';
import { loadAgentsCsv, ZendeskChat } from '../stand-in';
import { loadPeopleCsv, ZendeskSupport } from '../stand-in/support';
import { makeSamples } from './samples';

const samples = makeSamples();
const [responses = '', agents = ''] = [samples['responses.csv'], samples['agents.csv']];
const suitePeople = samples['suite-people.csv'] ?? '';
const emailsIn = (csv: string) => csv.split('\n').map((line) => line.split(',')[0] ?? '');

/** Reserved by RFC 2606 and 6761. */
const RESERVED = /(^|\.)(example|test|invalid|example\.(com|net|org))$/;

describe('the sample files', () => {
  it.each(Object.keys(samples))('%s is exactly what the generator writes', (name) => {
    expect(readFileSync(`test/samples/${name}`, 'utf8') === samples[name]).toBe(true);
  });

  it('contain 600 responses and 1,500 agents', () => {
    expect(readResponses(responses, 'responses.csv').rows).toHaveLength(600);
    const standIn = new ZendeskChat({ clock: () => Date.UTC(2026, 2, 16) });
    expect(loadAgentsCsv(standIn, agents)).toBe(1500);
    expect(standIn.snapshot().agents).toHaveLength(1500);
  });

  it('contain the same people for Suite, of whom some are suspended and some end-users', () => {
    const account = new ZendeskSupport({ clock: () => Date.UTC(2026, 2, 16) });
    expect(loadPeopleCsv(account, suitePeople)).toBe(1499);
    const { users } = account.snapshot();
    const chat = new Set(emailsIn(agents));
    expect(users.filter(({ email }) => !chat.has(email ?? '')).map(({ email }) => email)).toEqual([]);
    expect(users.filter(({ suspended }) => suspended).length).toBeGreaterThan(100);
    expect(users.filter(({ role }) => role === 'end-user').length).toBeGreaterThan(100);
  });

  it('contain only addresses in reserved domains', () => {
    const domains = [...`${responses}\n${agents}\n${suitePeople}`.matchAll(/@([^\s@,"<>;]+)/g)].map(
      ([, domain = '']) => domain.toLowerCase().replace(/[.)]+$/, ''),
    );
    const others = new Set(domains.filter((domain) => !RESERVED.test(domain)));
    // "jane@acme" is incomplete, and "@here" is a last name.
    expect(others).toEqual(new Set(['acme', 'here']));
  });

  it('contain difficult values: formulas, tags, quotes, line breaks, blanks, capitals, other scripts', () => {
    for (const difficult of [
      '"=HYPERLINK(""http://example.com"")"',
      '<b>',
      '""Sunny""',
      '+chat@',
      ' <',
      '小明',
      '\u200b',
      '\u0430cme',
    ]) {
      expect(responses).toContain(difficult);
    }
    expect(responses).toMatch(/"Needs:\n- chat/);
    expect(responses).toMatch(/[A-Z]+@ACME\.EXAMPLE/);
  });
});
