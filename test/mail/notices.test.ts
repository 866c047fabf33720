import { areNoticesOpen, mailAdmins, mailOwner, settleNotices } from '../../src/mail/notices';
import { AppState } from '../../src/state/app-state';
import { Memory } from '../state/memory-store';
import { AdminMail } from './memory-admin-mail';

const DONE = { subject: 'Done', text: 'All of it.' };
const OPEN = { key: 'P-1-end', ...DONE, draftId: null, sent: false };

/** Properties as an execution sees them that has read all of them when it began. */
class ReadBefore extends Memory {
  readonly #store: Memory;

  constructor(store: Memory) {
    super(Object.fromEntries(store.values));
    this.#store = store;
  }

  override fresh(key: string): string | null {
    return this.#store.get(key);
  }
}

/** An earlier version or execution has left these notices. */
function withSaved(...notices: object[]): AdminMail {
  const admins = new AdminMail();
  admins.properties.values.set('notices', JSON.stringify(notices));
  return admins;
}

describe('a notice to the admins', () => {
  it('is saved, drafted, saved with its draft, sent, and saved as sent', () => {
    const admins = new AdminMail();
    mailAdmins('P-1-end', DONE, admins);
    expect(admins.did).toEqual(['set notices', 'draft', 'set notices', 'send d-1', 'set notices']);
    expect(admins.outbox.sent).toMatchObject([
      { to: ['admin@acme.com'], subject: 'Done', text: 'All of it.\n\nReference P-1-end' },
    ]);
  });

  it('is saved in the shape of version 0.1.0', () => {
    const admins = new AdminMail();
    mailAdmins('P-1-end', DONE, admins);
    expect(admins.properties.get('notices')).toBe(
      '[{"key":"P-1-end","subject":"Done","text":"","draftId":"d-1","sent":true}]',
    );
  });

  it('is short once it is sent, also one that version 0.1.0 has sent: all notices share a property of 9 KB', () => {
    const text = 'x'.repeat(2_000);
    const admins = withSaved(...['a', 'b', 'c', 'd'].map((key) => ({ ...OPEN, key, text, sent: true })));
    for (const key of ['e', 'f', 'g']) mailAdmins(key, { ...DONE, text }, admins);
    expect(admins.outbox.sent.map((mail) => mail.text.length)).toEqual([2_013, 2_013, 2_013]);
    expect(admins.properties.get('notices')?.length).toBeLessThan(1_000);
  });

  it('about a setup that another person has saved waits longer than others', () => {
    const admins = new AdminMail();
    const write = (mail: typeof mailOwner, key: string) => {
      admins.outbox.faults.draft = 'refuses';
      mail(key, DONE, admins);
    };
    write(mailOwner, 'E-1');
    for (const key of ['N-1', 'N-2', 'N-3', 'N-4', 'N-5']) write(mailAdmins, key);
    expect(JSON.parse(admins.properties.get('notices') ?? '[]')).toMatchObject(
      ['E-1', 'N-2', 'N-3', 'N-4', 'N-5'].map((key) => ({ key, sent: false })),
    );
  });

  it('that is long and cannot be sent keeps its beginning and end, within the 9 KB that all share', () => {
    const admins = new AdminMail();
    for (const key of ['N-1', 'N-2', 'N-3', 'N-4', 'N-5', 'N-6']) {
      admins.outbox.faults.draft = 'refuses';
      mailAdmins(key, { ...DONE, text: `Begin ${'\u{1f600}'.repeat(5_000)} end` }, admins);
    }
    const saved = admins.properties.get('notices') ?? '';
    expect(Buffer.byteLength(saved)).toBeLessThan(9_000);
    expect(saved).toMatch(/Begin .* end"/);
  });

  it('goes to all admins of the setup, or to the owner when there are none', () => {
    const admins = new AdminMail();
    admins.setup = { mail: { ...admins.setup.mail, alertsTo: ['a@acme.com', 'b@acme.com'] } };
    mailAdmins('P-1-end', DONE, admins);
    admins.setup = { mail: { ...admins.setup.mail, alertsTo: [] } };
    admins.state.owner.get = () => ({ email: 'owner@acme.com', since: 0 }) as never;
    mailAdmins('P-2-end', DONE, admins);
    expect(admins.outbox.sent.map(({ to }) => to)).toEqual([
      ['a@acme.com', 'b@acme.com'],
      ['owner@acme.com'],
    ]);
  });

  it('waits while no address is known', () => {
    const admins = new AdminMail();
    const { mail } = admins.setup;
    admins.setup = { mail: { ...mail, alertsTo: [] } };
    mailAdmins('P-1-end', DONE, admins);
    settleNotices(admins);
    expect([admins.outcome().drafts, areNoticesOpen(admins)]).toEqual([0, true]);
    admins.setup = { mail };
    settleNotices(admins);
    expect([admins.outcome().sent, areNoticesOpen(admins)]).toEqual([1, false]);
  });

  it('goes out once for each key', () => {
    const admins = new AdminMail();
    for (const key of ['P-1-end', 'P-1-end', 'P-2-end']) mailAdmins(key, DONE, admins);
    expect(admins.outbox.sent).toHaveLength(2);
  });

  it('is remembered while four others follow it', () => {
    const admins = new AdminMail();
    for (const key of ['a', 'b', 'c', 'd', 'e', 'a']) mailAdmins(key, DONE, admins);
    expect(admins.outbox.sent).toHaveLength(5);
    for (const key of ['f', 'a']) mailAdmins(key, DONE, admins);
    expect(admins.outbox.sent).toHaveLength(7);
  });

  it('goes out once, and leaves no draft, at whichever step the execution dies', () => {
    for (let step = 1; step <= 6; step++) {
      for (const after of [false, true]) {
        const admins = new AdminMail();
        admins.dies(step, after, () => mailAdmins('P-1-end', DONE, admins));
        mailAdmins('P-1-end', DONE, admins);
        settleNotices(admins);
        expect({ step, after, ...admins.outcome() }).toEqual({ step, after, sent: 1, drafts: 0 });
        expect(areNoticesOpen(admins)).toBe(false);
      }
    }
  });

  it('does not go out again by an execution that began while it was being sent', () => {
    const admins = withSaved(OPEN);
    const later = new AdminMail();
    later.state = new AppState(new ReadBefore(admins.properties), new Memory());
    mailAdmins('P-1-end', DONE, admins);
    settleNotices(later);
    expect([admins.outcome().sent, later.outcome().sent]).toEqual([1, 0]);
  });
});

describe('notices that version 0.1.0 has left', () => {
  it('are sent when they have no draft', () => {
    const admins = withSaved(OPEN);
    settleNotices(admins);
    expect(admins.did[0]).toBe('discard about P-1-end');
    expect(admins.outbox.sent).toHaveLength(1);
    expect(admins.saved('notices')).toEqual([{ ...OPEN, text: '', draftId: 'd-1', sent: true }]);
  });

  it('are sent from their draft when that is still there', () => {
    const admins = withSaved({ ...OPEN, draftId: 'd-1' });
    const left = {
      to: ['admin@acme.com'],
      cc: [],
      subject: 'Done',
      text: 'Left.\n\nReference P-1-end',
      html: '',
    };
    admins.outbox.draft(left);
    settleNotices(admins);
    expect(admins.outbox.sent).toEqual([left]);
  });

  it('are noted as sent when their draft is gone', () => {
    const admins = withSaved({ ...OPEN, draftId: 'd-1' });
    settleNotices(admins);
    expect(admins.outbox.sent).toEqual([]);
    expect(admins.saved('notices')).toEqual([{ ...OPEN, text: '', draftId: 'd-1', sent: true }]);
  });

  it('stay as they are while Gmail does not say which drafts there are', () => {
    const admins = withSaved({ ...OPEN, draftId: 'd-1' });
    admins.outbox.isSilent = true;
    settleNotices(admins);
    expect(admins.saved('notices')).toEqual([{ ...OPEN, draftId: 'd-1' }]);
  });

  it('do not change others', () => {
    const sent = { ...OPEN, text: '', key: 'P-0-end', draftId: 'd-0', sent: true };
    const admins = withSaved(sent, OPEN);
    settleNotices(admins);
    expect(admins.saved('notices')).toEqual([sent, { ...OPEN, text: '', draftId: 'd-1', sent: true }]);
  });
});
