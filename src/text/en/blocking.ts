const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

/** In a question, and in the log. */
const MAX_NAMED = 10;

function named(addresses: readonly string[]): string {
  const more = addresses.length - MAX_NAMED;
  const first = addresses.slice(0, MAX_NAMED).join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}

/** What is said when people are blocked from the menu. */
export const blocking = {
  'block.select-rows': 'Select rows in the sheet Agents or Plan, then choose this again.',
  'block.titles-changed':
    'The addresses cannot be read: the column titles of this sheet were changed. No one was blocked. Create the sheet again from the Chat Access menu, then select the rows again.',
  'block.no-address': 'None of the selected rows contains an email address. No one was blocked.',
  'block.too-many': ({ most }: { most: number }) =>
    `At most ${most} people can be blocked at a time. No one was blocked. Select fewer rows.`,
  'block.ask': ({ addresses }: { addresses: readonly string[] }) =>
    `Block ${addresses.length === 1 ? 'this person' : `these ${addresses.length} people`}: ${named(addresses)}?\n\nRequests for them are rejected from now on, no matter who asks. Accounts that they have stay as they are.`,
  'block.busy': 'Chat Access is busy with this sheet. No one was blocked. Try again in a minute.',
  'block.done': ({ count }: { count: number }) =>
    `${people(count)} blocked: requests for them are rejected. To allow someone again, open Chat Access > Open setup and health, step Who may get access.`,
  'block.already': ({ count }: { count: number }) =>
    `${people(count)} ${count === 1 ? 'was' : 'were'} blocked before.`,
  'block.unusable': ({ rows }: { rows: number }) =>
    `${rows === 1 ? '1 row was' : `${rows} rows were`} skipped: no valid email address.`,

  'editor.people-blocked': ({ addresses, more }: { addresses: readonly string[]; more: number }) =>
    `access.blocked: ${addresses.join(', ')}${more > 0 ? ` and ${more} more` : ''} added from the menu.`,
};
