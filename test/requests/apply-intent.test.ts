import { account } from './memory-accounts';
import { MemoryServices, NOW, requestRow } from './memory-services';

const OFF = account({ enabled: false });

describe('a request while idle accounts are reviewed', () => {
  it('waits, and no attempt is counted: the account may be among them', () => {
    const services = new MemoryServices().knows(OFF);
    services.isReviewed = () => true;
    expect(services.handle()).toMatchObject({
      status: 'Will retry',
      action: '',
      attempts: 0,
      nextTry: NOW,
      mail: '',
    });
    expect(services.outcome()).toMatchObject({
      kind: 'waiting',
      message: { code: 'outcome.other-execution' },
      concerns: 'everybody',
    });
    expect(services.calls).not.toContain('enable 7');
  });

  it('waits also when the account is enabled still, since the review may disable it', () => {
    const services = new MemoryServices().knows(account());
    services.isReviewed = () => true;
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '', attempts: 0, mail: '' });
  });

  it('waits alone: others of the same batch are created, or end as they would', () => {
    const names = ['ana', 'ben', 'cleo'];
    const [ana, ben, cleo] = names.map((name, i) => requestRow({}, { email: `${name}@acme.com` }, i + 1));
    const services = new MemoryServices().knows(
      OFF,
      account({ id: '8', email: 'cleo@acme.com', enabled: false, protected: true }),
    );
    services.isReviewed = () => true;
    const rows = [ana, ben, cleo].flatMap((row) => row ?? []);
    expect(services.handleAll(rows).map(({ status }) => status)).toEqual([
      'Will retry',
      'Done',
      'Needs attention',
    ]);
    expect(services.accounts.created.map(({ email }) => email)).toEqual(['ben@acme.com']);
    expect(services.outcome('R-3')).toMatchObject({ message: { code: 'outcome.protected' } });
  });

  it('keeps what an earlier attempt has done', () => {
    const services = new MemoryServices().knows(account({ createdAt: NOW }));
    services.isReviewed = () => true;
    const working = { status: 'Working', requestId: 'R-1', action: 'Created', updatedAt: NOW } as const;
    expect(services.handle(requestRow(working))).toMatchObject({ status: 'Will retry', action: 'Created' });
  });

  it('is handled at once when the person has no account yet', () => {
    const services = new MemoryServices();
    services.isReviewed = () => true;
    expect(services.handle()).toMatchObject({ status: 'Done', action: 'Created' });
  });
});
