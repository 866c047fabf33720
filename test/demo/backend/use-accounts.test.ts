import { perform } from './actions';
import { createInstallation } from './create-installation';

describe.each(['chat', 'support'] as const)('sixty days on %s', (product) => {
  it('find most people at work, and a few who have stopped', () => {
    const installation = createInstallation({
      ...{ product, empty: false, responses: null, agents: null, timeZone: 'Etc/UTC', built: 'dist' },
    });
    const { google, zendesk } = installation;
    const seat = { activeSheetId: google.form.sheetId, signedIn: google.owner };
    perform(installation, { do: 'advance', minutes: 60 * 24 * 60 }, seat);
    const month = google.clock.now() - 30 * 24 * 60 * 60_000;
    const isWorking = ({ lastUse }: { lastUse: number | null }) => (lastUse ?? 0) > month;
    const inUse = zendesk.inUse();
    const working = inUse.filter(isWorking).length;
    expect(working).toBeGreaterThan(300);
    expect(inUse.length - working).toBeGreaterThan(10);
    perform(installation, { do: 'menu', caption: 'Check idle accounts (no changes)', selection: null }, seat);
    const plan = google.spreadsheet.sheet('Plan').display();
    expect(plan.length).toBeLessThan(inUse.length);
  }, 120_000);
});
