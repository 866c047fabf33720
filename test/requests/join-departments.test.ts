import type { Failure } from '../../src/zendesk/accounts';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

/** A desk whose new agents belong to two departments. */
function desk(): MemoryServices {
  const made = new MemoryServices();
  made.access = { ...made.access, departments: ['Sales', 'Care'] };
  return made;
}

function deskThatAnswers(answer: Failure): MemoryServices {
  const made = desk();
  made.accounts.join = () => answer;
  return made;
}

const joins = ({ did }: MemoryServices) => did.filter((deed) => /^(join|alone)/.test(deed));

describe('the departments of new agents', () => {
  it('are joined by all new and enabled accounts at once, by one execution at a time', () => {
    const made = desk().knows(account({ email: 'ben@acme.com', enabled: false }));
    made.handleAll([requestRow(), requestRow({}, { email: 'ben@acme.com' }, 2)]);
    expect(joins(made)).toEqual(['alone: departments', 'join 101, 7 to Sales, Care']);
  });

  it('are joined besides those that an account lost when it was disabled, which are then forgotten', () => {
    const made = desk().knows(account({ enabled: false }));
    made.lost['7'] = ['Night shift'];
    made.handle();
    expect(joins(made)).toEqual([
      'alone: departments',
      'join 7 to Sales, Care',
      'alone: departments',
      'join 7 to Night shift',
    ]);
    expect(made.did).toContain('regained 7');
  });

  it('stay remembered as lost when they could not be joined', () => {
    const made = deskThatAnswers({ kind: 'refused', status: 404, reason: 'gone' });
    made.knows(account({ enabled: false }));
    made.access = { ...made.access, departments: [] };
    made.lost['7'] = ['Night shift'];
    expect(made.handle().status).toBe('Needs attention');
    expect(made.lost['7']).toEqual(['Night shift']);
  });

  it('are not joined by an account that was on already', () => {
    const made = desk().knows(account());
    expect(made.handle().status).toBe('Done');
    expect(joins(made)).toEqual([]);
  });

  it('are not asked for when there are none', () => {
    const made = new MemoryServices();
    made.handle();
    expect(joins(made)).toEqual([]);
  });

  it('are not joined by an account that could not be made', () => {
    const made = desk();
    made.accounts.create = () => [{ kind: 'later', doubtful: false, notBefore: null, reason: 'down' }];
    made.handle();
    expect(joins(made)).toEqual([]);
  });

  it('are joined after an interruption that left it open', () => {
    const made = desk().knows(account({ createdAt: NOW }));
    const working = { status: 'Working', requestId: 'R-1', action: 'Created', updatedAt: NOW } as const;
    expect(made.handle(requestRow(working))).toMatchObject({ action: 'Created', status: 'Done' });
    expect(joins(made)).toEqual(['alone: departments', 'join 7 to Sales, Care']);
  });

  it('are left as they are when somebody chooses a done row again', () => {
    const made = desk().knows(account());
    const chosen = { status: 'Waiting', requestId: 'R-1', action: 'Created', agentId: '7' } as const;
    expect(made.handle(requestRow(chosen))).toMatchObject({ action: 'Created', status: 'Done' });
    expect(joins(made)).toEqual([]);
  });

  it('are tried again when another execution is writing them', () => {
    const made = desk();
    made.isOneAtIt = true;
    expect(made.handle()).toMatchObject({
      status: 'Will retry',
      action: 'Created',
      agentId: '100',
      nextTry: NOW + MINUTE,
      detail: 'Another run is just writing the departments. It will be tried again by itself.',
    });
  });

  it('that Zendesk cannot take now are tried again, and the account is not forgotten', () => {
    const made = deskThatAnswers({ kind: 'later', doubtful: true, notBefore: null, reason: 'down' });
    expect(made.handle()).toMatchObject({ status: 'Will retry', action: 'Created', agentId: '100' });
    expect(made.record().detail).toBe('down. It will be tried again by itself.');
  });

  it('that Zendesk refuses need a person, who is told that the account itself is on', () => {
    const made = deskThatAnswers({ kind: 'refused', status: 404, reason: 'There is no department Sales' });
    expect(made.handle()).toMatchObject({ status: 'Needs attention', action: 'Created', agentId: '100' });
    expect(made.record().detail).toMatch(
      /^The account is enabled, but not in its departments\. There is no department Sales\. Then select/,
    );
    expect(made.pauses).toEqual([]);
  });

  it('that the credential may not change stop the desk', () => {
    const made = deskThatAnswers({ kind: 'denied', status: 403, reason: 'no permission' });
    expect(made.handle()).toMatchObject({ status: 'Paused', action: 'Created', agentId: '100' });
    expect(made.pauses).toEqual(['no permission']);
  });
});
