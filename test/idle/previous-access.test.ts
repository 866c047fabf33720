import type { Account } from '../../src/zendesk/accounts';
import { ago } from './known';
import { MemoryIdleServices } from './memory-idle-services';
import { disabled, line, off, restore } from './restore-run';

/** An agent without departments is restored; the lines of the log say how it was. */
function restoredBy(...lines: Parameters<MemoryIdleServices['lines']['push']>): MemoryIdleServices {
  const services = new MemoryIdleServices().knows(off('7', { role: 'Agent', departments: [] }));
  services.lines.push(...lines);
  expect(restore(services, '7')).toEqual({ isFinished: true, restored: 1, failures: [] });
  return services;
}

function given(before: unknown): string[] {
  const text = typeof before === 'string' ? before : JSON.stringify(before);
  return restoredBy(line('Disabled', '7', { before: text })).callsLike(/^(enable|join)/);
}

describe('how an account was', () => {
  const as = (departments: string[]): Partial<Account> => ({ departments });

  it('is told by its last disable, wherever people have sorted it', () => {
    const last = disabled('7', as(['Last']), { at: ago(2) });
    const others = [
      disabled('7', as(['First']), { at: ago(9) }),
      disabled('7', as(['Next']), { at: ago(5) }),
    ];
    expect(restoredBy(last, ...others).callsLike(/^join/)).toEqual(['join 7 to Last']);
    expect(restoredBy(...others, last).callsLike(/^join/)).toEqual(['join 7 to Last']);
  });

  it('is not told by lines about others, nor by lines about anything else', () => {
    const before = JSON.stringify({ role: 'Team lead', departments: ['Wrong'] });
    const others = [
      disabled('8', as(['Wrong'])),
      line('Deleted', '7', { before }),
      line('Warned', '7', { before }),
    ];
    expect(restoredBy(line('Disabled', '7'), ...others).callsLike(/^(enable|join)/)).toEqual(['enable 7']);
    expect(
      restoredBy(disabled('7', { role: 'Agent', departments: ['Sales'] }), ...others).callsLike(/^join/),
    ).toEqual(['join 7 to Sales']);
  });
});

describe('a cell that an editor has altered', () => {
  it.each(['Owner', 'Administrator', 'OWNER', 'administrator', ' Administrator\t', '\n owner '])(
    'makes no one an administrator: %j',
    (role) => {
      expect(given({ role, departments: ['Sales'] })).toEqual(['enable 7']);
    },
  );

  it.each(['Account owner', 'Administrator (sales)'])(
    'may name another role, though it sounds like one: %j',
    (role) => {
      expect(given({ role, departments: [] })).toEqual([`enable 7 as ${role}`]);
    },
  );

  it.each([
    ['nothing', ''],
    ['no JSON', '{"role":"Team lead","departments":["Sales"'],
    ['an empty answer', 'null'],
    ['a text', '"Team lead"'],
    ['no role', { departments: ['Sales'] }],
    ['a role that is none', { role: 5, departments: ['Sales'] }],
    ['no departments', { role: 'Team lead' }],
    ['departments that are no list', { role: 'Team lead', departments: 'Sales' }],
  ])('so that it holds %s restores the account alone', (_, before) => {
    expect(given(before)).toEqual(['enable 7']);
  });

  it('may hold departments that are numbers', () => {
    expect(given({ role: 'Agent', departments: [12] })).toEqual(['enable 7', 'join 7 to 12']);
  });
});
