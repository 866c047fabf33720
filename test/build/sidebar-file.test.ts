import { readFileSync, statSync } from 'node:fs';
import { freeNames } from './free-names';
import { keyOf, nodesOf, tree } from './nodes';

/** In bytes: five languages take 130,000 of them. The help holds the admin guide, which people read once in a while. */
const LIMITS: [string, number][] = [
  ['Sidebar.html', 240_000],
  ['IdlePlan.html', 200_000],
  ['Person.html', 170_000],
  ['Evidence.html', 170_000],
  ['Help.html', 153_600],
];

describe.each(LIMITS)('the page %s', (name, limit) => {
  const page = readFileSync(`dist/${name}`, 'utf8');
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  const frame = page.replace(/(<script>|<style>)[\s\S]*?(<\/script>|<\/style>)/g, '$1$2');

  it('holds one script and one style, and loads nothing from elsewhere', () => {
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    const links = /<a (class="skip" )?href="(#[\w-]+|https:\/\/[^"]+" target="_blank" rel="noopener)">/g;
    const rest = frame.replace(links, '<a>');
    expect(rest).not.toMatch(/<(link|img|iframe|object|embed)\b|\b(src|href)\s*=|@import/i);
    expect(styles[0]).not.toMatch(/@import|url\((?!["']?data:)/i);
  });

  it('has a script that asks nobody but Google, and takes no code from elsewhere', () => {
    const [script = ''] = scripts;
    const used = freeNames(script);
    const doors = [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'Worker',
      'importScripts',
      'eval',
      'Function',
    ];
    expect(doors.filter((door) => used.has(door))).toEqual([]);
    expect(nodesOf(tree(script)).map(({ type }) => type)).not.toContain('ImportExpression');
    expect(sourcesIn(script)).toEqual([]);
  });

  it('closes neither its script nor its style too early', () => {
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page.match(/<\/style/gi)).toHaveLength(1);
  });

  it(`is at most ${limit / 1000} KB`, () => {
    expect(statSync(`dist/${name}`).size).toBeLessThanOrEqual(limit);
  });
});

/** Elements that would be loaded: `src: 'https://...'` in what makes the page. */
function sourcesIn(script: string): unknown[] {
  const loading = ['src', 'srcset', 'data', 'action', 'formAction'];
  return nodesOf(tree(script)).flatMap((node) => {
    if (node.type !== 'Property' || node.value.type !== 'Literal') return [];
    const { value } = node.value;
    return loading.includes(keyOf(node.key)) && /^(https?:)?\/\//.test(String(value)) ? [value] : [];
  });
}
