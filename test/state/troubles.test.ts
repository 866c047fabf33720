import { MINUTE_MS } from '../../src/shared/time';
import { Troubles } from '../../src/state/troubles';
import { Memory } from './memory-store';

const MESSAGE = { code: 'trouble.mails-refused' } as const;
const AT = Date.UTC(2026, 2, 2, 9);

describe('a trouble', () => {
  it('keeps the moment when it began, and notes when it was seen last', () => {
    const troubles = new Troubles(new Memory());
    troubles.note('mails-refused', MESSAGE, AT);
    troubles.note('mails-refused', MESSAGE, AT + 60 * MINUTE_MS);
    expect(troubles.all()).toEqual([
      { cause: 'mails-refused', since: AT, lastSeen: AT + 60 * MINUTE_MS, message: MESSAGE },
    ]);
  });

  it('that stays the same is not written down by every run', () => {
    const troubles = new Troubles(new Memory());
    const people = (count: number, minutes: number) =>
      troubles.note('chat-access', { code: 'trouble.chat-access', people: count }, AT + minutes * MINUTE_MS);
    people(1, 0);
    people(1, 55);
    expect(troubles.get('chat-access')?.lastSeen).toBe(AT);
    people(2, 56);
    expect(troubles.get('chat-access')?.lastSeen).toBe(AT + 56 * MINUTE_MS);
  });

  it.each([
    [14, false],
    [15, true],
  ])('that is still seen after %i minutes is lasting: %s', (minutes, isLasting) => {
    const troubles = new Troubles(new Memory());
    troubles.note('writes-refused', { code: 'trouble.writes-refused', sheet: 'S' }, AT);
    troubles.note('writes-refused', { code: 'trouble.writes-refused', sheet: 'S' }, AT + minutes * MINUTE_MS);
    expect(troubles.isLasting('writes-refused')).toBe(isLasting);
  });

  it('begins again after it has ended', () => {
    const troubles = new Troubles(new Memory());
    troubles.note('mails-refused', MESSAGE, AT);
    troubles.end('mails-refused');
    expect(troubles.all()).toEqual([]);
    troubles.note('mails-refused', MESSAGE, AT + 60 * MINUTE_MS);
    expect(troubles.isLasting('mails-refused')).toBe(false);
  });

  it('that only concerns how the sheet looks is never lasting', () => {
    const troubles = new Troubles(new Memory());
    troubles.note('unformatted', { code: 'trouble.unformatted', sheet: 'S' }, AT);
    troubles.note('unformatted', { code: 'trouble.unformatted', sheet: 'S' }, AT + 900 * MINUTE_MS);
    expect(troubles.isLasting('unformatted')).toBe(false);
  });

  it('costs no call while there is none', () => {
    const store = new Memory();
    const changes: string[] = [];
    store.remove = (key) => void changes.push(key);
    new Troubles(store).end('mails-refused');
    expect(changes).toEqual([]);
  });
});
