import { ServiceError } from '../emulator';
import { ADMIN, LEAD, TestInstallation } from './installation';
import { mailBuild } from './mail-build';

describe('when Gmail makes no drafts', () => {
  it('requests are handled, the health says so, and their emails and one alert go out when it does', () => {
    const installation = TestInstallation.ready();
    const { google } = installation;
    google.gate.intercept = ({ name }) => {
      if (name === mailBuild.draft) throw new ServiceError('Gmail operation not allowed.');
    };
    const troubles = () =>
      (google.call('getSetup') as { health: { troubles: { cause: string; message: string }[] } }).health
        .troubles;
    const row = installation.submit();
    google.advance({ hours: 1 });
    expect(installation.row(row).Action).toBe('Created');
    expect(troubles()).toMatchObject([
      { cause: 'mails-refused', message: expect.stringContaining('their emails wait') },
    ]);
    expect(google.sent).toEqual([]);

    google.gate.intercept = undefined;
    google.advance({ minutes: 30 });
    expect(google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
    expect(google.sent.filter(({ to }) => to === ADMIN)).toHaveLength(1);
    expect(google.mailbox(ADMIN).drafts).toEqual([]);
    expect(troubles()).toEqual([]);
  });

  it('no email is given up, however many days that lasts', () => {
    const installation = TestInstallation.ready();
    const { google } = installation;
    google.gate.intercept = ({ name }) => {
      if (name === mailBuild.draft) throw new ServiceError('Gmail operation not allowed.');
    };
    const row = installation.submit();
    installation.wait({ days: 5 }, 240);
    expect(installation.row(row).Mail).toBe('Queued: created');
    google.gate.intercept = undefined;
    google.advance({ minutes: 30 });
    expect(installation.row(row).Mail).toBe('Sent: created');
    expect(google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
  });
});
