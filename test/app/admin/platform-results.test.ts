import { isTimerSilent, type PlatformFacts, resultsOf } from '../../../src/app/admin/platform-results';
import { MINUTE_MS } from '../../../src/shared/time';
import { AT, MINDED, WELL } from './working-platform';

/** What is not well, with its code; `!`: Chat Access cannot work without it. */
function limits(change: Partial<PlatformFacts>): string[] {
  return resultsOf({ ...WELL, ...change })
    .filter(({ ok }) => !ok)
    .map(({ isNeeded, message }) => `${message.code}${isNeeded ? '!' : ''}`);
}

const { texts, searching } = WELL.sheet;

function inSheet(change: Partial<NonNullable<PlatformFacts['sheet']>>): Partial<PlatformFacts> {
  return { sheet: { ...WELL.sheet, ...change } };
}

function withDrafts(change: Partial<NonNullable<PlatformFacts['drafts']>>): Partial<PlatformFacts> {
  return { drafts: { ...WELL.drafts, ...change } };
}

describe('what the probes find', () => {
  it('is nothing where all is well', () => {
    expect(limits({})).toEqual([]);
  });

  it.each<[what: string, change: Partial<PlatformFacts>, expected: string[]]>([
    ['no sheet can be added', { sheet: null }, ['check.no-sheet!']],
    ['a sheet stays', inSheet({ left: 'Chat Access check' }), ['check.sheet-stays']],
    [
      'nothing can be written',
      inSheet({ texts: null, time: null, searching: null }),
      ['check.texts-refused!'],
    ],
    ['a text is changed', inSheet({ texts: { ...texts, written: false } }), ['check.texts-changed!']],
    ['an added text is changed', inSheet({ texts: { ...texts, appended: false } }), ['check.texts-changed!']],
    ['a text becomes a formula', inSheet({ texts: { ...texts, inert: false } }), ['check.formulas-run!']],
    [
      'apostrophes are kept',
      inSheet({ texts: { ...texts, showsApostrophe: true } }),
      ['check.apostrophe-shown'],
    ],
    ['a time is changed', inSheet({ time: false }), ['check.time-lost!']],
    ['a time is refused', inSheet({ time: null }), ['check.time-lost!']],
    [
      'the lock is taken',
      { lock: { kind: 'document', acquired: false, released: true } },
      ['check.no-lock!'],
    ],
    ['there is no lock', { lock: null }, ['check.no-lock!']],
    ['the document has no lock', { lock: { kind: 'script', acquired: true, released: true } }, []],
    ['a property is lost', { properties: { shared: true, own: false } }, ['check.no-properties!']],
    [
      'a permission is missing',
      { scopes: { missing: ['https://mail.google.com/'], url: 'https://x' } },
      ['check.scopes-missing!'],
    ],
    [
      'a permission is missing, and other things fail with it',
      { scopes: { missing: ['https://mail.google.com/'], url: 'https://x' }, drafts: null, address: '' },
      ['check.scopes-missing!'],
    ],
    ['no draft is made', { drafts: null }, ['check.no-drafts!']],
    ['no draft is made, and no mails are sent', { drafts: null, areMailsOn: false }, ['check.no-drafts']],
    ['a draft is not found', withDrafts({ found: false }), ['check.no-drafts!']],
    ['a deleted draft is still found', withDrafts({ gone: false }), ['check.drafts-stay!']],
    ['a draft cannot be moved to the bin', withDrafts({ trashed: false }), ['check.trash-refused']],
    ['drafts are not moved to the bin at all', withDrafts({ trashed: null }), []],
    ['emails are found late', withDrafts({ search: 'late' }), []],
    ['other emails are found', withDrafts({ search: 'inexact' }), ['check.mails-not-found']],
    ['emails cannot be searched for', withDrafts({ search: 'refused' }), ['check.mails-not-found']],
    ['no email is left today', { mailsLeft: 0 }, ['check.no-mails-left']],
    ['no email is left, and none is sent', { mailsLeft: 0, areMailsOn: false }, []],
    ['nothing is found', inSheet({ searching: { ...searching, works: false } }), ['check.searching-lost']],
    ['searching is refused', inSheet({ searching: null }), ['check.searching-lost']],
    ...(['searched', 'replaced', 'stepped'] as const).flatMap((how) =>
      (['hidden', 'filtered'] as const).map((kind): [string, Partial<PlatformFacts>, string[]] => [
        `${kind} rows are not ${how}`,
        inSheet({ searching: { ...searching, [kind]: { ...MINDED, [how]: false } } }),
        ['check.rows-left-out'],
      ]),
    ),
    ['rows cannot be hidden', inSheet({ searching: { ...searching, hidden: null } }), []],
    ['the person is unknown', { address: '' }, ['check.no-address']],
    ['the person is unknown, and alerts go elsewhere', { address: '', alertsTo: ['a@b.example'] }, []],
    ['the sheet is a typed table', { formatting: { sheet: 'S', allowed: false } }, ['trouble.unformatted']],
    ['our columns are not there yet', { formatting: null }, []],
    ['the timer never ran', { runs: { ...WELL.runs, timer: null } }, ['check.timer-silent!']],
    ['no answer has come', { runs: { ...WELL.runs, hasSubmitted: false } }, []],
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
