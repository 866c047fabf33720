import { runScript } from './test-helpers';

describe('npm run samples', () => {
  it.each<[name: string, given: string[]]>([
    ['Chat', []],
    ['Suite', ['--product', 'support']],
  ])('finishes the 600 sample requests on %s and keeps all invariants', async (_, given) => {
    const { code, out } = await runScript('samples-cli', given);
    expect(out).toContain('\nNo row needs attention.\n');
    expect(out).toMatch(
      /\nDone: created +250\nDone: enabled +180\nDone: no change +100\nRejected +70\nNeeds attention +0\nAll +600\n/,
    );
    expect(out).toContain('✓ Every row has an outcome: 600 of 600 rows\n');
    expect(out).toContain('✓ No address has two accounts: 1,750 accounts, 1,750 addresses\n');
    expect(out).toContain(
      '✓ One mail per row to be mailed about: 579 mails for 579 rows; 60 of 60 requesters got as many mails as they have such rows\n',
    );
    expect(code).toBe(0);
  });
});
