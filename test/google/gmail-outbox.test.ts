import { GmailOutbox } from '../../src/google/gmail-outbox';

/** A mailbox with these drafts, whose list is cut off after the first ones. Gives the drafts that are asked for. */
function mailboxWith(drafts: readonly string[], listed: number): string[] {
  const asked: string[] = [];
  const draftOf = (id: string) => ({ getId: () => id });
  const getDraft = (id: string) => {
    asked.push(id);
    if (!drafts.includes(id)) throw new Error('not there');
    return draftOf(id);
  };
  const getDrafts = () => drafts.slice(0, listed).map(draftOf);
  Object.assign(globalThis, { GmailApp: { getDraft, getDrafts } });
  return asked;
}

describe('the drafts of a mailbox', () => {
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation(() => {}));

  afterEach(() => {
    jest.restoreAllMocks();
    Object.assign(globalThis, { GmailApp: undefined });
  });

  it.each([
    ['is listed', 'r-1', true],
    ['is there, although the list is cut off before it', 'r-3', true],
    ['is gone', 'r-4', false],
  ])('are asked for one that %s', (_, draftId, isThere) => {
    mailboxWith(['r-1', 'r-2', 'r-3'], 2);
    expect(new GmailOutbox().drafts()?.has(draftId)).toBe(isThere);
  });

  it('are each asked for itself only when it is not listed', () => {
    const asked = mailboxWith(['r-1', 'r-2', 'r-3'], 2);
    const drafts = new GmailOutbox().drafts();
    for (const draftId of ['r-1', 'r-2', 'r-3']) drafts?.has(draftId);
    expect(asked).toEqual(['r-3']);
  });

  it('are unknown when Gmail does not answer', () => {
    expect(new GmailOutbox().drafts()).toBeNull();
  });
});
