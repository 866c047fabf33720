import type { AccountEvent } from '../../src/accounts/history';
import type { IdleEvent } from '../../src/idle/ports';
import { openWarnings, type Warning, warningStore } from '../../src/idle/warning-lines';
import { deliver, giveUp, type MailStore, redeliver, resume, type Unsent } from '../../src/mail/delivery';
import { type MailState, readMail } from '../../src/mail/mail-state';
import { type SavedMail, savedMailStore, stateOf } from '../../src/mail/saved-mail';
import { EMPTY_RECORD, type RequestRow } from '../../src/requests/request';
import { rowMailStore } from '../../src/requests/row-mail';
import { Died, letter, MemoryMailbox, markOf, type Steps } from './memory-mailbox';

/** A place where the state of one mail is written down, and a store that does so. */
interface Place<A> {
  store: MailStore<A>;
  /** What the mail is about, as it is read from the place now. */
  about(): A;
  /** What the place says now. */
  state(): MailState;
}

function aRow(steps: Steps): Place<RequestRow> {
  const row: RequestRow = {
    row: 2,
    id: 'R-1',
    submittedAt: 0,
    answers: { requester: 'lead@acme.com', email: 'ana@acme.com', firstName: 'Ana', lastName: 'Silva' },
    record: { ...EMPTY_RECORD, status: 'Done', requestId: 'R-1', mail: 'Queued: warning' },
  };
  let record = row.record;
  const store = rowMailStore({
    responses: {
      claim: () => null,
      write: (updates) =>
        steps.take('write the row', () =>
          updates.map((update) => {
            if (!update.precondition({ ...row, record })) return 'lost';
            record = update.record;
            return 'written';
          }),
        ),
      bearers: () => [row],
      replaceMail: (from, to) =>
        steps.take('replace the text', () => {
          if (!from.includes(record.mail)) return 0;
          record = { ...record, mail: to };
          return 1;
        }),
    },
  });
  return { store, about: () => ({ ...row, record }), state: () => readMail(record.mail) };
}

function theLog(steps: Steps): Place<Warning> {
  const lines: AccountEvent[] = [];
  const store = warningStore({
    addEvents: (events) =>
      steps.take(
        'add lines',
        () => void lines.push(...events.map((event) => ({ ...event, isProved: true }))),
      ),
  });
  const last = (): AccountEvent | undefined => openWarnings(lines)[0] ?? lines.at(-1);
  return {
    store,
    about: () => ({ at: 0, reference: 'R', agentId: '1', address: 'ana@acme.com', detail: 'Idle.' }),
    // Before a draft is known, the plan knows of the mail and not the log.
    state: () =>
      lines.length === 0 ? { state: 'queued', template: 'warning' } : readMail(last()?.mail ?? ''),
  };
}

function aProperty(steps: Steps): Place<SavedMail> {
  const property: { mail: SavedMail | null } = { mail: { draftId: null, sent: false } };
  const put = (what: string, mail: SavedMail | null) =>
    steps.take(what, () => {
      property.mail = mail;
    });
  return {
    store: savedMailStore<SavedMail>(
      (mail) => put('save', mail),
      () => put('forget', null),
    ),
    about: () => property.mail ?? { draftId: null, sent: false },
    state: () => (property.mail ? stateOf(property.mail) : { state: 'failed', template: 'alert' }),
  };
}

/** A mail that is to go out, and the place of its state. An execution continues with whatever the place says. */
class Scene<A> {
  readonly mailbox = new MemoryMailbox();
  readonly place: Place<A>;

  constructor(placeOf: (steps: Steps) => Place<A>) {
    this.place = placeOf(this.mailbox.steps);
  }

  unsent(): Unsent<A> {
    const { place } = this;
    return { about: place.about(), mail: place.state(), mark: markOf('R-1'), compose: () => letter('R-1') };
  }

  deliver(): void {
    const { place, mailbox } = this;
    deliver([{ about: place.about(), mail: letter('R-1'), template: 'warning' }], place.store, mailbox);
  }

  redeliver(): void {
    redeliver(this.unsent(), this.place.store, this.mailbox);
  }

  resume(): void {
    resume(this.unsent(), this.place.store, this.mailbox);
  }

  giveUp(): void {
    giveUp(this.unsent(), this.place.store, this.mailbox);
  }

  /** An execution that dies at a step; `false`: it did not take so many. */
  dies(step: number, after: boolean, execution: () => void): boolean {
    this.mailbox.steps.dieAt(step, after);
    try {
      execution();
      return false;
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      return true;
    }
  }

  outcome() {
    const { mailbox, place } = this;
    return { state: place.state().state, sent: mailbox.sent.length, drafts: mailbox.kept.size };
  }
}

const SENT_ONCE = { state: 'sent', sent: 1, drafts: 0 };
const MAX_STEPS = 10;

/** Each step at which an execution can die, and each way. */
function* deaths(): Generator<[step: number, after: boolean]> {
  for (let step = 1; step <= MAX_STEPS; step++) for (const after of [false, true]) yield [step, after];
}

describe.each<[string, (steps: Steps) => Place<never>]>([
  ['the Mail cell of a row', aRow as never],
  ['lines of the log', theLog as never],
  ['a property', aProperty as never],
])('a mail whose state stands in %s', (_, placeOf) => {
  it('is recorded with its draft before it is sent', () => {
    const scene = new Scene(placeOf);
    scene.dies(3, false, () => scene.deliver());
    expect(scene.place.state()).toMatchObject({ state: 'sending', draftId: 'd-1' });
    expect(scene.outcome()).toEqual({ state: 'sending', sent: 0, drafts: 1 });
  });

  it('says that it was sent after that', () => {
    const scene = new Scene(placeOf);
    scene.deliver();
    expect(scene.outcome()).toEqual(SENT_ONCE);
  });

  it('is still to be sent when no draft can be made, and goes out later', () => {
    const scene = new Scene(placeOf);
    scene.mailbox.faults.draft = 'refuses';
    scene.deliver();
    expect(scene.outcome()).toEqual({ state: 'queued', sent: 0, drafts: 0 });
    scene.resume();
    expect(scene.outcome()).toEqual(SENT_ONCE);
  });

  it('goes out once, and leaves no draft, when one is made without the execution learning of it', () => {
    const scene = new Scene(placeOf);
    scene.mailbox.faults.draft = 'fails after it';
    scene.deliver();
    scene.resume();
    expect(scene.outcome()).toEqual(SENT_ONCE);
  });

  it.each(['refuses', 'fails after it'] as const)('goes out once when Gmail %s at its sending', (fault) => {
    const scene = new Scene(placeOf);
    scene.mailbox.faults.send = fault;
    scene.deliver();
    expect(scene.place.state().state).toBe('sending');
    scene.resume();
    expect(scene.outcome()).toEqual(SENT_ONCE);
  });

  it('goes out once at whichever step the execution dies, and the next one, too', () => {
    let count = 0;
    for (const first of deaths()) {
      for (const second of deaths()) {
        const scene = new Scene(placeOf);
        if (scene.dies(...first, () => scene.redeliver())) count++;
        scene.dies(...second, () => scene.resume());
        scene.mailbox.steps.dieAt(0, false);
        scene.resume();
        expect({ first, second, ...scene.outcome() }).toEqual({ first, second, ...SENT_ONCE });
      }
    }
    expect(count).toBeGreaterThanOrEqual(8 * MAX_STEPS);
  });

  it('that is given up says so, and leaves no draft', () => {
    const scene = new Scene(placeOf);
    scene.mailbox.faults.send = 'refuses';
    scene.deliver();
    scene.giveUp();
    expect(scene.outcome()).toEqual({ state: 'failed', sent: 0, drafts: 0 });
  });

  it('never says that it was sent when it was given up, at whichever step that execution dies', () => {
    for (const death of deaths()) {
      const scene = new Scene(placeOf);
      scene.mailbox.faults.send = 'refuses';
      scene.deliver();
      scene.dies(...death, () => scene.giveUp());
      scene.mailbox.steps.dieAt(0, false);
      scene.resume();
      const { state, sent } = scene.outcome();
      expect({ death, isTrue: (state === 'sent') === (sent === 1) }).toEqual({ death, isTrue: true });
    }
  });
});

describe('the Mail cell of a row', () => {
  it('is left to another execution that has changed the row', () => {
    const scene = new Scene(aRow);
    const unsent = scene.unsent();
    scene.deliver();
    expect(redeliver(unsent, scene.place.store, scene.mailbox)).toBe(true);
    expect(scene.outcome()).toEqual(SENT_ONCE);
  });
});

describe('the lines of the log', () => {
  it('are two for a mail that was sent, joined by its draft, and the second counts as a warning', () => {
    const lines: IdleEvent[] = [];
    const mailbox = new MemoryMailbox();
    const about = { at: 7, reference: 'P-1', agentId: '1', address: 'ana@acme.com', detail: 'Idle.' };
    const store = warningStore({ addEvents: (events) => void lines.push(...events) });
    deliver([{ about, mail: letter('P-1-1'), template: 'warning' }], store, mailbox);
    expect(lines).toEqual([
      { ...about, action: 'Mail', status: 'Working', mail: 'Sending: warning d-1', before: '' },
      { ...about, action: 'Warned', status: 'Done', mail: 'Sent: warning d-1', before: '' },
    ]);
  });

  it('say of a mail that was given up that the next review plans it again', () => {
    const lines: IdleEvent[] = [];
    const mailbox = new MemoryMailbox();
    const about = { at: 7, reference: 'P-1', agentId: '1', address: 'ana@acme.com', detail: 'Idle.' };
    const store = warningStore({ addEvents: (events) => void lines.push(...events) });
    mailbox.draft(letter('P-1-1'));
    const mail: MailState = { state: 'sending', template: 'warning', draftId: 'd-1' };
    giveUp({ about, mail, mark: markOf('P-1-1'), compose: () => null }, store, mailbox);
    expect(lines).toEqual([
      {
        ...about,
        action: 'Mail',
        status: 'Will retry',
        detail: 'This warning was not sent. The next review plans it again.',
        mail: 'Not sent: warning d-1',
        before: '',
      },
    ]);
  });
});
