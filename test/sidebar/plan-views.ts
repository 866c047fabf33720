import { PLAN_ADDRESS } from './browser';
import { chatScene } from './plan-scenes';
import { SidebarWindow } from './sidebar-window';
import type { View } from './view';

/** The page of the idle plan, as a small laptop shows it. */
export const PLAN_VIEWS: Record<string, View> = {
  'idle-plan': async (browser, options) => {
    const people = { Ana: 212, Ben: 170, Cleo: 96, Dan: 71, Eve: 63, Finn: 55, Gita: 50, Hugo: 12, Ines: 3 };
    const page = { address: PLAN_ADDRESS, size: { width: 900, height: 640 } };
    const window = await SidebarWindow.openLoaded(browser, chatScene(people), { ...options, ...page });
    await window.page.getByRole('button', { name: 'Spare Ben Diaz' }).click();
    await window.field('Reason').fill('On parental leave until June');
    await window.click('Spare this account');
    return window;
  },
};
