import { SUBJECTS } from '../../src/text/en';
import { sourcesOf } from '../build/imports';
import { codesIn, literalsIn, sentencesIn } from './sentences';

/** All that decides and acts on the server; the sidebar has a catalogue of its own. */
const SOURCES = [...sourcesOf('src')].filter(([path]) => !/^(text|sidebar)\//.test(path));

const ENTRIES = SUBJECTS.flatMap((subject) => Object.entries(subject));
const CODES = ENTRIES.map(([code]) => code);
const LITERALS = new Set(SOURCES.flatMap(([path, text]) => literalsIn(path, text)));

/** What reads like a sentence and is not said to people. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Errors and log lines for engineers.
  'app/admin/preview.ts': ['A look-up gives an answer for each attempt.'],
  'app/context.ts': ['No credential is saved: ask credential() first.'],
  'google/gmail-api.ts': [
    'The advanced Gmail service is not in the manifest.',
    'Gmail has given a draft no id.',
  ],
  'google/mail-tries.ts': ['Gmail did not do it: %s'],
  'zendesk/chat/answers.ts': ['An agent id consists of digits. Look an id from a cell up first.'],
  'zendesk/support/endpoints.ts': ['The id of a person consists of digits. Look an id from a cell up first.'],
  // Headers of emails.
  'mail/mime.ts': [
    'From: … <…>',
    'Content-Type: multipart/alternative; boundary="…"',
    'Content-Type: …; charset=UTF-8',
  ],
  // Words of the cells, and the names of sheets: they are read back.
  'sheets/own-sheet-names.ts': [
    'Log … (…)',
    'Chat Access check …',
    'Evidence … (…)',
    'Evidence … (being written)',
  ],
  'mail/mail-state.ts': ['Sending: … ……', 'Not sent: …'],
  'sheets/agents-cells.ts': ['Enabled by Chat Access', 'Disabled by Chat Access'],
  'sheets/staging-sheet.ts': ['Agents (being read)'],
  'app/idle/spare.ts': ['No longer spared'],
  'state/editor-actions.ts': ['No longer spared'],
  // The name of a job, by which its progress is known.
  'app/admin/check-log.ts': ['Check of the log'],
};

describe('the catalogue', () => {
  it('has no code that is not used', () => {
    expect(CODES.filter((code) => !LITERALS.has(code))).toEqual([]);
  });

  it('has one place for each code', () => {
    expect(CODES.filter((code, index) => CODES.indexOf(code) !== index)).toEqual([]);
  });

  it('has words for every code', () => {
    const named = new Set(SOURCES.flatMap(([path, text]) => codesIn(path, text)));
    expect(named.size).toBeGreaterThan(100);
    expect([...named].filter((code) => !CODES.includes(code))).toEqual([]);
  });

  it('says the same thing once', () => {
    const words = ENTRIES.map(([code, entry]) => [code, String(entry)] as const);
    const again = words.filter(([code, text]) =>
      words.some(([other, same]) => other < code && same === text),
    );
    expect(again.map(([code]) => code)).toEqual([]);
  });

  it.each([
    'just now',
    'by itself',
    'anew',
    'mended',
    'any more',
    'superfluous',
    'somebody',
    'nobody',
    'whoever',
    'another run ',
    'the desk',
  ])('says nothing in dialect: "%s"', (dialect) => {
    const said = ENTRIES.filter(([, entry]) => String(entry).toLowerCase().includes(dialect));
    expect(said.map(([code]) => code)).toEqual([]);
  });
});

describe('the source outside the catalogue', () => {
  it('holds no sentence for people', () => {
    const found = SOURCES.flatMap(([path, text]) => {
      const sentences = sentencesIn(path, text).filter((sentence) => !ALLOWED[path]?.includes(sentence));
      return sentences.map((sentence) => `${path}: ${sentence}`);
    });
    expect(found).toEqual([]);
  });

  it('is on no list of exceptions without need', () => {
    const sentences = new Map(SOURCES.map(([path, text]) => [path, sentencesIn(path, text)]));
    const allowed = Object.entries(ALLOWED).flatMap(([path, texts]) => texts.map((text) => [path, text]));
    expect(allowed.filter(([path = '', text = '']) => !sentences.get(path)?.includes(text))).toEqual([]);
  });
});

describe('what counts as a sentence', () => {
  it.each([
    ["say('The plan has expired.')", ['The plan has expired.']],
    [`say(\`The plan \${id} has expired\`)`, ['The plan … has expired']],
    ["import { a } from './Some thing like this.'", []],
    ["const status = 'Needs attention';", []],
    ["type Start = 'all, and remember';", []],
    ['/** A comment is not said. */ const a = 1;', []],
  ])('in %s: %j', (code, sentences) => {
    expect(sentencesIn('a.ts', code)).toEqual(sentences);
  });

  it('and what as a code', () => {
    const code = "const a = { code: 'a.b' }; say({ code: is ? 'c.d' : 'e.f', code2: 'g.h' });";
    expect(codesIn('a.ts', code)).toEqual(['a.b', 'c.d', 'e.f']);
    expect(codesIn('a.ts', "interface A { readonly code: 'a.b' | 'c.d' }")).toEqual(['a.b', 'c.d']);
  });
});
