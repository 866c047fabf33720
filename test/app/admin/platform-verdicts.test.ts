import { isTimerSilent, judge, type PlatformFacts } from '../../../src/app/admin/platform-verdicts';
import { MINUTE_MS } from '../../../src/shared/time';

const AT = Date.UTC(2026, 2, 2, 9);

const WELL: PlatformFacts = {
  sheet: { added: true, removed: true },
  texts: { written: true, appended: true, inert: true, showsApostrophe: false },
  time: true,
  replacing: { plain: true, hidden: true, filtered: true, counted: true, searched: true },
  lock: { kind: 'document', acquired: true, released: true },
  properties: { shared: true, own: true },
  scopes: { missing: [], url: null },
  drafts: { found: true, listed: true, deleted: true, gone: true },
  areMailsOn: true,
  address: 'admin@acme.example',
  formatting: { sheet: 'Form Responses 1', allowed: true },
  runs: { since: AT, timer: AT + MINUTE_MS, hasSubmitted: true, now: AT + 60 * MINUTE_MS },
};

/** What is not well, with its code; `!`: Chat Access cannot work without it. */
function limits(change: Partial<PlatformFacts>): string[] {
  return judge({ ...WELL, ...change })
    .filter(({ ok }) => !ok)
    .map(({ isNeeded, message }) => `${message.code}${isNeeded ? '!' : ''}`);
}

const { texts, replacing, drafts, runs } = WELL;
const part = <T>(whole: T | null, change: Partial<T>): T => ({ ...(whole as T), ...change });

describe('what the probes find', () => {
  it('is nothing where all is well', () => {
    expect(limits({})).toEqual([]);
  });

  it.each<[what: string, change: Partial<PlatformFacts>, expected: string[]]>([
    ['no sheet can be added', { sheet: { added: false, removed: false } }, ['check.no-sheet!']],
    ['a sheet stays', { sheet: { added: true, removed: false } }, ['check.sheet-stays']],
    ['a text is changed', { texts: part(texts, { written: false }) }, ['check.texts-changed!']],
    ['an added text is changed', { texts: part(texts, { appended: false }) }, ['check.texts-changed!']],
    ['a text becomes a formula', { texts: part(texts, { inert: false }) }, ['check.formulas-run!']],
    ['apostrophes are kept', { texts: part(texts, { showsApostrophe: true }) }, ['check.apostrophe-shown']],
    ['a time is changed', { time: false }, ['check.time-lost!']],
    [
      'the lock is taken',
      { lock: { kind: 'document', acquired: false, released: true } },
      ['check.no-lock!'],
    ],
    ['the document has no lock', { lock: { kind: 'script', acquired: true, released: true } }, []],
    ['a property is lost', { properties: { shared: true, own: false } }, ['check.no-properties!']],
    [
      'a permission is missing',
      { scopes: { missing: ['https://mail.google.com/'], url: 'https://x' } },
      ['check.scopes-missing!'],
    ],
    ['no draft is made', { drafts: null }, ['check.no-drafts!']],
    ['no draft is made, and no mails are sent', { drafts: null, areMailsOn: false }, ['check.no-drafts']],
    ['a deleted draft is still found', { drafts: part(drafts, { gone: false }) }, ['check.drafts-stay!']],
    ['a list of drafts is cut', { drafts: part(drafts, { listed: false }) }, ['check.list-cut']],
    ['hidden rows are skipped', { replacing: part(replacing, { hidden: false }) }, ['check.hidden-skipped']],
    [
      'filtered rows are skipped',
      { replacing: part(replacing, { filtered: false }) },
      ['check.filtered-skipped'],
    ],
    ['nothing is replaced', { replacing: part(replacing, { plain: false }) }, ['check.replacing-lost']],
    ['the count is wrong', { replacing: part(replacing, { counted: false }) }, ['check.replacing-lost']],
    ['rows cannot be hidden', { replacing: part(replacing, { hidden: null }) }, []],
    ['the person is unknown', { address: '' }, ['check.no-address']],
    ['the sheet is a typed table', { formatting: { sheet: 'S', allowed: false } }, ['trouble.unformatted']],
    ['our columns are not there yet', { formatting: null }, []],
    ['the timer never ran', { runs: part(runs, { timer: null }) }, ['check.timer-silent']],
    ['no answer has come', { runs: part(runs, { hasSubmitted: false }) }, []],
    ['it is off', { runs: null }, []],
  ])('when %s', (_, change, expected) => {
    expect(limits(change)).toEqual(expected);
  });

  it.each([
    [15, false],
    [16, true],
  ])('a timer without a run %i minutes after turning on is silent: %s', (minutes, isSilent) => {
    expect(isTimerSilent({ since: AT, timer: null, now: AT + minutes * MINUTE_MS })).toBe(isSilent);
  });
});
