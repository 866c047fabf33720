import type { FrameLocator } from 'playwright-core';
import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe.each(['chat', 'support'] as const)('the page of a person, in the demo of %s', (product) => {
  let window: DemoWindow;
  let page: FrameLocator;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product });
    page = window.page.frameLocator('.page-dialog iframe');
  });
  afterAll(() => window.close());

  it('opens over the sheet, takes an address, and is closed again', async () => {
    await window.menu('History of the selected person');
    await page.getByLabel('Email address').fill('nobody@acme.example');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('is about nobody@acme.example').waitFor();
    await window.page.getByRole('button', { name: 'Close the dialog' }).click();
    await window.page.locator('.page-dialog').waitFor({ state: 'detached' });
    expect(window.noise).toEqual([]);
  });
});
