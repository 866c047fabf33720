import { testBrowser } from '../test-browser';
import { historyScene, openHistory } from './health-views';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

describe('the history in the sidebar', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(async () => {
    scene = historyScene();
    window = await openHistory(browser(), scene);
  });
  afterEach(() => window.closeAfterTest());

  const requests = () => window.page.locator('.history summary').allInnerTexts();
  const request = (name: string) => window.page.locator('.history > li', { hasText: name });
  const open = (name: string) => request(name).locator('summary').click();

  it('lists the newest first, and shows the steps of one with their times in the zone of the sheet', async () => {
    const names = (await requests()).map((line) => line.replace(/\s+/g, ' '));
    expect(names).toEqual([
      expect.stringMatching(/^⚠ Needs attention Cleo Diaz 2026-03-02 10:05:\d\d \(GMT\+1\)$/),
      expect.stringMatching(/^✕ Rejected Ben Okafor 2026-03-02 10:05:\d\d \(GMT\+1\)$/),
      expect.stringMatching(/^✓ Done Ana Diaz /),
      expect.stringMatching(/^✓ Done Ana Diaz /),
    ]);
    await window.waitForText('Times are in the sheet’s time zone, Europe/Berlin.');
    await open('Cleo Diaz');
    const steps = await request('Cleo Diaz').locator('ol > li').allInnerTexts();
    expect(steps.map((step) => step.split('\n')[0])).toEqual([
      'Received from lead@acme.example',
      'Needs attention',
      'Email sent to lead@acme.example',
    ]);
    expect(steps[1]).toContain('Zendesk refused the request (403: This person is managed elsewhere).');
  });

  it('shows the times of another zone of the sheet, whatever that of the browser is', async () => {
    await window.close();
    window = await openHistory(browser(), historyScene({ timeZone: 'Asia/Tokyo' }));
    await window.waitForText('Times are in the sheet’s time zone, Asia/Tokyo.');
    expect((await requests())[0]).toContain('2026-03-02 18:05');
  });

  it('shows one status alone, and tells the outcome of another try there', async () => {
    await window.page.getByLabel('Show', { exact: true }).selectOption('Needs attention');
    expect(await requests()).toEqual([expect.stringContaining('Cleo Diaz')]);
    await open('Cleo Diaz');
    await window.click('Try again');
    await window.waitForText(/^Row 5: Done\. Created an account/);
    expect(await requests()).toEqual([expect.stringContaining('Done Cleo Diaz')]);
    expect(await window.button('Try again').count()).toBe(0);
    expect(await window.focusedLabel()).toBe('Show row 5');
    expect(scene.google.form.sheet.record(5).Status).toBe('✓ Done');
    await window.page.getByLabel('Show', { exact: true }).selectOption('Rejected');
    expect(await requests()).toEqual([expect.stringContaining('Ben Okafor')]);
  });

  it('says why a request is not tried again', async () => {
    await open('Cleo Diaz');
    scene.google.call('pauseDesk');
    await window.click('Try again');
    await window.waitForText('Paused by admin@acme.example.');
    expect(await window.button('Try again').count()).toBe(1);
  });

  it('selects the row of a request in the sheet', async () => {
    await open('Ben Okafor');
    await window.click('Show row 4');
    expect(scene.google.executions.at(-1)?.selected).toEqual(['A4:Z4']);
  });

  it('leads back to the health, and is loaded again when it failed', async () => {
    await window.click('Back to Health');
    await window.waitForHeading('Health');
    window.breakNextCall('getHistory', 'failed');
    await window.click('History');
    await window.waitForText('Google could not complete this request.');
    await window.click('Try again');
    expect(await requests()).toHaveLength(4);
  });

  it('says so while it is loading, and where there is nothing', async () => {
    await window.close();
    window = await SidebarWindow.openLoaded(browser(), new Scene().withForm().saved().turnedOn());
    window.holdAnswers();
    await window.button('History').click();
    await window.waitForText('Loading the last requests…');
    window.releaseAnswers();
    await window.waitForText('No requests yet.');
  });

  it('is used with the keyboard alone', async () => {
    const press = (key: string) => window.page.keyboard.press(key);
    await press('Tab');
    expect(await window.focusedLabel()).toBe('History of a person');
    await press('Enter');
    await window.waitForServer();
    expect(window.calls).toContain('showPersonHistory');
    await press('Tab');
    expect(await window.focusedLabel()).toBe('Show');
    await press('Tab');
    await press('Enter');
    await press('Tab');
    expect(await window.focusedLabel()).toBe('Show row 5');
    await press('Tab');
    await press('Space');
    await window.waitForText(/^Row 5: Done\./);
  });
});
