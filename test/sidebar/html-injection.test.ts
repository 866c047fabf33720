import { testBrowser } from '../test-browser';
import { openHistory } from './health-views';
import { LEAD, Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const NAME = '<img src=x onerror=alert(1)>';

describe('a form response that contains HTML', () => {
  it('is shown as text', async () => {
    const scene = new Scene().withForm().saved();
    scene.google.form.submit({
      'Email Address': LEAD,
      'Email of the new agent': 'ana@acme.example',
      'First name': NAME,
      'Last name': '{{detail}}',
    });
    const window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Save and continue');
    await window.click('Save and continue');
    await window.advanceClock(1_000);
    await window.page.locator('.preview', { hasText: NAME }).waitFor();
    expect(await window.page.locator('img').count()).toBe(0);
    expect(window.unexpectedEvents).toEqual([]);
    await window.close();
  });

  it('is shown as text in the history too, with what was typed into the cells of the row', async () => {
    const scene = new Scene().withForm().saved().turnedOn();
    const { row } = scene.submit(NAME, '{{detail}}');
    const { sheet } = scene.google.form;
    const column = (title: string) => String.fromCharCode(65 + sheet.header().indexOf(title));
    sheet.set(`${column('Detail')}${row}`, `${NAME}.`);
    const window = await openHistory(browser(), scene);
    await window.page.locator('summary').click();
    await window.page.locator('.history ol', { hasText: NAME }).waitFor();
    expect(await window.page.locator('.history img').count()).toBe(0);
    expect(window.unexpectedEvents).toEqual([]);
    await window.close();
  });
});
