import {
  deliver,
  giveUp,
  type MailStore,
  redeliver,
  resume,
  type Settlement,
  type Unsent,
} from '../../src/mail/delivery';
import type { MailState } from '../../src/mail/mail-state';
import { letter, MemoryMailbox, markOf } from './memory-mailbox';

/** Writes each state down under what its mail is about. */
class Notebook implements MailStore<string> {
  readonly states = new Map<string, MailState>();
  readonly refused: string[] = [];
  private readonly mailbox: MemoryMailbox;

  constructor(mailbox: MemoryMailbox) {
    this.mailbox = mailbox;
  }

  record(mails: readonly { about: string; state: MailState }[]): boolean[] {
    return this.mailbox.steps.take(`record ${mails.map(({ about }) => about)}`, () =>
      mails.map(({ about, state }) => {
        if (this.refused.includes(about)) return false;
        this.states.set(about, state);
        return true;
      }),
    );
  }

  settle(changes: readonly Settlement<string>[]): void {
    this.mailbox.steps.take(`settle ${changes.map(({ about }) => about)}`, () => {
      for (const { about, to } of changes) this.states.set(about, to);
    });
  }
}

function begin() {
  const mailbox = new MemoryMailbox();
  return { mailbox, notebook: new Notebook(mailbox), did: mailbox.steps.taken };
}

const created = (about: string) => ({ about, mail: letter(about), template: 'created' as const });

function unsent(about: string, mail: MailState): Unsent<string> {
  return { about, mail, mark: markOf(about), compose: () => letter(about) };
}

const sending = (draftId: string): MailState => ({ state: 'sending', template: 'created', draftId });

describe('delivering mails', () => {
  it('drafts all, records all, sends each, and settles all', () => {
    const { mailbox, notebook, did } = begin();
    const delivered = deliver([created('A'), created('B')], notebook, mailbox);
    expect(did).toEqual(['draft', 'draft', 'record A,B', 'send d-1', 'send d-2', 'settle A,B']);
    expect(delivered.map(({ about, state }) => `${about} ${state.state}`)).toEqual(['A sent', 'B sent']);
    expect(mailbox.sent).toEqual([letter('A'), letter('B')]);
  });

  it('records the draft before it is sent', () => {
    const { mailbox, notebook } = begin();
    mailbox.steps.dieAt(3, false);
    expect(() => deliver([created('A')], notebook, mailbox)).toThrow('before: send d-1');
    expect(notebook.states.get('A')).toEqual(sending('d-1'));
  });

  it('leaves a mail queued of which no draft can be made, and sends the others', () => {
    const { mailbox, notebook } = begin();
    mailbox.faults.draft = 'refuses';
    deliver([created('A'), created('B')], notebook, mailbox);
    expect(notebook.states.get('A')).toEqual({ state: 'queued', template: 'created' });
    expect(mailbox.sent).toEqual([letter('B')]);
  });

  it('deletes the draft, and sends nothing, where another execution has the place', () => {
    const { mailbox, notebook, did } = begin();
    notebook.refused.push('A');
    const delivered = deliver([created('A'), created('B')], notebook, mailbox);
    expect(delivered.map(({ isRecorded }) => isRecorded)).toEqual([false, true]);
    expect(mailbox.sent).toEqual([letter('B')]);
    expect(mailbox.kept.size).toBe(0);
    expect(did.slice(3)).toEqual(['discard d-1', 'send d-2', 'settle B']);
  });

  it('keeps a draft that was recorded before where another execution has the place: it may be sending it', () => {
    const { mailbox, notebook, did } = begin();
    const earlier = mailbox.draft(letter('A')) ?? '';
    notebook.refused.push('A');
    const [delivered] = deliver([{ about: 'A', state: sending(earlier) }], notebook, mailbox);
    expect(delivered).toMatchObject({ isRecorded: false, state: sending(earlier) });
    expect(did).toEqual(['draft', 'record A']);
    expect(mailbox.kept.has(earlier)).toBe(true);
  });

  it('leaves a mail being sent of which Gmail does not say that it was', () => {
    const { mailbox, notebook, did } = begin();
    mailbox.faults.send = 'fails after it';
    const [delivered] = deliver([created('A')], notebook, mailbox);
    expect(delivered?.state).toEqual(sending('d-1'));
    expect(did).toEqual(['draft', 'record A', 'send d-1']);
  });

  it('deletes the draft of an earlier outcome before the new mail goes out, and not before that is recorded', () => {
    const { mailbox, notebook, did } = begin();
    const earlier = mailbox.draft(letter('A')) ?? '';
    deliver([{ ...created('A'), instead: { draftId: earlier, mark: markOf('A') } }], notebook, mailbox);
    expect(did.slice(1)).toEqual(['draft', 'record A', 'discard d-1', 'send d-2', 'settle A']);
  });

  it('records a state with nothing to send as it is', () => {
    const { mailbox, notebook, did } = begin();
    deliver([{ about: 'A', state: { state: 'off' } }], notebook, mailbox);
    expect(did).toEqual(['record A']);
    expect(notebook.states.get('A')).toEqual({ state: 'off' });
  });
});

describe('resuming a mail that was being sent', () => {
  it('sends the draft that is still there', () => {
    const { mailbox, notebook, did } = begin();
    mailbox.draft(letter('A'));
    expect(resume(unsent('A', sending('d-1')), notebook, mailbox)).toBe(true);
    expect(did.slice(1)).toEqual(['send d-1', 'settle A']);
    expect(mailbox.sent).toHaveLength(1);
  });

  it('notes that it was sent when its draft is gone, and sends nothing', () => {
    const { mailbox, notebook, did } = begin();
    expect(resume(unsent('A', sending('d-1')), notebook, mailbox)).toBe(true);
    expect(did).toEqual(['settle A']);
    expect(notebook.states.get('A')).toEqual({ state: 'sent', template: 'created' });
  });

  it('drafts it again when the id leads to a draft that is not ours, which stays', () => {
    const { mailbox, notebook } = begin();
    mailbox.draft({ ...letter('A'), to: ['boss@acme.com'] });
    expect(resume(unsent('A', sending('d-1')), notebook, mailbox)).toBe(true);
    expect(mailbox.sent).toEqual([letter('A')]);
    expect([...mailbox.kept.keys()]).toEqual(['d-1']);
  });

  it('changes nothing while Gmail does not say what became of the draft', () => {
    const { mailbox, notebook, did } = begin();
    mailbox.isSilent = true;
    expect(resume(unsent('A', sending('d-1')), notebook, mailbox)).toBe(false);
    expect(did).toEqual([]);
  });

  it('changes nothing while Gmail does not say that it was sent', () => {
    const { mailbox, notebook, did } = begin();
    mailbox.draft(letter('A'));
    mailbox.faults.send = 'refuses';
    expect(resume(unsent('A', sending('d-1')), notebook, mailbox)).toBe(false);
    expect(did.slice(1)).toEqual(['send d-1']);
  });
});

describe('delivering a mail again of which no draft is known', () => {
  const queued: MailState = { state: 'queued', template: 'created' };

  it('deletes what an execution has drafted without learning of it', () => {
    const { mailbox, notebook, did } = begin();
    mailbox.draft(letter('A'));
    expect(redeliver(unsent('A', queued), notebook, mailbox)).toBe(true);
    expect(did.slice(1)).toEqual(['discard about A', 'draft', 'record A', 'send d-2', 'settle A']);
    expect(mailbox.sent).toHaveLength(1);
    expect(mailbox.kept.size).toBe(0);
  });

  it('is what resuming a queued mail does', () => {
    const { mailbox, notebook } = begin();
    expect(resume(unsent('A', queued), notebook, mailbox)).toBe(true);
    expect(mailbox.sent).toHaveLength(1);
  });

  it('drafts nothing when it cannot be composed any more', () => {
    const { mailbox, notebook, did } = begin();
    expect(redeliver({ ...unsent('A', queued), compose: () => null }, notebook, mailbox)).toBe(false);
    expect(did).toEqual(['discard about A']);
  });

  it('leaves alone one whose draft is known', () => {
    const { mailbox, notebook, did } = begin();
    expect(redeliver(unsent('A', sending('d-1')), notebook, mailbox)).toBe(false);
    expect(did).toEqual([]);
  });

  it('does not record again that it is queued when no draft can be made', () => {
    const { mailbox, notebook, did } = begin();
    mailbox.faults.draft = 'refuses';
    expect(redeliver(unsent('A', queued), notebook, mailbox)).toBe(false);
    expect(did).toEqual(['discard about A', 'draft']);
  });

  it('leaves it to the execution that has its place now', () => {
    const { mailbox, notebook } = begin();
    notebook.refused.push('A');
    expect(redeliver(unsent('A', queued), notebook, mailbox)).toBe(true);
    expect(mailbox.sent).toEqual([]);
    expect(mailbox.kept.size).toBe(0);
  });
});

describe('giving a mail up', () => {
  const failed: MailState = { state: 'failed', template: 'created' };

  it('notes that it was not sent before it deletes the drafts, which then are gone for no other reason', () => {
    const { mailbox, notebook, did } = begin();
    for (const about of ['A', 'A']) mailbox.draft(letter(about));
    const mail: MailState = { ...sending('d-2'), state: 'sending', instead: 'd-1' } as MailState;
    expect(giveUp(unsent('A', mail), notebook, mailbox)).toEqual(failed);
    expect(did.slice(2)).toEqual(['settle A', 'discard d-2', 'discard d-1']);
  });

  it('finds that it was sent after all when its draft is gone', () => {
    const { mailbox, notebook, did } = begin();
    expect(giveUp(unsent('A', sending('d-1')), notebook, mailbox)).toEqual({
      state: 'sent',
      template: 'created',
    });
    expect(did).toEqual(['settle A']);
  });

  it('waits while Gmail does not say whether it was sent', () => {
    const { mailbox, notebook, did } = begin();
    mailbox.isSilent = true;
    expect(giveUp(unsent('A', sending('d-1')), notebook, mailbox)).toEqual(sending('d-1'));
    expect(did).toEqual([]);
  });

  it('that is queued deletes a draft that was made without learning of it', () => {
    const { mailbox, notebook } = begin();
    mailbox.draft(letter('A'));
    expect(giveUp(unsent('A', { state: 'queued', template: 'created' }), notebook, mailbox)).toEqual(failed);
    expect(mailbox.kept.size).toBe(0);
    expect(notebook.states.get('A')).toEqual(failed);
  });

  it('leaves alone what has ended', () => {
    const { mailbox, notebook, did } = begin();
    expect(giveUp(unsent('A', failed), notebook, mailbox)).toEqual(failed);
    expect(did).toEqual([]);
  });
});
