import { readFileSync } from 'node:fs';
import { readResponses } from '../rehearsal/input/responses';
import { loadAgentsCsv, ZendeskChat } from '../zendesk';
import { makeSamples } from './samples';

const made = makeSamples();
const [responses = '', agents = ''] = [made['responses.csv'], made['agents.csv']];

/** RFC 2606 and 6761: nobody can own a name under these. */
const RESERVED = /(^|\.)(example|test|invalid|example\.(com|net|org))$/;

describe('the sample files', () => {
  it.each(Object.keys(made))('%s is what the generator makes, byte for byte', (name) => {
    expect(readFileSync(`test/samples/${name}`, 'utf8') === made[name]).toBe(true);
  });

  it('hold 600 responses over 1,500 agents', () => {
    expect(readResponses(responses, 'responses.csv').rows).toHaveLength(600);
    const standIn = new ZendeskChat({ clock: () => Date.UTC(2026, 2, 16) });
    expect(loadAgentsCsv(standIn, agents)).toBe(1500);
    expect(standIn.snapshot().agents).toHaveLength(1500);
  });

  it('know only addresses that belong to nobody', () => {
    const domains = [...`${responses}\n${agents}`.matchAll(/@([^\s@,"<>;]+)/g)].map(([, domain = '']) =>
      domain.toLowerCase().replace(/[.)]+$/, ''),
    );
    const others = new Set(domains.filter((domain) => !RESERVED.test(domain)));
    // "jane@acme" lacks its ending, and "@here" is somebody's last name.
    expect(others).toEqual(new Set(['acme', 'here']));
  });

  it('hold what is hard: formulas, tags, quotes, line breaks, blanks, capitals, other scripts', () => {
    for (const hard of [
      '"=HYPERLINK(""http://example.com"")"',
      '<b>',
      '""Sunny""',
      '+chat@',
      ' <',
      '小明',
      '\u200b',
      '\u0430cme',
    ]) {
      expect(responses).toContain(hard);
    }
    expect(responses).toMatch(/"Needs:\n- chat/);
    expect(responses).toMatch(/[A-Z]+@ACME\.EXAMPLE/);
  });
});
