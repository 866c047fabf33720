import { TRANSIENT } from './known-failures';
import { MemoryServices, NOW, requestRow } from './memory-services';

describe('a row that was taken or deleted while it was handled', () => {
  /** Changes the sheet after the claim and before the outcome is recorded. */
  function servicesWith(meddle: (services: MemoryServices) => void): MemoryServices {
    const services = new MemoryServices();
    const create = services.accounts.create.bind(services.accounts);
    services.accounts.create = (people) => {
      meddle(services);
      return create(people);
    };
    return services;
  }

  const takeOver = (services: MemoryServices) => {
    services.sheet[0] = requestRow({ status: 'Working', requestId: 'R-1', nextTry: NOW + 1_000_000 });
  };

  it('is left to the execution that has it now, and its draft is discarded', () => {
    const services = servicesWith(takeOver);
    expect(services.handle()).toMatchObject({ status: 'Working', mail: '' });
    expect(services.calls.slice(-2)).toEqual(['draft d-1', 'discard d-1']);
    expect(services.outbox.sent).toEqual([]);
    expect(services.lines).toEqual([]);
  });

  it('has no draft to discard when none was made', () => {
    const services = servicesWith(takeOver);
    services.outbox.isFull = true;
    services.handle();
    expect(services.calls.join()).not.toContain('discard');
  });

  it('is mailed about and logged all the same when it is gone, and the log says so', () => {
    const services = servicesWith(({ sheet }) => sheet.pop());
    services.handle();
    expect(services.outbox.sent).toHaveLength(1);
    expect(services.lines).toMatchObject([
      {
        at: NOW,
        row: { id: 'R-1' },
        record: {
          mail: 'Sent: created',
          detail:
            'Created an account for Ana Silva (ana@acme.com). (The row was deleted or edited in the meantime.)',
        },
      },
    ]);
  });

  it('is written when its record was only emptied', () => {
    const services = servicesWith((made) => {
      made.sheet[0] = requestRow();
    });
    expect(services.handle()).toMatchObject({ status: 'Done', mail: 'Sent: created' });
    expect(services.lines[0]?.record).toEqual(services.record());
  });
});

describe('a row that no mail is about', () => {
  it('is left to the execution that has it, unlogged, when it is not as it was read', () => {
    const services = new MemoryServices();
    services.accounts.find = () => {
      services.sheet[0] = requestRow({ status: 'Done', requestId: 'R-1' });
      return [TRANSIENT];
    };
    expect(services.handle().status).toBe('Done');
    expect(services.lines).toEqual([]);
  });

  it('keeps the draft of its last outcome while the lock cannot be acquired', () => {
    const services = new MemoryServices();
    const draftId = services.outbox.draft({ to: ['lead@acme.com'], cc: [], subject: '', text: '', html: '' });
    services.isLockTaken = true;
    services.waitUntil = NOW + 1;
    const mail = `Sending: failed ${draftId}`;
    expect(services.handle(requestRow({ status: 'Needs attention', requestId: 'R-1', mail })).mail).toBe(
      mail,
    );
    expect(services.outbox.held.size).toBe(1);
  });

  it('stays as it is while the lock cannot be acquired', () => {
    const services = new MemoryServices();
    services.isLockTaken = true;
    services.waitUntil = NOW + 1;
    expect(services.handle().status).toBe('');
    expect(services.lines).toEqual([]);
  });
});
