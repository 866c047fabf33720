import { type Entry, searchEntries } from '../../src/sidebar/help-page/search';

function entry(level: number, title: string, text = '', quotes: string[] = []): Entry {
  return { level, title, text: `${title} ${text}`, quotes };
}

const ENTRIES = [
  entry(1, '', 'How to run it.'),
  entry(2, 'Settings', 'In five steps.'),
  entry(3, 'Messages', 'The texts of emails.'),
  entry(2, 'What the messages mean'),
  entry(3, 'In the column Detail'),
  entry(4, 'No free seat', 'It has waited for 14 days.', ['No free seat']),
  entry(4, 'Created an account for', 'All is well.', ['Created an account for', 'so … was used']),
  entry(2, 'Health', 'Seats and the owner’s “runs”.'),
];

const found = (search: string) =>
  ENTRIES.filter((_, index) => searchEntries(ENTRIES, search)[index] === 'found').map(({ title }) => title);

describe('a search in the guide', () => {
  it.each([
    ['a word in any case', 'HEALTH', ['Health']],
    ['all words, wherever they stand', 'days seat', ['No free seat']],
    ['words of the headings above', 'column well', ['Created an account for']],
    ['quotation marks however they are typed', 'owner\'s  "runs"', ['Health']],
    ['a message that is pasted', 'Created an account for Ana Diaz (17).', ['Created an account for']],
    ['a message with a part of its own', 'Well, so the default of 3 was used', ['Created an account for']],
    ['nothing', 'zebra', []],
  ])('finds %s', (_what, search, titles) => {
    expect(found(search)).toEqual(titles);
  });

  it('shows the headings above what it finds, and nothing beside it', () => {
    expect(searchEntries(ENTRIES, 'free seat')).toEqual([
      ...['none', 'none', 'none'],
      ...['above', 'above', 'found', 'none', 'none'],
    ]);
  });
});
