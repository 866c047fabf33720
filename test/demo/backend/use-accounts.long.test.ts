import { perform } from './actions';
import { createInstallation } from './create-installation';
import { useAccounts } from './use-accounts';

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 60;

describe.each(['chat', 'support'] as const)('sixty days on %s', (product) => {
  it('find most people at work, and a few who have stopped', () => {
    const installation = createInstallation({
      ...{ product, language: 'en', empty: false, responses: null, agents: null, built: 'dist' },
      timeZone: 'Etc/UTC',
    });
    const { google, zendesk } = installation;
    // Only people act: the script has work for minutes in so many days.
    for (let day = 0; day < DAYS; day += 1) {
      google.clock.advance(DAY_MS);
      useAccounts(installation);
    }
    const month = google.clock.now() - 30 * DAY_MS;
    const inUse = zendesk.inUse();
    const working = inUse.filter(({ lastUse }) => (lastUse ?? 0) > month).length;
    expect(working).toBeGreaterThan(300);
    expect(inUse.length - working).toBeGreaterThan(10);
    const seat = { activeSheetId: google.form.sheetId, signedIn: google.owner };
    perform(installation, { do: 'menu', caption: 'Check idle accounts (no changes)', selection: null }, seat);
    const totals = google.spreadsheet.sheet('Plan').display()[1]?.[1] ?? '';
    const [disabled = 0, , warned = 0] = (totals.match(/\d[\d,]*/g) ?? []).map((text) =>
      Number(text.replace(',', '')),
    );
    expect(disabled + warned).toBeGreaterThan(10);
    expect(disabled + warned).toBeLessThanOrEqual(inUse.length - working);
  });
});
