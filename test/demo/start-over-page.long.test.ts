import { testBrowser } from '../test-browser';
import { accessibilityProblems } from './accessibility';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('the button Start over', () => {
  let window: DemoWindow;
  let start: string | null;

  beforeAll(async () => {
    window = await DemoWindow.open(browser());
    start = await time();
  });
  afterAll(() => window.close());

  const time = () => window.page.locator('.clock time').textContent();
  const dialog = () => window.page.getByRole('dialog', { name: 'Start the demo over?' });
  const focused = () => window.page.evaluate('document.activeElement.textContent');
  const tab = (name: string, isSelected: boolean) =>
    window.page.getByRole('tab', { name, exact: true, selected: isSelected });

  const doMuch = async () => {
    await window.button('Take the tour').click();
    for (const title of ['An outside domain', 'The same request twice']) {
      await window.button('Next').click();
      await window.page.getByRole('heading', { name: title }).waitFor();
    }
    await window.button('Leave the tour').click();
    await window.submit('Wrong domain');
    await window.turn('Zendesk is down');
    await window.wait('+5 min');
    await window.menu('Update the dashboard');
    await window.page.locator('.toast').waitFor();
    await tab('Dashboard', true).waitFor();
  };

  it('asks first, and leaves everything when the question is closed', async () => {
    await doMuch();
    await window.button('Start over').click();
    await dialog().getByText('Everything that was done here is discarded').waitFor();
    expect(await focused()).toBe('Cancel');
    await window.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await focused()).toBe('Start over');
    await tab('Dashboard', true).waitFor();
    await window.button('Resume the tour (3 of 8)').waitFor();
    expect(await time()).not.toBe(start);
  });

  it('sets back all that the page shows, and has the focus again', async () => {
    await window.button('Start over').press('Enter');
    await window.page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Start over');
    await window.page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await window.page.getByText('The demo is back at its start.').waitFor();
    expect(await focused()).toBe('Start over');
    expect(await time()).toBe(start);
    await tab('Form Responses 1', true).waitFor();
    await window.button('Take the tour').waitFor();
    await window.seesCell('? Needs approval');
    expect(await window.page.locator('.toast, [role="switch"][aria-checked="true"]').count()).toBe(0);
    expect(await window.page.locator('.examples [aria-pressed="true"]').textContent()).toBe('New person');
  });

  it('leaves a page that works, and remembers its new start when it is loaded again', async () => {
    await window.submit();
    expect((await window.lastRow()).Status).toBe('✓ Done');
    await window.menu('Update the dashboard');
    await window.page.locator('.toast').waitFor();
    await window.page.reload();
    await window.button('Take the tour').waitFor();
  });

  it('asks in an accessible way, and the browser console is empty', async () => {
    const problems = await accessibilityProblems(browser(), window.demo.url, async (page) => {
      await page.getByRole('button', { name: 'Start over' }).click();
      await page.getByRole('dialog').waitFor();
    });
    expect(problems).toEqual([]);
    expect(window.noise).toEqual([]);
  });
});
