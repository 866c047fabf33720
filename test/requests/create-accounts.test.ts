import type { Failure } from '../../src/zendesk/accounts';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const LATER: Failure = { kind: 'later', doubtful: false, notBefore: null, reason: 'Zendesk is down' };
const DOUBTFUL: Failure = { ...LATER, doubtful: true, reason: 'No answer came' };
const DUPLICATE: Failure = { kind: 'refused', status: 422, reason: 'email is taken' };
const DENIED: Failure = { kind: 'denied', status: 403, reason: 'no permission' };

/** A desk whose Zendesk answers a create with this, after it has done something or nothing. */
function deskThatAnswers(
  answer: Failure,
  meanwhile: (desk: MemoryServices) => void = () => {},
): MemoryServices {
  const desk = new MemoryServices();
  desk.accounts.create = (people) => {
    desk.note(`create ${people.map(({ email }) => email).join(', ')}`);
    meanwhile(desk);
    return people.map(() => answer);
  };
  return desk;
}

const calls = (desk: MemoryServices) =>
  desk.did.filter((deed) => /^(find|read|create|enable|extract|join)/.test(deed));

describe('creating an account', () => {
  it('sends the checked person, a password of its own and the role of new agents', () => {
    const desk = new MemoryServices();
    desk.access = { ...desk.access, role: 'Chat agent' };
    desk.handle(requestRow({}, { email: ' Ana@ACME.com ', firstName: ' Ana ', lastName: '' }));
    expect(desk.accounts.created).toEqual([
      { email: 'ana@acme.com', firstName: 'Ana', lastName: '', password: 'secret', role: 'Chat agent' },
    ]);
    expect(desk.record().detail).toBe('Created an account for Ana (ana@acme.com).');
  });

  it('is claimed before it is begun, with what is about to happen', () => {
    const desk = new MemoryServices();
    let claimed = {};
    desk.accounts.create = () => {
      claimed = desk.record();
      return [LATER];
    };
    desk.handle();
    expect(claimed).toEqual({
      action: 'Created',
      status: 'Working',
      detail: 'Being worked on.',
      agentId: '',
      mail: '',
      attempts: 1,
      nextTry: NOW + 10 * MINUTE,
      requestId: 'R-1',
      updatedAt: NOW,
    });
  });

  it('that Zendesk leaves switched off is followed by enabling it', () => {
    const desk = new MemoryServices();
    desk.accounts.create = () => {
      const made = account({ id: '8', enabled: false });
      desk.knows(made);
      return [{ kind: 'ok', value: made }];
    };
    expect(desk.handle()).toMatchObject({ action: 'Created', status: 'Done', agentId: '8' });
    expect(calls(desk)).toEqual(['find ana@acme.com', 'enable 8']);
  });

  it('that surely was not done is tried again later, and no second look is needed', () => {
    const desk = deskThatAnswers(LATER);
    expect(desk.handle()).toMatchObject({ status: 'Will retry', action: '', nextTry: NOW + MINUTE });
    expect(calls(desk)).toEqual(['find ana@acme.com', 'create ana@acme.com']);
    expect(desk.pauses).toEqual([]);
  });

  it('remembers over a trouble what an earlier attempt may have done', () => {
    const earlier = { status: 'Will retry', requestId: 'R-1', action: 'Created', attempts: 1 } as const;
    expect(deskThatAnswers(LATER).handle(requestRow(earlier))).toMatchObject({
      action: 'Created',
      attempts: 2,
      nextTry: NOW + 5 * MINUTE,
    });
  });
});

describe('a create whose answer was lost', () => {
  it('is looked for again, and is done when the account is there', () => {
    const desk = deskThatAnswers(DOUBTFUL, () =>
      desk.knows(account({ id: '8', createdAt: NOW, enabled: true })),
    );
    expect(desk.handle()).toMatchObject({ action: 'Created', status: 'Done', agentId: '8' });
    expect(calls(desk)).toEqual(['find ana@acme.com', 'create ana@acme.com', 'find ana@acme.com']);
  });

  it('is tried again when the account is not there, and is remembered, since it may still come', () => {
    const desk = deskThatAnswers(DOUBTFUL);
    expect(desk.handle()).toMatchObject({
      action: 'Created',
      agentId: '',
      status: 'Will retry',
      detail: 'No answer came. It will be tried again by itself.',
    });
    expect(desk.did).not.toContain('extract');
  });

  it('is tried again for the trouble of the second look when that fails as well', () => {
    const desk = deskThatAnswers(DOUBTFUL, () => {
      desk.accounts.find = () => [LATER];
    });
    expect(desk.handle()).toMatchObject({
      action: 'Created',
      status: 'Will retry',
      detail: 'Zendesk is down. It will be tried again by itself.',
    });
  });

  it('is tried again when Zendesk says nothing of this person at all', () => {
    const desk = deskThatAnswers(DOUBTFUL, () => {
      desk.accounts.find = () => [];
    });
    expect(desk.handle().detail).toBe('No answer came. It will be tried again by itself.');
  });

  it('of an account that somebody else has made earlier is not taken for ours', () => {
    const desk = deskThatAnswers(DOUBTFUL, () => desk.knows(account({ createdAt: NOW - MINUTE })));
    expect(desk.handle()).toMatchObject({ action: 'No change', status: 'Done' });
  });

  it('is looked for together with the others whose answers were lost, and with no others', () => {
    const desk = new MemoryServices();
    desk.accounts.create = () => [
      { kind: 'ok', value: account({ id: '8', email: 'ana@acme.com' }) },
      DOUBTFUL,
      DUPLICATE,
    ];
    const rows = ['ana', 'ben', 'cleo'].map((name, i) =>
      requestRow({}, { email: `${name}@acme.com` }, i + 1),
    );
    const [ana, ben, cleo] = desk.handleAll(rows);
    expect(calls(desk)).toEqual([
      'find ana@acme.com, ben@acme.com, cleo@acme.com',
      'find ben@acme.com, cleo@acme.com',
      'extract',
    ]);
    expect([ana?.status, ben?.status, cleo?.status]).toEqual(['Done', 'Will retry', 'Needs attention']);
    expect([ana?.action, ben?.action, cleo?.action]).toEqual(['Created', 'Created', '']);
    expect(ben?.detail).toContain('No answer came');
    expect(cleo?.detail).toContain('email is taken');
  });
});

describe('a create that Zendesk refuses', () => {
  it('as a duplicate ends with the account that somebody else has made meanwhile', () => {
    const desk = deskThatAnswers(DUPLICATE, () => desk.knows(account({ createdAt: NOW + 1_000 })));
    expect(desk.handle()).toMatchObject({ action: 'No change', status: 'Done', agentId: '7' });
    expect(desk.did).not.toContain('extract');
  });

  it('as a duplicate enables the account that is there and switched off', () => {
    const desk = deskThatAnswers(DUPLICATE, () => desk.knows(account({ enabled: false })));
    expect(desk.handle()).toMatchObject({ action: 'Updated', status: 'Done', agentId: '7' });
    expect(calls(desk).at(-1)).toBe('enable 7');
  });

  it('as a duplicate is looked for among all accounts, letter case aside', () => {
    const desk = deskThatAnswers(DUPLICATE, () => desk.knows(account({ email: 'ANA@acme.com' })));
    expect(desk.handle()).toMatchObject({ action: 'No change', status: 'Done', agentId: '7' });
    expect(calls(desk).at(-1)).toBe('extract');
  });

  it('and of whose account nothing is to be seen needs a person', () => {
    const desk = deskThatAnswers(DUPLICATE);
    expect(desk.handle()).toMatchObject({
      status: 'Needs attention',
      action: '',
      mail: 'Sent: failed',
      detail:
        'Zendesk refused the request (422: email is taken). Correct what it names. Then select this row and choose Chat Access > Retry selected rows.',
    });
  });

  it('does not stop the desk', () => {
    const desk = deskThatAnswers(DUPLICATE);
    desk.handle();
    expect(desk.pauses).toEqual([]);
  });

  it('needs a person as well while another run reads all accounts', () => {
    const desk = deskThatAnswers(DUPLICATE);
    desk.snapshot.refresh = () => 'busy';
    expect(desk.handle().detail).toContain('422: email is taken');
  });

  it('is tried again when all accounts cannot be read now', () => {
    const desk = deskThatAnswers(DUPLICATE);
    desk.snapshot.refresh = () => LATER;
    expect(desk.handle()).toMatchObject({ status: 'Will retry', action: '' });
    expect(desk.record().detail).toContain('Zendesk is down');
  });

  it('is never taken for the work of this request, which made nothing', () => {
    const desk = deskThatAnswers(DUPLICATE, () => {
      desk.accounts.find = () => [DOUBTFUL];
    });
    expect(desk.handle()).toMatchObject({ status: 'Will retry', action: '', agentId: '' });
  });
});

describe('a credential that may not create', () => {
  it('stops the desk, and the request goes on by itself later', () => {
    const desk = deskThatAnswers(DENIED);
    expect(desk.handle()).toMatchObject({ status: 'Paused', attempts: 0, action: '' });
    expect(desk.pauses).toEqual(['no permission']);
    expect(calls(desk)).toEqual(['find ana@acme.com', 'create ana@acme.com']);
  });
});

describe('a plan whose seats are all in use', () => {
  it.each([
    [402, 'refused'],
    [403, 'denied'],
    [422, 'refused'],
  ] as const)('is what a refusal with %d means, and the desk goes on', (status, kind) => {
    const desk = deskThatAnswers({ kind, status, reason: 'no' });
    desk.seats = 5;
    expect(desk.handle()).toMatchObject({
      status: 'Needs attention',
      action: '',
      detail:
        'No free seat: all 5 seats of the Zendesk plan are in use. Disable an account or add seats. Then select this row and choose Chat Access > Retry selected rows.',
    });
    expect(desk.pauses).toEqual([]);
  });

  it.each([
    [400, 'refused'],
    [401, 'denied'],
  ] as const)('is not what a refusal with %d means', (status, kind) => {
    const desk = deskThatAnswers({ kind, status, reason: 'no' });
    desk.seats = 5;
    expect(desk.handle().detail).not.toContain('No free seat');
  });

  it('is not asked for when Zendesk is only late', () => {
    const desk = deskThatAnswers(LATER);
    desk.seatsWhenFull = () => {
      throw new Error('asked in vain');
    };
    expect(desk.handle().status).toBe('Will retry');
  });
});
