import { raisedFrom } from '../../src/idle/previous-access';
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

describe('what somebody was before we raised them', () => {
  /** The line that a request writes before it raises somebody. */
  const raised = (kind: Account['kind'], role: string, changes: Parameters<typeof line>[2] = {}) =>
    line('Updated', '7', {
      reference: 'R-1',
      before: JSON.stringify({ ...off('7', { kind, role }), otherEmails: undefined }),
      ...changes,
    });
  const ended = (changes: Parameters<typeof line>[2] = {}) =>
    line('Updated', '7', { reference: 'R-1', at: ago(4), ...changes });

  it.each(['Light agent', 'Contributor'])('is told by the line of the request that did so: %s', (role) => {
    expect(raisedFrom('7', [raised('limited', role), ended()])).toMatchObject({ role });
  });

  it('is told by it also where later requests have raised nobody, wherever people have sorted the lines', () => {
    const lines = [
      raised('limited', 'Contributor', { reference: 'R-0', at: ago(9) }),
      raised('limited', 'Light agent'),
      ended(),
      ended({ reference: 'R-2', at: ago(3) }),
      line('Disabled', '7', { at: ago(2), before: JSON.stringify(off('7', { role: 'Staff' })) }),
      ended({ reference: 'R-3', at: ago(1) }),
    ];
    expect(raisedFrom('7', lines)).toMatchObject({ role: 'Light agent' });
    expect(raisedFrom('7', [...lines].reverse())).toMatchObject({ role: 'Light agent' });
  });

  it('is nothing where a later line says that they were an end-user', () => {
    const later = raised('end-user', 'End-user', { reference: 'R-2', at: ago(3) });
    expect(raisedFrom('7', [raised('limited', 'Light agent'), later])).toBeNull();
    expect(raisedFrom('7', [later, raised('limited', 'Contributor', { at: ago(2) })])).toMatchObject({
      role: 'Contributor',
    });
  });

  it('is not told by lines that are not proved, by those about others, nor by those about anything else', () => {
    const own = raised('limited', 'Light agent');
    const others = [
      raised('end-user', 'End-user', { at: ago(1), isProved: false }),
      raised('limited', 'Contributor', { at: ago(1), isProved: false }),
      raised('limited', 'Contributor', { at: ago(1), agentId: '8' }),
      raised('limited', 'Contributor', { at: ago(1), action: 'Created' }),
      ended({ at: ago(1), before: 'no JSON' }),
    ];
    expect(raisedFrom('7', [own, ...others])).toMatchObject({ role: 'Light agent' });
    expect(raisedFrom('7', others)).toBeNull();
  });

  it('is nothing where the log does not say', () => {
    expect(raisedFrom('7', [])).toBeNull();
    expect(raisedFrom('7', [ended()])).toBeNull();
  });
});
