import { readdirSync, readFileSync } from 'node:fs';
import { COLLECTED_ADDRESS_HEADERS } from '../../src/sidebar/match-columns';
import { text as evidencePage } from '../../src/sidebar/text/evidence-page';
import { text as helpPage } from '../../src/sidebar/text/help-page';
import { text as planPage } from '../../src/sidebar/text/plan-page';
import { text } from '../../src/sidebar/text/text';
import { catalogueUsesIn, sentencesIn } from './source-text';

const FOLDER = 'src/sidebar';
const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^text[\\/]/.test(path))
  .map((path) => readFileSync(`${FOLDER}/${path}`, 'utf8'));

/** Values of the columns `Status` and `Action`: the sidebar compares them, and a translation must not change them. */
const SHEET_VALUES = ['Will retry', 'Needs approval', 'Needs attention', 'No change'];

/** What the sidebar reads but never shows. */
const NOT_SHOWN = [...SHEET_VALUES, ...COLLECTED_ADDRESS_HEADERS];

describe('the catalogue of sentences', () => {
  it('has no entry that nothing uses', () => {
    const uses = new Set(SOURCES.flatMap(catalogueUsesIn));
    expect(unusedIn([text, planPage, evidencePage, helpPage], uses)).toEqual([]);
  });

  it('has every sentence that the sidebar shows', () => {
    const elsewhere = SOURCES.flatMap(sentencesIn);
    expect(elsewhere.filter((sentence) => !NOT_SHOWN.includes(sentence))).toEqual([]);
  });
});

describe('the search for sentences outside the catalogue', () => {
  it.each([
    ['the text of an element', 'const a = <p>Saved</p>;', 'Saved'],
    ['a text beside another element', 'const a = <p>Saved <b>{n}</b></p>;', 'Saved'],
    ['a text that depends on a condition', "const a = <p>{n ? 'Saved' : ''}</p>;", 'Saved'],
    ['an attribute', 'const a = <input aria-label="Your name" />;', 'Your name'],
    ['a part of a template', `const a = \`Row \${n} of the sheet\`;`, 'of the sheet'],
    ['an argument', "show('Try again');", 'Try again'],
  ])('finds %s', (_what, source, sentence) => {
    expect(sentencesIn(source)).toContain(sentence);
  });

  it.each([
    ['a class name', 'const a = <p class="inline form-group" />;'],
    ['a selector', "document.querySelector('p b');"],
    ['the message of an exception', "throw new Error('No such function.');"],
    ['a comment', '/* Saves the step */'],
    ['a sign', "const a = <p>{'\\u2713 '}</p>;"],
    ['a key that a condition compares', "const a = <p>{n === 'held' ? text.held : null}</p>;"],
    ['an entry of the catalogue', 'const a = <p>{text.form.copied}</p>;'],
  ])('ignores %s', (_what, source) => {
    expect(sentencesIn(source)).toEqual([]);
  });
});

function unusedIn(catalogues: object[], uses: ReadonlySet<string>): string[] {
  return catalogues.flatMap((each) => entriesOf(each)).filter((entry) => !isUsed(entry, uses));
}

/** The paths of all sentences in a catalogue. */
function entriesOf(group: object, path: readonly string[] = []): string[] {
  return Object.entries(group).flatMap(([name, entry]) => {
    const isGroup = typeof entry === 'object' && !Array.isArray(entry);
    return isGroup ? entriesOf(entry, [...path, name]) : [[...path, name].join('.')];
  });
}

/** A computed member or a group that is passed on uses all entries of that group, but never a whole panel. */
function isUsed(entry: string, uses: ReadonlySet<string>): boolean {
  return [...uses].some((use) => {
    const isGroupOfEntry = use.includes('.') && entry.startsWith(`${use}.`);
    return use === entry || use.startsWith(`${entry}.`) || isGroupOfEntry;
  });
}
