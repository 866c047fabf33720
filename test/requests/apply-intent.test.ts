import { account } from './memory-accounts';
import { MemoryServices, NOW } from './memory-services';

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
    });
    expect(services.calls).not.toContain('enable 7');
  });

  it('waits also when the account is enabled still, since the review may disable it', () => {
    const services = new MemoryServices().knows(account());
    services.isReviewed = () => true;
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '', attempts: 0, mail: '' });
  });

  it('is handled at once when the person has no account yet', () => {
    const services = new MemoryServices();
    services.isReviewed = () => true;
    expect(services.handle()).toMatchObject({ status: 'Done', action: 'Created' });
  });
});
