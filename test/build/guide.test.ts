import { readFileSync } from 'node:fs';
import { guideFrom } from '../../.ci/guide.mjs';

const HELP = readFileSync('dist/Help.html', 'utf8');
const ADMIN = readFileSync('docs/admin.md', 'utf8');

const guide = (...lines: string[]) => guideFrom(['# Guide', '', ...lines].join('\n'));

describe('the page of help', () => {
  it('has every heading of the admin guide, by the anchor that GitHub makes of it', () => {
    const headings = ADMIN.match(/^#{2,4} .*$/gm) ?? [];
    expect(headings.length).toBeGreaterThan(100);
    const anchors = [...HELP.matchAll(/<h[2-4] id="([^"]*)"/g)].map(([, id]) => id);
    expect(anchors).toHaveLength(headings.length);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual(
      expect.arrayContaining(['who-may-get-access', 'in-the-column-detail', 'turn-on']),
    );
  });

  it('lists its chapters and their sections once, in place of the list in the document', () => {
    const listed = ADMIN.match(/^#{2,3} .*$/gm) ?? [];
    const [, contents = ''] = /<nav [^>]*>([\s\S]*?)<\/nav>/.exec(HELP) ?? [];
    expect(contents.match(/<a /g)).toHaveLength(listed.length);
    expect(HELP).not.toContain('<strong>Contents</strong>');
  });

  it('has a section for each step of the setup that begins with what the step needs', () => {
    const steps = ['connect-zendesk', 'choose-the-form', 'who-may-get-access', 'messages', 'idle-accounts'];
    for (const [index, id] of steps.entries()) {
      expect(HELP).toMatch(
        new RegExp(`id="${id}" [^>]*>[^<]*</h3>\\n<p>Step ${index + 1}\\. (You need|Nothing needs)`),
      );
    }
  });
});

describe('what a document becomes', () => {
  it('are entries by its headings, and a line in bold above several of them', () => {
    const { title, entries, contents } = guide('Hello.', '## A', 'One.', '', '**Some**', '#### `B…`', 'Two.');
    expect(title).toBe('Guide');
    expect(entries.split('\n')).toEqual([
      '<div class="entry" data-level="1">',
      '<p>Hello.</p></div>',
      '<div class="entry" data-level="2"><h2 id="a" tabindex="-1">A</h2>',
      '<p>One.</p></div>',
      '<div class="group"><p><strong>Some</strong></p></div>',
      '<div class="entry" data-level="4"><h4 id="b" tabindex="-1"><code>B…</code></h4>',
      '<p>Two.</p></div>',
    ]);
    expect(contents).toBe('<ul><li><a href="#a">A</a></li></ul>');
  });

  it('are its words alone where it links to another document or shows a picture', () => {
    const text = 'See [the README](../README.md#install-it). ![A picture](pictures/a.png)';
    expect(guide(text, '', '<p>\n<img src="a.png" alt="A">\n</p>').entries).toContain(
      '<p>See the README. </p></div>',
    );
  });

  it('is a table whose rows are named by their first cells', () => {
    const { entries } = guide('| a | b |', '|---|---|', '| **c** | d |');
    expect(entries).toContain('<tr><th scope="col">a</th><th scope="col">b</th></tr>');
    expect(entries).toContain('<tr><th scope="row"><strong>c</strong></th><td>d</td></tr>');
  });

  it('gives headings of the same words anchors of their own', () => {
    expect(guide('## A', '## A').contents).toContain('<a href="#a-1">');
  });

  it.each([
    ['a link to a heading that is not there', 'See [it](#gone).', 'no heading for gone'],
    ['a script', '<script>alert(1)</script>', 'shows no HTML'],
    ['another element', 'Some <b onclick="x()">words</b>', 'shows no HTML'],
  ])('stops the build at %s', (_what, text, message) => {
    expect(() => guide(text)).toThrow(message);
  });
});
