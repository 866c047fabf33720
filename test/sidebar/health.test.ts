import type { Browser } from 'playwright-core';
import { text } from '../../src/sidebar/text/text';
import { launch } from '../chromium';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

describe('the health', () => {
  let browser: Browser;
  let window: SidebarWindow;

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    expect(window.noise).toEqual([]);
    await window.close();
  });
  afterAll(() => browser.close());

  const running = () => new Scene().withForm().saved().turnedOn();

  async function openOn(scene: Scene): Promise<void> {
    window = await SidebarWindow.loaded(browser, scene);
    await window.isAt('Health');
  }

  function fact(name: string) {
    return window.page.locator('.details div', { hasText: name }).locator('dd').textContent();
  }

  it('says what waits, what has been done and when it looks next', async () => {
    const scene = running();
    scene.submit('Ana');
    scene.submit('Ben', 'Okafor', 'other.example');
    scene.google.advance({ minutes: 5 });
    await openOn(scene);
    expect([await fact('Waiting'), await fact('Needs attention'), await fact('Last run')]).toEqual([
      '0',
      '0',
      'just now',
    ]);
    await window.sees('1 created, 0 enabled, 0 without a change, 1 rejected, 0 failed.');
  });

  it('says why it is paused, and leads to the credential', async () => {
    const scene = running();
    scene.zendesk.revokeToken();
    scene.submit();
    await openOn(scene);
    await window.sees('Paused');
    expect(await fact('Waiting')).toBe('1');
    await window.click('Check the connection');
    await window.click('Change credential');
    await window.field('Access token').fill(scene.zendesk.issueToken());
    await window.click('Save');
    await window.click('Back to health');
    scene.google.advance({ minutes: 5 });
    await window.click('Refresh');
    await window.page.getByText('On', { exact: true }).waitFor();
    expect(await fact('Waiting')).toBe('0');
  });

  it('repairs triggers that are missing', async () => {
    const scene = running();
    for (const { id } of scene.google.triggers()) scene.google.removeTrigger(id);
    await openOn(scene);
    await window.sees(
      'The trigger for new form answers, the look every five minutes and the review of idle accounts is missing',
    );
    await window.click('Repair');
    await window.sees('Repaired.');
    expect(scene.google.triggers().map(({ handler }) => handler)).toEqual([
      'onFormSubmit',
      'processPending',
      'reviewIdleAgents',
    ]);
  });

  it('turns off, and on again after asking about the rows in between', async () => {
    const scene = running();
    scene.google.advance({ minutes: 5 });
    await openOn(scene);
    await window.click('Turn off');
    await window.page.getByText('Off', { exact: true }).waitFor();
    expect(scene.google.triggers()).toEqual([]);
    scene.submit();
    await window.close();
    await openOn(scene);
    await window.sees('1 row came before. Handle it?');
    await window.click('Turn on');
    await window.page.locator('[aria-invalid="true"]:focus').first().waitFor();
    expect(await window.errorAtFocus()).toContain('Choose one of the two first.');
    await window.field('Leave them as history').check();
    await window.click('Turn on');
    await window.page.getByText('On', { exact: true }).waitFor();
    scene.google.advance({ minutes: 5 });
    expect(scene.zendesk.snapshot().agents).toHaveLength(1);
  });

  it('leaves only the sheet behind when it is uninstalled', async () => {
    const scene = running();
    scene.submit();
    scene.google.advance({ minutes: 5 });
    await openOn(scene);
    await window.click('Uninstall');
    await window.click('Cancel');
    expect(scene.google.triggers()).toHaveLength(3);
    await window.click('Uninstall');
    await window.page.locator('.confirm').getByRole('button', { name: 'Uninstall' }).click();
    await window.isAt('Uninstalled');
    expect(scene.google.triggers()).toEqual([]);
    expect(JSON.stringify(scene.google.properties.user(scene.google.owner))).not.toContain(
      scene.zendesk.token,
    );
    await window.click('Set up again');
    await window.field('Access token').waitFor();
    await window.close();
    window = await SidebarWindow.loaded(browser, scene);
    await window.isAt('Connect Zendesk');
  });

  it('shows how far a long job is', async () => {
    const scene = running();
    window = await SidebarWindow.loaded(browser, scene);
    window.answerWith('getProgress', {
      job: 'Requests',
      done: 40,
      total: 120,
      startedAt: new Date(scene.google.clock.now() - 60_000).toISOString(),
      message: 'Handling 120 rows',
    });
    await window.wait(15_000);
    await window.sees('Handling 120 rows');
    await window.sees(/40 of 120, about \d minutes left/);
    window.answerWith('getProgress', null);
    await window.wait(3_000);
    await window.page.getByText('Handling 120 rows').waitFor({ state: 'detached' });
  });

  it('says when no answer comes to a button, and does it on the next try', async () => {
    const scene = running();
    await openOn(scene);
    window.next('turnOff', 'lost');
    await window.click('Turn off');
    await window.wait(30_000);
    await window.sees(text.app.callTimedOut);
    await window.click('Try again');
    await window.page.getByText('Off', { exact: true }).waitFor();
  });
});
