import type { Browser } from 'playwright-core';
import type { SidebarWindow, WindowOptions } from './sidebar-window';

/** Opens a view of the sidebar and does what leads to the state that its name describes. */
export type View = (browser: Browser, options?: WindowOptions) => Promise<SidebarWindow>;
