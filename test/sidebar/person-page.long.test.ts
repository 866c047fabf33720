import { testBrowser } from '../test-browser';
import { AXE, CLIPPED, SCROLLS_SIDEWAYS, VIOLATIONS } from './accessibility';
import { PERSON_ADDRESS } from './browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

let window: SidebarWindow;

afterEach(() => window.closeAfterTest());

/** Ana was requested twice, Ben once; somebody has typed a line about Ana. */
function scene(timeZone = 'Etc/UTC'): Scene {
  const made = new Scene({ timeZone }).withForm().saved().turnedOn();
  made.submit();
  made.submit('Ben');
  made.submit();
  const log = made.google.spreadsheet.sheet('Log');
  const time = new Date(made.google.clock.now());
  log.setRow(log.lastRow + 1, [time, 'R-1', '', 'ana.diaz@acme.example', '', '<img src=x onerror=alert(1)>']);
  made.google.open();
  made.google.clickMenu('History of the selected person', { selection: `A${log.lastRow}`, sheet: 'Log' });
  return made;
}

async function open({ width = 900, timeZone = 'Etc/UTC' } = {}): Promise<void> {
  const size = { width, height: 640 };
  window = await SidebarWindow.open(browser(), scene(timeZone), { address: PERSON_ADDRESS, size });
  await window.page.getByRole('heading', { name: 'History of ana.diaz@acme.example' }).waitFor();
}

const items = () => window.page.locator('.events > li');

describe('the page of a person', () => {
  it('shows the selected person in order, and marks a line that is not proved', async () => {
    await open();
    expect(await items().count()).toBe(3);
    expect(await items().first().textContent()).toMatch(/Created.*Account.*enabled.*Zendesk answered.*201/);
    expect(await window.page.locator('.unproved').count()).toBe(1);
    expect(await items().last().textContent()).toContain('<img src=x onerror=alert(1)>');
  });

  it('writes times as the sidebar does, in the zone of the sheet', async () => {
    await open({ timeZone: 'Asia/Tokyo' });
    await window.waitForText('Times are in Asia/Tokyo, the time zone of the spreadsheet.');
    const times = await items().locator('time').allTextContents();
    expect(times).toEqual(times.map(() => expect.stringMatching(/^2026-03-02 18:\d\d:\d\d \(GMT\+9\)$/)));
    expect(times).toHaveLength(3);
  });

  it('takes another address by the keyboard, and shows one kind only', async () => {
    await open();
    const field = window.page.getByLabel('Email address');
    await field.fill('BEN.DIAZ@acme.example');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('heading', { name: 'History of ben.diaz@acme.example' }).waitFor();
    expect(await items().count()).toBe(1);
    await field.fill('ana.diaz@acme.example');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('heading', { name: 'History of ana.diaz@acme.example' }).waitFor();
    await window.page.getByLabel('Show only').selectOption('Created · ✓ Done');
    expect(await items().count()).toBe(1);
    await field.fill('nobody@acme.example');
    await window.page.keyboard.press('Enter');
    await window.waitForText('Nothing in the Log is about nobody@acme.example.');
  });

  it('says that a call has failed, and tries again', async () => {
    await open();
    window.breakNextCall('getPersonHistory', 'failed');
    await window.click('Show');
    await window.click('Try again');
    await window.page.getByRole('heading', { name: 'History of ana.diaz@acme.example' }).waitFor();
  });

  it.each([900, 390])('violates no rule of accessibility and fits into %i pixels', async (width) => {
    await open({ width });
    await window.page.evaluate(AXE);
    expect(await window.page.evaluate(VIOLATIONS)).toEqual([]);
    expect(await window.page.evaluate(CLIPPED)).toEqual([]);
    expect(await window.page.evaluate(SCROLLS_SIDEWAYS)).toBe(false);
  });
});
