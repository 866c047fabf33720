import { testBrowser } from '../test-browser';
import { Scene, SuiteScene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const REQUESTERS = 'Allowed requesters (optional)';

describe('in the step Who may get access', () => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  async function open(scene: Scene | SuiteScene): Promise<void> {
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Who may get access (done)');
  }

  const folds = () => window.page.locator('details.fold');
  const opened = () => window.page.locator('details.fold[open] > summary').allTextContents();

  it('what is not used is folded away, and says what holds', async () => {
    await open(new Scene().withForm().saved());
    expect(await folds().locator('summary').allTextContents()).toEqual([
      'Allowed requesters Everyone at these domains.',
      'Blocked people No one is blocked.',
      'Approval Requests are processed immediately.',
      'Accounts a day One requester gets at most 50 without approval.',
    ]);
    expect(await opened()).toEqual([]);
    expect(await window.field(REQUESTERS).isVisible()).toBe(false);
  });

  it('access to chat is folded away, too, on Suite', async () => {
    await open(new SuiteScene().withForm().saved());
    expect(await folds().first().locator('summary').textContent()).toBe(
      'Access to chat Rows wait until an administrator has ticked it.',
    );
    expect(await opened()).toEqual([]);
  });

  it('what is used is open from the beginning', async () => {
    await open(
      new Scene().withForm().saved({
        access: { domains: ['acme.example'], blocked: ['left@acme.example'], reenable: 'ask' },
      }),
    );
    expect(await opened()).toEqual(['Blocked people', 'Approval']);
  });

  it('it stays open when the last entry is removed, and can be folded by hand', async () => {
    await open(new Scene().withForm().saved());
    await window.unfold('Allowed requesters');
    await window.field(REQUESTERS).pressSequentially('lead@acme.example,');
    await window.click('Remove lead@acme.example');
    expect(await window.field(REQUESTERS).isVisible()).toBe(true);
    await window.unfold('Allowed requesters');
    expect(await window.field(REQUESTERS).isVisible()).toBe(false);
  });

  it('it opens by itself where a field in it is wrong, and the field gets the focus', async () => {
    await open(new Scene().withForm().saved());
    await window.unfold('Allowed requesters');
    await window.field(REQUESTERS).fill('nonsense');
    await window.unfold('Allowed requesters');
    await window.click('Save and continue');
    expect(await opened()).toEqual(['Allowed requesters']);
    expect(await window.focusedLabel()).toBe(REQUESTERS);
    expect(await window.errorOfFocusedField()).toContain('nonsense');
  });

  it('who was blocked from the menu meanwhile stays blocked', async () => {
    const scene = new Scene().withForm().saved();
    await open(scene);
    scene.saveSetup({ access: { blocked: ['left@acme.example'] } });
    await window.field('Include subdomains, such as eu.acme.com').check();
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
    expect(scene.google.call('getSetup')).toMatchObject({
      setup: { access: { subdomains: true, blocked: ['left@acme.example'] } },
    });
  });
});
