import { testBrowser } from '../test-browser';
import { approvalScene } from './health-views';
import type { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

describe('requests that need approval, in the sidebar,', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(async () => {
    scene = approvalScene();
    window = await SidebarWindow.openLoaded(browser(), scene);
  });
  afterEach(() => window.closeAfterTest());

  const status = (row: number) => {
    const [header = [], ...rows] = scene.google.form.sheet.display();
    return rows[row - 2]?.[header.indexOf('Status')];
  };
  const item = (name: string) => window.page.getByRole('listitem').filter({ hasText: name });

  it('are listed with who asks for whom, and one click carries one out', async () => {
    await window.waitForText('2 requests need approval');
    await window.waitForText('Requested by lead@acme.example');
    await item('Ana Diaz').getByRole('button', { name: 'Approve' }).click();
    await window.waitForText('1 request needs approval');
    expect([status(2), status(3)]).toEqual(['✓ Done', '? Needs approval']);
  });

  it('are rejected with a reason, after a second click', async () => {
    await item('Ben Okafor').getByRole('button', { name: 'Reject' }).click();
    await window.page.waitForFunction('document.activeElement?.id.startsWith("reason-")');
    await window.page.keyboard.type('Not in my team');
    await item('Ben Okafor').getByRole('button', { name: 'Reject' }).click();
    await window.waitForText('1 request needs approval');
    expect([status(2), status(3)]).toEqual(['? Needs approval', '✕ Rejected']);
  });

  it('are left as they are when the person thinks better of it', async () => {
    await item('Ben Okafor').getByRole('button', { name: 'Reject' }).click();
    await item('Ben Okafor').getByRole('button', { name: 'Cancel' }).click();
    await item('Ben Okafor').getByRole('button', { name: 'Approve' }).waitFor();
    expect(status(3)).toBe('? Needs approval');
  });
});
