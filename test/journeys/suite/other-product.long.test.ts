import { chatSetup } from '../../fixture/set-up';
import { bothProducts } from '../../stand-in/both-products';
import { ZendeskSupport } from '../../stand-in/support';
import { DAY_MS, review, setIdle } from '../idle-steps';
import { SECOND_EDITOR, TestInstallation, underTitles } from '../installation';

const IDLE = { mode: 'act', warnDaysBefore: null, deleteAfterDays: 30, limit: { percent: 100, count: 100 } };

/** Zendesk Chat, in which a review has disabled an agent, and Suite, in which somebody else has the same id. */
function afterDisabling() {
  const installation = new TestInstallation({ google: { editors: [SECOND_EDITOR] }, idle: IDLE });
  const { google, zendesk: chat } = installation;
  const now = google.clock.now();
  const used = { createDate: now - 400 * DAY_MS, lastLogin: now - 100 * DAY_MS };
  const agent = chat.addAgent({ email: 'ana@acme.example', ...used });
  installation.turnOn().runTimerOnce();
  review(installation);
  google.advance({ minutes: 5 });
  review(installation);
  google.advance({ minutes: 10 });
  expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ enabled: false }]);
  const support = new ZendeskSupport({ clock: () => google.clock.now() });
  google.server = bothProducts({ chat, support });
  return { installation, support, id: Number(agent.id) };
}

/** The next person whom Zendesk makes has this number. */
function nextUserIs(id: number, { state }: ZendeskSupport): void {
  const { random, lastId } = state.sequence;
  state.sequence = { random, lastId: { ...lastId, user: id } };
  const step = state.nextId('user') - id;
  state.sequence = { random, lastId: { ...lastId, user: id - step } };
}

function changeProduct({ installation, support }: ReturnType<typeof afterDisabling>): void {
  const { connection, access } = chatSetup(installation.google, support, {
    connection: { product: 'support' },
    access: { role: 'Staff' },
  });
  expect(installation.setupProblems({ connection, access })).toEqual({});
  installation.google.advance({ minutes: 5 });
}

const selectAll = { sheet: 'Log', selection: [2, 3, 4, 5, 6] };

describe('an installation that goes from Zendesk Chat to Suite', () => {
  it('gives back what was disabled in Chat once it is on Chat again', () => {
    const account = afterDisabling();
    const { installation } = account;
    changeProduct(account);
    installation.google.advance({ minutes: 30 });
    expect(installation.setupProblems({ connection: installation.setup.connection })).toEqual({});
    installation.google.open();
    installation.google.clickMenu('Restore selected accounts', selectAll);
    installation.google.advance({ minutes: 30 });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ enabled: true }]);
  });

  it('deletes nobody for having been disabled in Chat, and begins with a report', () => {
    const account = afterDisabling();
    const { installation, support, id } = account;
    nextUserIs(id, support);
    const now = installation.google.clock.now();
    support.addUser({
      email: 'bea@acme.example',
      role: 'agent',
      suspended: true,
      createdAt: now - 400 * DAY_MS,
    });
    changeProduct(account);
    setIdle(installation, { mode: 'act' });
    installation.google.clock.advance(40 * DAY_MS);
    installation.google.advance({ minutes: 5 });
    review(installation);
    installation.google.advance({ minutes: 30 });
    expect(support.snapshot().users.find((user) => user.id === id)).toMatchObject({ deleted: false });
    const agents = underTitles(installation.google.spreadsheet.sheet('Agents').display());
    expect(agents.find((row) => row['Agent ID'] === String(id))?.State).toBe('Disabled');
  });

  it('is done by the person Chat Access runs as, and by nobody else', () => {
    const { installation } = afterDisabling();
    const connection = { ...installation.setup.connection, product: 'support', credential: undefined };
    expect(installation.setupProblems({ connection }, SECOND_EDITOR)).toHaveProperty([
      'connection.credential',
    ]);
  });
});
