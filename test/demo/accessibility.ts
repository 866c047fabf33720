import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong with the page, apart from the grid, which is a library's. `prepare`: opens what is closed at first. */
export async function accessibilityProblems(
  browser: Browser,
  url: string,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Submit' }).waitFor();
  await page.locator('.accounts tbody tr').first().waitFor();
  await prepare(page);
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run({ exclude: ["revo-grid"] })')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  await context.close();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
