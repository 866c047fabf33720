import { runScript } from './test-helpers';

describe('npm run samples', () => {
  // On Suite a second request for a person who waits for access to chat waits as well, and ends in the same way.
  it.each<[name: string, given: string[], enabled: number, unchanged: number]>([
    ['Chat', [], 180, 100],
    ['Suite', ['--product', 'support'], 220, 60],
  ])(
    'finishes the 600 sample requests on %s and keeps all invariants',
    async (_, given, enabled, unchanged) => {
      const { code, out } = await runScript('samples-cli', given);
      expect(out).toContain('\nNo row needs attention.\n');
      expect(out).toMatch(
        new RegExp(
          `\nDone: created +250\nDone: enabled +${enabled}\nDone: no change +${unchanged}\nRejected +70\nNeeds attention +0\nAll +600\n`,
        ),
      );
      expect(out).toContain('✓ Every row has an outcome: 600 of 600 rows\n');
      expect(out).toContain('✓ No address has two accounts: 1,750 accounts, 1,750 addresses\n');
      expect(out).toContain(
        '✓ One mail per row to be mailed about: 579 mails for 579 rows; 60 of 60 requesters got as many mails as they have such rows\n',
      );
      expect(code).toBe(0);
    },
  );
});
