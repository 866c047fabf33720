import { EVIDENCE_ADDRESS } from './browser';
import { chatScene } from './plan-scenes';
import { SidebarWindow } from './sidebar-window';
import type { View } from './view';

/** The page of the evidence, in the size that it asks for. */
export const EVIDENCE_VIEWS: Record<string, View> = {
  evidence: async (browser, options) => {
    const scene = chatScene({ Ana: 212, Ben: 96, Cleo: 12, Dan: 3 });
    for (const name of ['Eve', 'Finn', 'Gita']) scene.submit(name);
    scene.submit('Mallory', 'Doe', 'evil.example');
    scene.google.advance({ minutes: 10 });
    scene.google.call('extractAgents');
    scene.google.call('makeEvidence', '');
    const page = { address: EVIDENCE_ADDRESS, size: { width: 680, height: 600 } };
    const window = await SidebarWindow.openLoaded(browser, scene, { ...options, ...page });
    await window.page.getByRole('link', { name: 'Download CSV' }).waitFor();
    return window;
  },
};
