import { readFileSync } from 'node:fs';
import type { MenuData } from '../emulator/runtime/world';
import { TestInstallation } from './installation';

describe('the menu', () => {
  const CODE = readFileSync('dist/Code.js', 'utf8');

  it.each(['NONE', 'LIMITED'] as const)(
    'is built when the spreadsheet is opened (%s), without calling a service but for the language of the person',
    (authMode) => {
      const installation = new TestInstallation();
      const { state, calls } = installation.google.open({ as: 'second@acme.example', authMode });
      expect(state).toBe('completed');
      expect(Object.keys(calls)).toEqual(['Session.getActiveUserLocale']);
      expect(installation.google.ui.menus.map(({ caption }) => caption)).toEqual(['Chat Access']);
    },
  );

  it('is built on installation, and each item names an existing function', () => {
    const installation = new TestInstallation();
    expect(installation.google.install().state).toBe('completed');
    const functionsIn = (menu: MenuData): string[] =>
      menu.items.flatMap((item) => {
        if ('items' in item) return functionsIn(item);
        return 'functionName' in item ? [item.functionName] : [];
      });
    const functions = installation.google.ui.menus.flatMap(functionsIn);
    expect(functions.length).toBeGreaterThan(20);
    expect(new Set(functions).size).toBe(functions.length);
    for (const name of functions) expect(CODE).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  });

  it('opens the sidebar', () => {
    const installation = new TestInstallation();
    installation.google.open();
    installation.google.clickMenu('Open setup and health');
    expect(installation.google.ui.sidebar).toMatchObject({ title: 'Chat Access' });
  });
});
