/** Makes the content of dist/Help.html from a document in Markdown: entries that can be found, and a table of contents. */
import { Marked } from 'marked';

/** The level of the lowest headings that are listed. */
const DEEPEST_IN_CONTENTS = 3;

/** @param {string} markdown @returns {{ contents: string, title: string, entries: string }} HTML */
export function guideFrom(markdown) {
  const { marked, idOf, ids } = newParser();
  const [title, ...tokens] = withoutContents(marked.lexer(markdown));
  const chunks = chunksOf(tokens).map((chunk) => ({
    ...chunk,
    id: chunk.heading && idOf(chunk.heading.text),
  }));
  const render = (/** @type {import('marked').Token[]} */ some) => marked.parser(some).trim();
  const inline = (/** @type {import('marked').Token} */ heading) => marked.parseInline(heading.text);
  const entries = chunks.map(({ heading, id, tokens: own, isGroup }) => {
    if (isGroup) return `<div class="group">${render(own)}</div>`;
    const tag = heading && `h${heading.depth}`;
    const head = heading ? `<${tag} id="${id}" tabindex="-1">${inline(heading)}</${tag}>` : '';
    return `<div class="entry" data-level="${heading?.depth ?? 1}">${head}\n${render(own)}</div>`;
  });
  const contents = chunks
    .filter(({ heading }) => heading && heading.depth <= DEEPEST_IN_CONTENTS)
    .map(({ heading, id }) => ({ level: heading.depth, item: `<a href="#${id}">${inline(heading)}</a>` }));
  const html = { contents: nested(contents), title: inline(title), entries: entries.join('\n') };
  refuseDeadLinks(html.entries, ids);
  return html;
}

/** Pictures are left out, because the page loads nothing; of a link to another document its words stay. */
function newParser() {
  /** @type {Map<string, number>} */
  const ids = new Map();
  const marked = new Marked({
    renderer: {
      html: ({ text }) => {
        if (/^(\s*<\/?p>|\s*<img\b[^>]*>)+\s*$/.test(text)) return '';
        throw new Error(`The page shows no HTML of a document but pictures: ${text.trim()}`);
      },
      image: () => '',
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        if (href.startsWith('#')) return `<a href="${href}">${words}</a>`;
        if (/^https:/.test(href)) return `<a href="${href}" target="_blank" rel="noopener">${words}</a>`;
        return words;
      },
      table({ header, rows }) {
        return tableOf(
          header.map(({ tokens }) => this.parser.parseInline(tokens)),
          rows.map((row) => row.map(({ tokens }) => this.parser.parseInline(tokens))),
        );
      },
    },
  });
  return { marked, ids, idOf: (/** @type {string} */ text) => uniqueId(text, ids) };
}

/** The anchors are those that GitHub makes. @param {string} text @param {Map<string, number>} ids */
function uniqueId(text, ids) {
  const id = text
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/ /g, '-');
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}

/** The document lists its own contents, which the page does at its side. */
function withoutContents(tokens) {
  const at = tokens.findIndex(({ type, text }) => type === 'paragraph' && text === '**Contents**');
  const end = tokens.findIndex(({ type }, index) => index > at && type === 'list');
  const kept = at < 0 ? tokens : [...tokens.slice(0, at), ...tokens.slice(end + 1)];
  return kept.filter(({ type }) => type !== 'space');
}

/** Cut at each heading, and at each line in bold, which stands above several headings. */
function chunksOf(tokens) {
  const chunks = [{ heading: null, tokens: [], isGroup: false }];
  for (const token of tokens) {
    const isGroup = token.type === 'paragraph' && token.tokens.every(({ type }) => type === 'strong');
    if (token.type === 'heading') chunks.push({ heading: token, tokens: [], isGroup: false });
    else if (isGroup) chunks.push({ heading: null, tokens: [token], isGroup });
    else chunks.at(-1).tokens.push(token);
  }
  return chunks;
}

/** @param {{ level: number, item: string }[]} items of two levels */
function nested(items) {
  const parts = items.filter(({ level }) => level === 2);
  const list = parts.map((part) => {
    const from = items.indexOf(part) + 1;
    const end = items.findIndex(({ level }, index) => index >= from && level === 2);
    const below = items.slice(from, end < 0 ? undefined : end).map(({ item }) => `<li>${item}</li>`);
    return `<li>${part.item}${below.length > 0 ? `<ul>${below.join('')}</ul>` : ''}</li>`;
  });
  return `<ul>${list.join('\n')}</ul>`;
}

/** The first column names what its row is about. @param {string[]} header @param {string[][]} rows */
function tableOf(header, rows) {
  const titles = header.map((each) => (each ? `<th scope="col">${each}</th>` : '<td></td>'));
  const head = header.some((each) => each !== '') ? `<thead><tr>${titles.join('')}</tr></thead>` : '';
  const body = rows.map(([name, ...others]) => {
    const cells = others.map((each) => `<td>${each}</td>`);
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  return `<table>${head}<tbody>${body.join('\n')}</tbody></table>\n`;
}

/** @param {string} html @param {Map<string, number>} ids */
function refuseDeadLinks(html, ids) {
  const dead = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
  if (dead.length > 0) throw new Error(`The guide has no heading for ${dead.join(', ')}.`);
}
