import { raiseAlert, settleAlerts } from '../../src/mail/alerts';
import type { Mail } from '../../src/mail/outbox';
import { DAY_MS, MINUTE_MS } from '../../src/shared/time';
import { ROW_LEASE_MS } from '../../src/state/lease';
import { AdminMail } from './memory-admin-mail';
import { letter } from './memory-mailbox';

const LONG_ENOUGH = ROW_LEASE_MS + MINUTE_MS;

/** The alert about `reference`, as an earlier execution has drafted it. */
function alertLetter(reference: string): Mail {
  return {
    ...letter(reference),
    to: ['admin@acme.com'],
    subject: 'Chat Access needs attention: the credential',
  };
}

/** What each run of the timer does while it is paused. */
function run(admins: AdminMail): void {
  settleAlerts(admins);
  const pause = admins.state.pause.get();
  if (pause) raiseAlert(pause, admins);
}

/** A property that version 0.1.0 or an interrupted execution has left, about a pause of that moment. */
function withSaved(alert: object): AdminMail {
  const admins = new AdminMail();
  const saved = { at: admins.at, reference: 'credential-7', draftId: null, sent: false, ...alert };
  admins.properties.values.set('alert.credential', JSON.stringify(saved));
  return admins;
}

describe('an alert', () => {
  it('is taken on, drafted, saved with its draft, sent, and saved as sent', () => {
    const admins = new AdminMail();
    raiseAlert(admins.pausedBy('credential'), admins);
    const property = 'set alert.credential';
    expect(admins.did).toEqual([property, 'draft', property, 'send d-1', property]);
    expect(admins.outbox.sent).toMatchObject([
      { to: ['admin@acme.com'], subject: 'Chat Access needs attention: the credential' },
    ]);
    expect(admins.outbox.sent[0]?.text).toContain('Zendesk refuses it.');
  });

  it('is saved in the shape of version 0.1.0', () => {
    const admins = new AdminMail();
    raiseAlert(admins.pausedBy('column'), admins);
    expect(admins.properties.get('alert.column')).toBe(
      '{"at":8640000000,"reference":"column-8640000000","draftId":"d-1","sent":true}',
    );
  });

  it('is not raised about a pause that an editor wished', () => {
    const admins = new AdminMail();
    raiseAlert(admins.pausedBy('person'), admins);
    expect(admins.did).toEqual([]);
  });

  it('is raised once a pause, however often it is asked for', () => {
    const admins = new AdminMail();
    const pause = admins.pausedBy('credential');
    for (let hours = 0; hours < 72; hours++) {
      run(admins);
      admins.at += DAY_MS / 24;
    }
    expect(pause.since).toBeLessThan(admins.at - 2 * DAY_MS);
    expect(admins.outbox.sent).toHaveLength(1);
  });

  it.each([
    [DAY_MS - 1, 1],
    [DAY_MS, 2],
  ])(
    'about the same cause is raised again by a pause that begins %i milliseconds later: %i',
    (later, sent) => {
      const admins = new AdminMail();
      raiseAlert(admins.pausedBy('credential'), admins);
      admins.at += later;
      raiseAlert(admins.pausedBy('credential'), admins);
      expect(admins.outbox.sent).toHaveLength(sent);
    },
  );

  it('is raised again on the same day once the admins know that the last pause is over, three times at most', () => {
    const admins = new AdminMail();
    const begun: number[] = [];
    for (let hour = 0; hour < 30; hour++) {
      const before = admins.outbox.sent.length;
      raiseAlert(admins.pausedBy('credential'), admins);
      if (admins.outbox.sent.length > before) begun.push(hour);
      admins.state.alerts.noteOver('credential');
      admins.at += DAY_MS / 24;
    }
    expect(begun).toEqual([0, 1, 2, 24, 25, 26]);
  });

  it('about another cause is raised at once', () => {
    const admins = new AdminMail();
    for (const cause of ['credential', 'column'] as const) raiseAlert(admins.pausedBy(cause), admins);
    expect(admins.outbox.sent).toHaveLength(2);
  });

  it('is left to the execution that has the lock', () => {
    const admins = new AdminMail();
    admins.isLockFree = false;
    raiseAlert(admins.pausedBy('credential'), admins);
    expect(admins.did).toEqual([]);
  });

  it('goes out once, and leaves no draft, at whichever step the execution dies', () => {
    for (let step = 1; step <= 6; step++) {
      for (const after of [false, true]) {
        const admins = new AdminMail();
        const pause = admins.pausedBy('credential');
        admins.dies(step, after, () => raiseAlert(pause, admins));
        for (let minutes = 0; minutes < 40; minutes += 5) {
          run(admins);
          admins.at += 5 * MINUTE_MS;
        }
        expect({ step, after, ...admins.outcome() }).toEqual({ step, after, sent: 1, drafts: 0 });
      }
    }
  });

  it('counts its day from the moment at which it was sent', () => {
    const admins = new AdminMail();
    const pause = admins.pausedBy('credential');
    admins.outbox.faults.send = 'refuses';
    raiseAlert(pause, admins);
    admins.at += DAY_MS / 2;
    settleAlerts(admins);
    expect(admins.saved('alert.credential')).toMatchObject({ at: admins.at, sent: true });
  });
});

describe('an alert that version 0.1.0 has left', () => {
  it('is sent from its draft when that is still there', () => {
    const admins = withSaved({ draftId: 'd-1' });
    admins.outbox.draft(alertLetter('credential-7'));
    admins.at += LONG_ENOUGH;
    settleAlerts(admins);
    expect(admins.outcome()).toEqual({ sent: 1, drafts: 0 });
    expect(admins.saved('alert.credential')).toEqual({
      at: admins.at,
      reference: 'credential-7',
      draftId: 'd-1',
      sent: true,
    });
  });

  it('is noted as sent when its draft is gone', () => {
    const admins = withSaved({ draftId: 'd-1' });
    admins.at += LONG_ENOUGH;
    settleAlerts(admins);
    expect(admins.outbox.sent).toEqual([]);
    expect(admins.saved('alert.credential')).toMatchObject({ at: admins.at, sent: true });
  });

  it.each([
    ['while an execution may still be sending it', 0, {}],
    ['while Gmail does not say which drafts there are', LONG_ENOUGH, { isSilent: true }],
  ])('is left alone %s', (_, later, mailbox) => {
    const admins = withSaved({ draftId: 'd-1' });
    Object.assign(admins.outbox, mailbox);
    admins.at += later;
    settleAlerts(admins);
    expect(admins.saved('alert.credential')).toMatchObject({ sent: false });
  });

  it('without a draft is sent with its own reference, and no other draft is left', () => {
    const admins = withSaved({});
    const pause = admins.pausedBy('credential');
    admins.outbox.draft(alertLetter('credential-7'));
    admins.at += LONG_ENOUGH;
    raiseAlert(pause, admins);
    expect(admins.outcome()).toEqual({ sent: 1, drafts: 0 });
    expect(admins.outbox.sent[0]?.text).toMatch(/Reference credential-7$/);
  });

  it('without a draft is left alone while an execution may still be drafting it', () => {
    const admins = withSaved({});
    const pause = admins.pausedBy('credential');
    admins.at += ROW_LEASE_MS - 1;
    raiseAlert(pause, admins);
    expect(admins.did).toEqual([]);
  });

  it('without a draft is forgotten together with its pause', () => {
    const admins = withSaved({ subject: alertLetter('').subject });
    admins.outbox.draft(alertLetter('credential-7'));
    admins.at += LONG_ENOUGH;
    settleAlerts(admins);
    expect(admins.outcome()).toEqual({ sent: 0, drafts: 0 });
    expect(admins.saved('alert.credential')).toBeNull();
  });

  it('without a draft waits while its pause lasts', () => {
    const admins = withSaved({});
    admins.pausedBy('credential');
    admins.at += LONG_ENOUGH;
    settleAlerts(admins);
    expect(admins.saved('alert.credential')).not.toBeNull();
  });
});

describe('a private draft that quotes an alert', () => {
  /** A template of the admin's own, which any subject fits. */
  function withOpenSubject(alert: object): AdminMail {
    const admins = withSaved(alert);
    const { mail } = admins.setup;
    admins.setup = {
      mail: { ...mail, templates: { alert: { subject: '{{problem}}', body: '{{detail}}' } } },
    };
    admins.outbox.draft({ ...alertLetter('credential-7'), subject: 'Salaries' });
    admins.at += LONG_ENOUGH;
    return admins;
  }

  it.each([{}, { subject: 'the credential' }])('stays when the alert is made again (%j)', (alert) => {
    const admins = withOpenSubject(alert);
    raiseAlert(admins.pausedBy('credential'), admins);
    expect(admins.outcome()).toEqual({ sent: 1, drafts: 1 });
  });

  it.each([{}, { subject: 'the credential' }])('stays when the alert is forgotten (%j)', (alert) => {
    const admins = withOpenSubject(alert);
    settleAlerts(admins);
    expect(admins.outcome()).toEqual({ sent: 0, drafts: 1 });
  });
});
