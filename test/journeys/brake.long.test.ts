import { approve, choose, mailsTo, reject } from './approvals-hands';
import { ADMIN, APPROVER, alerts, ask, LEAD, outcomes, PRODUCTS } from './brake-installation';
import { changeTimeZone } from './log-hands';

const PEER = 'peer@acme.example';

describe.each(PRODUCTS)('the brake, on %s,', (_, ready) => {
  it('lets so many accounts a requester and day through; what is beyond waits for approval', () => {
    const installation = ready();
    const rows = ask(installation, LEAD, 'ana', 'ben', 'cleo');
    expect(outcomes(installation, rows)).toEqual(['Created Done', 'Created Done', 'Needs approval']);
    expect(installation.row(rows[2] ?? 0).Detail).toMatch(
      /^This would create an account for cleo@acme\.example\. One requester gets at most 2 accounts a day without approval\. Needs approval since/,
    );
    const [mail] = mailsTo(installation, APPROVER);
    expect(mail?.body).toContain('One requester gets at most 2 accounts a day without approval.');
    expect(outcomes(installation, ask(installation, PEER, 'dan'))).toEqual(['Created Done']);
  });

  it('counts a requester as one person, whatever the capitals and what stands behind a plus', () => {
    const installation = ready();
    ask(installation, LEAD, 'ana', 'ben');
    const rows = [
      ...ask(installation, 'Lead+a@ACME.example', 'cleo'),
      ...ask(installation, ' lead+b@acme.example', 'dan'),
    ];
    expect(outcomes(installation, rows)).toEqual(['Needs approval', 'Needs approval']);
  });

  it('counts accounts that are enabled, and not what changes nothing or is rejected', () => {
    const installation = ready();
    installation.zendesk.addAgent({ email: 'on@acme.example' });
    const off = installation.zendesk.addAgent({ email: 'off@acme.example' });
    if ('suspended' in off) off.suspended = true;
    else off.enabled = false;
    const rows = ask(installation, LEAD, 'on', 'off', 'ana', 'on', 'ben');
    const stranger = installation.submit({ email: 'x@elsewhere.example' });
    expect(outcomes(installation, [...rows, stranger])).toEqual([
      'No change Done',
      'Updated Done',
      'Created Done',
      'No change Done',
      'Needs approval',
      'Rejected',
    ]);
  });

  it('lets a request through once it is approved, and not before, also not on the next day', () => {
    const installation = ready();
    const rows = ask(installation, LEAD, 'ana', 'ben', 'cleo', 'dan');
    installation.wait({ days: 3 }, 60);
    expect(outcomes(installation, rows.slice(2))).toEqual(['Needs approval', 'Needs approval']);
    expect(mailsTo(installation, LEAD)).toHaveLength(2);
    approve(installation, rows[2] ?? 0);
    reject(installation, rows[3] ?? 0);
    installation.google.advance({ minutes: 5 });
    expect(outcomes(installation, rows.slice(2))).toEqual(['Created Done', 'Rejected']);
    expect(installation.row(rows[2] ?? 0).Detail).toContain(`Approved by ${APPROVER}.`);
    expect(mailsTo(installation, LEAD)).toHaveLength(4);
  });

  it('ends what nobody has approved in fourteen days', () => {
    const installation = ready();
    const [, , row = 0] = ask(installation, LEAD, 'ana', 'ben', 'cleo');
    installation.wait({ days: 15 }, 180);
    expect(installation.row(row)).toMatchObject({ Status: '✕ Rejected', Mail: 'Sent: rejected' });
  });

  it('begins anew on the next day of the sheet’s time zone', () => {
    const installation = ready();
    ask(installation, LEAD, 'ana', 'ben');
    // Nine in the morning, and half past midnight in Auckland.
    changeTimeZone(installation, 'Pacific/Auckland');
    installation.wait({ hours: 2 }, 5);
    expect(outcomes(installation, ask(installation, LEAD, 'cleo', 'dan', 'eve'))).toEqual([
      'Created Done',
      'Created Done',
      'Needs approval',
    ]);
  });

  it('begins no day twice, however often an editor sets another time zone', () => {
    const installation = ready();
    const zones = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Pacific/Kiritimati', 'Europe/Berlin'];
    const rows = ask(installation, LEAD, 'ana', 'ben', 'cleo');
    for (const [index, zone] of zones.entries()) {
      changeTimeZone(installation, zone);
      installation.google.clock.advance(3 * 3_600_000);
      rows.push(...ask(installation, LEAD, `dan${index}`, `eve${index}`, `fay${index}`));
    }
    const given = outcomes(installation, rows).filter((outcome) => outcome === 'Created Done');
    expect(given).toHaveLength(4);
    installation.wait({ days: 2 }, 180);
    const later = ask(installation, LEAD, 'gus', 'hal', 'ida');
    expect(outcomes(installation, later)).toEqual(['Created Done', 'Created Done', 'Needs approval']);
  });

  it('mails the admins once a requester and day', () => {
    const installation = ready();
    ask(installation, LEAD, 'ana', 'ben', 'cleo');
    installation.google.advance({ minutes: 5 });
    ask(installation, LEAD, 'dan', 'eve');
    ask(installation, PEER, 'fay', 'gus', 'hal');
    installation.wait({ hours: 1 }, 5);
    expect(alerts(installation).map(({ subject }) => subject)).toEqual([
      `Chat Access needs attention: more than 2 accounts in a day for ${LEAD}`,
      `Chat Access needs attention: more than 2 accounts in a day for ${PEER}`,
    ]);
    expect(alerts(installation)[0]?.body).toContain(
      `${LEAD} has asked for more than 2 accounts on 2026-03-02.`,
    );
    installation.wait({ days: 1 }, 180);
    ask(installation, LEAD, 'ida', 'jon', 'kim');
    installation.wait({ hours: 1 }, 5);
    expect(alerts(installation)).toHaveLength(3);
  });

  it('over all requesters holds back whoever asks, and is told once', () => {
    const installation = ready({ brakeAll: 3 });
    const rows = [
      ...ask(installation, LEAD, 'ana', 'ben'),
      ...ask(installation, PEER, 'cleo', 'dan'),
      ...ask(installation, 'third@acme.example', 'eve'),
    ];
    expect(outcomes(installation, rows)).toEqual([
      'Created Done',
      'Created Done',
      'Created Done',
      'Needs approval',
      'Needs approval',
    ]);
    expect(installation.row(rows[4] ?? 0).Detail).toContain(
      'All requesters together get at most 3 accounts a day without approval.',
    );
    installation.wait({ hours: 1 }, 5);
    expect(alerts(installation).map(({ subject }) => subject)).toEqual([
      'Chat Access needs attention: more than 3 accounts in a day',
    ]);
  });

  it('holds back a backlog of one requester, and a retry of many rows', () => {
    const installation = ready({}, ['ana', 'ben', 'cleo', 'dan', 'eve']);
    const rows = [2, 3, 4, 5, 6];
    const expected = ['Created Done', 'Created Done', ...Array(3).fill('Needs approval')];
    expect(outcomes(installation, rows)).toEqual(expected);
    choose(installation, 'Retry selected rows', ADMIN, rows);
    expect(outcomes(installation, rows)).toEqual(expected);
  });

  it('is not reset by what an editor types, empties or deletes in the sheet', () => {
    const installation = ready();
    const [ana = 0, ben = 0] = ask(installation, LEAD, 'ana', 'ben');
    const { sheet } = installation.google.form;
    const width = sheet.header().length;
    for (const row of [ana, ben]) {
      const cells = sheet.display()[row - 1] ?? [];
      sheet.setRow(row, [...cells.slice(0, width - 9), ...Array(9).fill('')]);
    }
    const rows = ask(installation, LEAD, 'cleo');
    expect(outcomes(installation, rows)).toEqual(['Needs approval']);
    const log = installation.google.spreadsheet.sheet('Log');
    log.setRow(2, Array(13).fill(''));
    expect(outcomes(installation, ask(installation, LEAD, 'dan'))).toEqual(['Needs approval']);
    expect(installation.google.properties.document()).not.toHaveProperty('given');
  });

  it('counts a request once, however often it is tried', () => {
    const installation = ready();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'POST' ? { status: 503, headers: {}, body: '', seconds: 0.1 } : undefined;
    const rows = ask(installation, LEAD, 'ana', 'ben');
    installation.wait({ minutes: 15 }, 5);
    expect(outcomes(installation, rows)).toEqual(['Created Will retry', 'Created Will retry']);
    delete installation.zendesk.modes.intercept;
    installation.wait({ hours: 2 }, 5);
    expect(outcomes(installation, rows)).toEqual(['Created Done', 'Created Done']);
    expect(outcomes(installation, ask(installation, LEAD, 'cleo'))).toEqual(['Needs approval']);
  });

  it('does not count what Zendesk has refused', () => {
    const installation = ready();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'POST' ? { status: 422, headers: {}, body: '{}', seconds: 0.1 } : undefined;
    const refused = ask(installation, LEAD, 'ana', 'ben');
    expect(outcomes(installation, refused)).toEqual(['Needs attention', 'Needs attention']);
    delete installation.zendesk.modes.intercept;
    expect(outcomes(installation, ask(installation, LEAD, 'cleo', 'dan', 'eve'))).toEqual([
      'Created Done',
      'Created Done',
      'Needs approval',
    ]);
  });

  it('no longer holds back what waits once it is taken away or raised', () => {
    const installation = ready();
    const rows = ask(installation, LEAD, 'ana', 'ben', 'cleo', 'dan', 'eve');
    installation.google.call('saveSetup', { access: { brake: 4 } });
    installation.google.advance({ minutes: 5 });
    expect(outcomes(installation, rows).sort()).toEqual([...Array(4).fill('Created Done'), 'Needs approval']);
    installation.google.call('saveSetup', { access: { brake: null } });
    installation.google.advance({ minutes: 5 });
    expect(outcomes(installation, rows)).toEqual(Array(5).fill('Created Done'));
  });

  it('leaves what waits for approval for another reason to the approvers, and frees it with that reason', () => {
    const installation = ready({ approval: 'everyone' });
    const [row = 0] = ask(installation, LEAD, 'ana');
    installation.google.advance({ minutes: 10 });
    expect(outcomes(installation, [row])).toEqual(['Needs approval']);
    installation.google.call('saveSetup', { access: { approval: 'none' } });
    installation.google.advance({ minutes: 5 });
    expect(outcomes(installation, [row])).toEqual(['Created Done']);
  });

  it('is shown in the preview', () => {
    const installation = ready();
    const [ana = 0, , cleo = 0] = ask(installation, LEAD, 'ana', 'ben', 'cleo');
    expect(installation.google.call('previewRow', cleo)).toMatchObject({
      ok: true,
      status: 'Needs approval',
      detail: expect.stringContaining('One requester gets at most 2 accounts a day without approval.'),
      mail: { to: APPROVER },
    });
    expect(installation.google.call('previewRow', ana)).toMatchObject({ ok: true, status: 'Done' });
    installation.wait({ days: 1 }, 180);
    expect(installation.google.call('previewRow', cleo)).toMatchObject({ status: 'Needs approval' });
  });

  it.each([0, -1, 1.5, '7', 100_001])('of %p accounts is refused by the setup, in a sentence', (brake) => {
    const installation = ready();
    for (const field of ['brake', 'brakeAll'])
      expect(installation.setupProblems({ access: { [field]: brake } })).toEqual({
        [`access.${field}`]: expect.stringContaining('Enter a whole number of accounts a day, at least 1'),
      });
  });
});

describe('the brake that nobody has set', () => {
  it.each(PRODUCTS)('is fifty accounts a requester and day, on %s', (_, ready) => {
    const installation = ready({ brake: undefined });
    const names = Array.from({ length: 51 }, (_, index) => `agent${index}`);
    const rows = ask(installation, LEAD, ...names);
    expect(outcomes(installation, rows.slice(49))).toEqual(['Created Done', 'Needs approval']);
  });
});
