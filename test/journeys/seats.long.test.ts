import { ADMIN, COLUMNS, LEAD, SECOND_EDITOR } from './installation';
import { PRODUCTS, type SeatInstallation } from './seat-installation';

const ALERT = 'Chat Access needs attention: requests wait for a free seat';

/** Requests that Zendesk has refused a seat; the first is an hour older than the second, and so on. */
function waitingFor(installation: SeatInstallation, ...names: string[]): number[] {
  return names.map((name) => {
    const row = installation.submit({ email: `${name}@acme.example`, firstName: name });
    installation.wait({ minutes: 60 }, 15);
    return row;
  });
}

const statuses = (installation: SeatInstallation) =>
  installation.rows().map(({ Action = '', Status = '' }) => `${Action} ${Status.slice(2)}`.trim());

const toRequesters = (installation: SeatInstallation) =>
  installation.google.sent.filter(({ to }) => to === LEAD);

const alerts = (installation: SeatInstallation) =>
  installation.google.sent.filter(({ subject }) => subject === ALERT);

describe.each(PRODUCTS)('without a free seat, on %s,', (_, ready) => {
  it('a request waits, says so, mails the admin alone, and is done when there is one', () => {
    const installation = ready().takeAllSeats();
    const [row = 0] = waitingFor(installation, 'ana');
    expect(installation.row(row)).toMatchObject({
      Action: '',
      Status: '⏳ Waiting',
      Mail: '',
      'Agent ID': '',
      Attempts: '',
    });
    expect(installation.row(row).Detail).toMatch(
      /^Admin action needed: no seat has been free since .* \(UTC\), because all .*seats/,
    );
    expect(alerts(installation)).toMatchObject([{ to: ADMIN }]);
    expect(toRequesters(installation)).toEqual([]);
    installation.freeSeats();
    installation.wait({ hours: 7 }, 15);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
    expect(toRequesters(installation)).toHaveLength(1);
    expect(installation.troubles()).toEqual([]);
    expect(installation.google.properties.document()['seat-wait']).toBeUndefined();
  });

  it('it is tried every six hours, with one create however many wait, and alerted once a day', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana', 'ben', 'cleo', 'dan');
    installation.takeCalls();
    installation.wait({ hours: 24 }, 15);
    const creates = installation.takeCalls().filter((call) => call.startsWith('POST'));
    expect(creates).toHaveLength(4);
    expect(alerts(installation)).toHaveLength(1);
    expect(statuses(installation)).toEqual(['Waiting', 'Waiting', 'Waiting', 'Waiting']);
    const next = installation.rows().map((row) => row['Next try']);
    expect(new Set(next).size).toBe(1);
    expect(installation.log().filter(({ Status }) => Status === '⏳ Waiting')).toHaveLength(4);
  });

  it('the health says how many wait, and since when', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana', 'ben');
    const [trouble] = installation.troubles();
    expect(trouble).toMatchObject({ cause: 'seats' });
    expect(trouble?.message).toMatch(
      /^2 requests are waiting for an admin, since \d{4}-.*: no seat of the Zendesk plan is free/,
    );
  });

  it('the oldest request gets the one seat that is free, and the others go on waiting', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana', 'ben', 'cleo');
    installation.freeSeats(1);
    installation.wait({ hours: 7 }, 15);
    expect(statuses(installation)).toEqual(['Created Done', 'Waiting', 'Waiting']);
  });

  it('a new request does not overtake those that wait, and has the oldest tried within minutes', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana');
    installation.freeSeats(1);
    installation.submit({ email: 'ben@acme.example' });
    expect(statuses(installation)).toEqual(['Waiting', 'Waiting']);
    installation.google.advance({ minutes: 10 });
    expect(statuses(installation)).toEqual(['Created Done', 'Waiting']);
  });

  it('a request that the timer finds just when no other waits any more is done by the next run', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana');
    installation.freeSeats();
    installation.submit({ email: 'ben@acme.example' });
    installation.google.advance({ minutes: 5 });
    expect(statuses(installation)).toEqual(['Created Done', 'Created Done']);
    installation.submit({ email: 'cleo@acme.example' }, { fire: false });
    installation.google.advance({ minutes: 10 });
    expect(statuses(installation)).toEqual(['Created Done', 'Created Done', 'Created Done']);
  });

  it('the preview says that a row would wait behind those that wait, and asks for nothing', () => {
    const installation = ready().takeAllSeats();
    const preview = (row: number) => installation.google.call('previewRow', row);
    installation.submit({ email: 'eve@acme.example' }, { fire: false });
    expect(preview(2)).toMatchObject({ status: 'Done', action: 'Created' });
    installation.google.advance({ minutes: 10 });
    const row = installation.submit({ email: 'ben@acme.example' }, { fire: false });
    installation.addEnabled('on@acme.example');
    const others = ['on@acme.example', 'ben@partner.example'].map((email) =>
      installation.submit({ email }, { fire: false }),
    );
    const before = installation.google.properties.document();
    expect(preview(row)).toMatchObject({
      action: '',
      status: 'Waiting',
      detail:
        'Admin action needed: other requests wait for a free seat of the Zendesk plan, and this row would wait behind them. Disable an account that is not needed, or add seats to the plan. Requests that wait then continue automatically within six hours, or at once with Chat Access > Retry all failed rows.',
      mail: null,
    });
    expect(preview(2)).toMatchObject({
      status: 'Waiting',
      detail: expect.stringContaining('no seat has been free since'),
    });
    expect(others.map(preview)).toMatchObject([{ action: 'No change' }, { status: 'Rejected' }]);
    expect(installation.google.properties.document()).toEqual(before);
    installation.freeSeats();
    installation.google.advance({ hours: 7 });
    const last = installation.submit({ email: 'cleo@acme.example' }, { fire: false });
    expect(preview(last)).toMatchObject({ action: 'Created', status: 'Done' });
  });

  it('rows that need no seat are handled at once', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana');
    installation.addEnabled('eve@acme.example');
    installation.submit({ email: 'eve@acme.example' });
    installation.submit({ email: 'ben@partner.example' });
    installation.submit({ email: 'eve@acme.example' }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(statuses(installation)).toEqual(['Waiting', 'No change Done', 'Rejected', 'No change Done']);
  });

  it('it is tried once an extract shows a free seat', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana');
    installation.google.clickMenu('Export agents to sheet');
    installation.google.advance({ minutes: 10 });
    expect(statuses(installation)).toEqual(['Waiting']);
    installation.freeSeats();
    installation.google.clickMenu('Export agents to sheet');
    installation.google.advance({ minutes: 10 });
    expect(statuses(installation)).toEqual(['Created Done']);
  });

  it('after fourteen days it needs attention, and the requester is told once', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana', 'ben');
    installation.wait({ days: 13 }, 180);
    expect(statuses(installation)).toEqual(['Waiting', 'Waiting']);
    expect(toRequesters(installation)).toEqual([]);
    installation.wait({ days: 2 }, 180);
    expect(statuses(installation)).toEqual(['Needs attention', 'Needs attention']);
    expect(installation.row(2).Detail).toContain('No free seat for 14 days');
    expect(toRequesters(installation)).toHaveLength(2);
    installation.freeSeats();
    installation.google.clickMenu('Retry all failed rows');
    expect(statuses(installation)).toEqual(['Created Done', 'Created Done']);
  });

  it('a row that is selected in the menu is tried at once, by the owner', () => {
    const installation = ready().takeAllSeats();
    const [, row = 0] = waitingFor(installation, 'ana', 'ben');
    installation.google.clickMenu('Retry selected rows', { selection: [row] });
    expect(statuses(installation)).toEqual(['Waiting', 'Waiting']);
    installation.freeSeats();
    installation.google.clickMenu('Retry selected rows', { selection: [row] });
    expect(statuses(installation)).toEqual(['Waiting', 'Created Done']);
  });

  it('is among those that Retry all failed rows tries at once', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana', 'ben');
    installation.freeSeats(1);
    installation.google.clickMenu('Retry all failed rows');
    expect(statuses(installation)).toEqual(['Created Done', 'Waiting']);
  });

  it('a row that another editor selects has the oldest tried by the next runs', () => {
    const installation = ready().takeAllSeats();
    const [, row = 0] = waitingFor(installation, 'ana', 'ben');
    installation.freeSeats();
    installation.google.open({ as: SECOND_EDITOR });
    installation.google.clickMenu('Retry selected rows', { selection: [row], as: SECOND_EDITOR });
    installation.google.advance({ minutes: 15 });
    expect(statuses(installation)).toEqual(['Created Done', 'Created Done']);
  });

  it('edited answers are another request, which waits in its place', () => {
    const installation = ready().takeAllSeats();
    const [row = 0] = waitingFor(installation, 'ana');
    installation.google.form.edit(row, { [COLUMNS.email]: 'anna@acme.example' });
    installation.google.advance({ minutes: 5 });
    expect(statuses(installation)).toEqual(['Waiting']);
    installation.freeSeats();
    installation.wait({ hours: 7 }, 15);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.sent.at(-1)?.body).toContain('anna@acme.example');
  });

  it('a pause keeps it waiting, and it goes on after it', () => {
    const installation = ready().takeAllSeats();
    waitingFor(installation, 'ana');
    installation.google.call('pauseDesk');
    installation.freeSeats();
    installation.wait({ hours: 13 }, 15);
    expect(statuses(installation)).toEqual(['Waiting']);
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 10 });
    expect(statuses(installation)).toEqual(['Created Done']);
  });

  it('it is left as history when Chat Access is turned on so', () => {
    const installation = ready().takeAllSeats();
    const [row = 0] = waitingFor(installation, 'ana');
    installation.google.call('turnOff');
    installation.google.call('turnOn', { backlog: 'leave' });
    installation.freeSeats();
    installation.wait({ hours: 7 }, 15);
    expect(installation.row(row)).toMatchObject({ Action: '', Status: '✓ Done', Mail: 'Off' });
    expect(installation.troubles()).toEqual([]);
  });

  it('cells that an editor types bring nobody an account or a mail', () => {
    const installation = ready().takeAllSeats();
    const [row = 0] = waitingFor(installation, 'ana');
    const sheet = installation.google.form.sheet;
    sheet.set(`F${row}`, 'Created');
    sheet.set(`I${row}`, '4711');
    sheet.set(`L${row}`, '2020-01-01 00:00:00');
    installation.wait({ hours: 7 }, 15);
    expect(installation.row(row)).toMatchObject({ Status: '⏳ Waiting', Mail: '', 'Agent ID': '' });
    expect(toRequesters(installation)).toEqual([]);
    installation.freeSeats();
    installation.wait({ hours: 13 }, 15);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
  });
});
