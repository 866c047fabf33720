import { ADMIN } from './installation';
import { PRODUCTS, type SeatInstallation } from './seat-installation';

const ALERT = 'Chat Access needs attention: few seats are left';

const seats = ({ google }: SeatInstallation) =>
  (google.call('getSetup') as { health: { seats: unknown } }).health.seats;

const alerts = ({ google }: SeatInstallation) => google.sent.filter(({ subject }) => subject === ALERT);

/** The plan has so many free seats, as the test of the connection has found. */
function withFree(installation: SeatInstallation, count: number): SeatInstallation {
  installation.freeSeats(count);
  expect(installation.google.call('testConnection')).toMatchObject({ ok: true });
  return installation;
}

describe.each(PRODUCTS)('the seats of the plan, on %s,', (_, ready) => {
  it('are shown in the health: used, of how many, free', () => {
    const installation = withFree(ready(), 7);
    expect(seats(installation)).toEqual({ used: 1, limit: 8, free: 7, waiting: 0, idle: null });
    installation.addEnabled('ben@acme.example');
    installation.wait({ hours: 21 }, 60);
    expect(seats(installation)).toMatchObject({ used: 2, free: 6 });
  });

  it('are shown as none while requests wait for one', () => {
    const installation = withFree(ready(), 7).takeAllSeats();
    installation.submit({ email: 'ana@acme.example' });
    installation.google.advance({ minutes: 10 });
    expect(seats(installation)).toMatchObject({ free: 0, waiting: 1 });
  });

  it('of which few are left are told to the admins once, until there are more', () => {
    const installation = withFree(ready(), 3);
    installation.wait({ hours: 21 }, 60);
    expect(alerts(installation)).toEqual([]);
    for (const name of ['ben', 'cleo']) installation.addEnabled(`${name}@acme.example`);
    installation.wait({ days: 3 }, 60);
    expect(alerts(installation).map(({ to }) => to)).toEqual([ADMIN]);
    expect(alerts(installation)[0]?.body).toContain('Only 1 of the 4 seats of the Zendesk plan is free');
    expect(installation.troubles().map(({ cause }) => cause)).toEqual(['few-seats']);
    installation.freeSeats(20);
    installation.wait({ days: 1 }, 60);
    expect(installation.troubles()).toEqual([]);
    expect(alerts(installation)).toHaveLength(1);
  });

  it('that idle accounts take are counted by the plan', () => {
    const installation = withFree(ready(), 30);
    for (const name of ['ben', 'cleo']) installation.addEnabled(`${name}@acme.example`);
    installation.wait({ days: 60 }, 720);
    installation.google.call('saveSetup', { idle: { mode: 'report', warnDaysBefore: null } });
    installation.google.call('planIdleReview');
    expect(seats(installation)).toMatchObject({ idle: { accounts: 2, seats: 2 } });
  });
});

describe('on Zendesk Suite', () => {
  const [, ready] = PRODUCTS[1] ?? [];

  it('accounts that are only suspended free no seat', () => {
    const installation = ready?.();
    if (!installation) throw new Error('There is no Suite.');
    installation.addEnabled('ben@acme.example');
    installation.wait({ days: 60 }, 720);
    installation.google.call('saveSetup', { idle: { mode: 'report', warnDaysBefore: null, by: 'suspend' } });
    installation.google.call('planIdleReview');
    expect(seats(installation)).toMatchObject({ idle: { accounts: 1, seats: 0 } });
  });

  it('the number of seats is not known where Zendesk does not say it', () => {
    const installation = ready?.();
    expect(installation && seats(installation)).toEqual({
      used: 1,
      limit: null,
      free: null,
      waiting: 0,
      idle: null,
    });
  });
});
