import { text } from '../../src/sidebar/text/text';
import { type GoogleOptions, ServiceError } from '../emulator';
import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

describe('the health', () => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  const turnedOnScene = () => new Scene().withForm().saved().turnedOn();

  async function openHealth(scene: Scene): Promise<void> {
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.waitForHeading('Health');
  }

  function detail(name: string) {
    return window.page.locator('.details div', { hasText: name }).locator('dd').textContent();
  }

  function waitForStatus(name: string) {
    return window.page.locator('.status-name', { hasText: new RegExp(`^${name}$`) }).waitFor();
  }

  it('counts the rows and shows when they were last processed', async () => {
    const scene = turnedOnScene();
    scene.submit('Ana');
    scene.submit('Ben', 'Okafor', 'other.example');
    scene.google.advance({ minutes: 5 });
    await openHealth(scene);
    expect(await detail('Waiting')).toBe('None');
    expect(await detail('Needs attention')).toBe('0');
    expect(await detail('Last run')).toBe('just now');
    await window.waitForText('1 created, 0 enabled, 0 unchanged, 1 rejected, 0 failed.');
  });

  /** A request waits, since Zendesk has refused the credential. */
  function pausedScene(options: Partial<GoogleOptions> = {}): Scene {
    const scene = new Scene(options).withForm().saved().turnedOn();
    scene.google.advance({ minutes: 5 });
    scene.zendesk.revokeToken();
    scene.submit();
    return scene;
  }

  it('explains a pause, takes a new credential, and is on at once', async () => {
    const scene = pausedScene();
    await openHealth(scene);
    await waitForStatus('Paused');
    await window.waitForText(/It said: .+\. Enter a credential of an administrator\./);
    expect(await window.page.getByText('Open setup and health').count()).toBe(0);
    expect(await detail('Waiting')).toBe('1 request for an admin');
    await window.click('Enter a new credential');
    await window.field('Access token').fill(scene.zendesk.issueToken());
    await window.click('Save');
    await window.click('Back to Health');
    await waitForStatus('On');
    scene.google.advance({ minutes: 5 });
    await window.click('Refresh');
    expect(await detail('Waiting')).toBe('None');
  });

  it('tests the saved credential when asked, and is on again as soon as Zendesk takes it', async () => {
    const scene = pausedScene();
    await openHealth(scene);
    await window.click('Test now');
    await window.waitForText('Zendesk does not accept this credential.');
    await waitForStatus('Paused');
    for (const token of scene.zendesk.state.tokens.values()) token.revoked = false;
    await window.click('Test now');
    await waitForStatus('On');
    scene.google.advance({ minutes: 5 });
    await window.click('Refresh');
    expect(await detail('Waiting')).toBe('None');
  });

  it('does not end a pause of a person who has paused everything meanwhile', async () => {
    const scene = pausedScene();
    await openHealth(scene);
    scene.google.call('pauseDesk');
    for (const token of scene.zendesk.state.tokens.values()) token.revoked = false;
    await window.click('Test now');
    await window.waitForText(/^Paused by admin@acme\.example\./);
    await waitForStatus('Paused');
  });

  it('sees by itself, in an open sidebar, that the cause of a pause is gone', async () => {
    const scene = pausedScene();
    await openHealth(scene);
    await waitForStatus('Paused');
    for (const token of scene.zendesk.state.tokens.values()) token.revoked = false;
    scene.google.advance({ minutes: 5 });
    await window.advanceClock(60_000);
    await waitForStatus('On');
    const calls = window.calls.filter((name) => name === 'getSetup').length;
    await window.advanceClock(300_000);
    expect(window.calls.filter((name) => name === 'getSetup')).toHaveLength(calls);
  });

  it('offers the credential to the owner alone', async () => {
    const scene = pausedScene({ editors: ['second@acme.example'] });
    window = await SidebarWindow.openLoaded(browser(), scene, { as: 'second@acme.example' });
    await waitForStatus('Paused');
    for (const name of ['Enter a new credential', 'Test now'])
      expect(await window.button(name).count()).toBe(0);
  });

  it('repairs missing triggers', async () => {
    const scene = turnedOnScene();
    for (const { id } of scene.google.triggers()) scene.google.removeTrigger(id);
    await openHealth(scene);
    await window.waitForText(
      'The triggers for new form responses, the five-minute check and the review of idle accounts are missing',
    );
    await window.click('Repair');
    await window.waitForText('Repaired.');
    expect(scene.google.triggers().map(({ handler }) => handler)).toEqual([
      'onFormSubmit',
      'processPending',
      'reviewIdleAgents',
    ]);
  });

  it('shows what keeps part of the work from being done, until it is over', async () => {
    const scene = turnedOnScene();
    scene.google.advance({ hours: 1 });
    scene.google.form.relink('Form Responses 2');
    scene.google.advance({ hours: 1 });
    await openHealth(scene);
    await window.waitForText('The form now writes its answers into the sheet "Form Responses 2"');
    scene.saveSetup({ responses: { sheetId: scene.google.form.sheetId } });
    await window.click('Refresh');
    await window.page.getByText('The form now writes').waitFor({ state: 'detached' });
  });

  it('checks the installation, shows each result, and says afterwards when that was', async () => {
    const scene = turnedOnScene();
    scene.google.advance({ minutes: 10 });
    await openHealth(scene);
    await window.click('Check the installation');
    await window.waitForText('Everything that Chat Access needs works here.');
    const results = await window.page.locator('.checks li').allTextContents();
    expect(results.length).toBeGreaterThan(10);
    expect(results.every((each) => each.startsWith('\u2713'))).toBe(true);
    await window.close();
    await openHealth(scene);
    await window.waitForText('Everything that Chat Access needs worked when it was checked just now.');
  });

  it('says first what is limited', async () => {
    const scene = turnedOnScene();
    scene.google.gate.intercept = ({ name }) => {
      if (name === 'GmailApp.createDraft') throw new ServiceError('Gmail operation not allowed.');
    };
    await openHealth(scene);
    await window.click('Check the installation');
    await window.waitForText('Chat Access cannot work here yet.');
    expect(await window.page.locator('.checks li').first().textContent()).toContain(
      'Gmail did not save a draft',
    );
    scene.google.gate.intercept = undefined;
  });

  it('names the permissions that are missing, with a link to where they can be given, and no other link', async () => {
    const scene = turnedOnScene();
    scene.google.choices.withheldScopes = ['https://mail.google.com/'];
    await openHealth(scene);
    await window.click('Check the installation');
    await window.waitForText('Chat Access cannot work here yet.');
    const limited = window.page.locator('.checks .limited');
    expect(await limited.allTextContents()).toEqual([
      '\u26a0Google says that permissions are missing: "Read, compose, send, and permanently delete all your email from Gmail" ' +
        '(mail.google.com). Open Google’s page and allow all of them, then try again.',
    ]);
    expect(await limited.locator('a').getAttribute('href')).toBe(
      'https://script.google.com/macros/d/emulated/authorize',
    );
    scene.google.choices.withheldScopes = [];
    await window.click('Check the installation');
    await window.waitForText('Everything that Chat Access needs works here.');
  });

  it('does not turn Chat Access on again where it cannot work, and says why', async () => {
    const scene = turnedOnScene();
    await openHealth(scene);
    await window.click('Turn off');
    await waitForStatus('Off');
    scene.google.choices.draftsAreNotFoundById = true;
    await window.click('Turn on');
    await window.waitForText('Gmail did not save a draft, find it and delete it.');
    expect(scene.google.triggers()).toEqual([]);
  });

  it('turns Chat Access off, and on again after asking about the responses in between', async () => {
    const scene = turnedOnScene();
    scene.google.advance({ minutes: 5 });
    await openHealth(scene);
    await window.click('Turn off');
    await waitForStatus('Off');
    expect(scene.google.triggers()).toEqual([]);
    scene.submit();
    await window.close();
    await openHealth(scene);
    await window.waitForText('1 earlier response. Process it?');
    await window.click('Turn on');
    await window.page.locator('[aria-invalid="true"]:focus').first().waitFor();
    expect(await window.errorOfFocusedField()).toContain('Choose one of the two options first.');
    await window.field('Keep as history').check();
    await window.click('Turn on');
    await waitForStatus('On');
    scene.google.advance({ minutes: 5 });
    expect(scene.zendesk.snapshot().agents).toHaveLength(1);
  });

  it('leaves only the sheet behind after uninstalling', async () => {
    const scene = turnedOnScene();
    scene.submit();
    scene.google.advance({ minutes: 5 });
    await openHealth(scene);
    await window.click('Uninstall');
    await window.click('Cancel');
    expect(scene.google.triggers()).toHaveLength(3);
    await window.click('Uninstall');
    await window.page.locator('.confirm').getByRole('button', { name: 'Uninstall' }).click();
    await window.waitForHeading('Uninstalled');
    expect(scene.google.triggers()).toEqual([]);
    expect(JSON.stringify(scene.google.properties.user(scene.google.owner))).not.toContain(
      scene.zendesk.token,
    );
    await window.click('Set up again');
    await window.field('Access token').waitFor();
    await window.close();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.waitForHeading('Connect Zendesk');
  });

  it('shows the progress of a long job until it ends', async () => {
    const scene = turnedOnScene();
    window = await SidebarWindow.openLoaded(browser(), scene);
    window.stubAnswer('getProgress', {
      job: 'Requests',
      done: 40,
      total: 120,
      startedAt: new Date(scene.google.clock.now() - 60_000).toISOString(),
      message: 'Handling 120 rows',
    });
    await window.advanceClock(15_000);
    await window.waitForText('Handling 120 rows');
    await window.waitForText(/40 of 120, about \d minutes left/);
    window.stubAnswer('getProgress', null);
    await window.advanceClock(3_000);
    await window.page.getByText('Handling 120 rows').waitFor({ state: 'detached' });
  });

  it('says when a button gets no answer, and retries it', async () => {
    const scene = turnedOnScene();
    await openHealth(scene);
    window.breakNextCall('turnOff', 'lost');
    await window.click('Turn off');
    await window.advanceClock(30_000);
    await window.waitForText(text.app.callTimedOut(30));
    await window.click('Try again');
    await waitForStatus('Off');
  });
});
