import { readFileSync } from 'node:fs';
import { TestDesk } from './installation';

describe('the menu', () => {
  const CODE = readFileSync('dist/Code.js', 'utf8');

  it.each(['NONE', 'LIMITED'] as const)(
    'is built when the file is opened (%s), and no service is touched',
    (authMode) => {
      const desk = new TestDesk();
      const { state, calls } = desk.google.open({ as: 'second@acme.example', authMode });
      expect(state).toBe('completed');
      expect(Object.keys(calls)).toEqual([]);
      expect(desk.google.ui.menus.map(({ caption }) => caption)).toEqual(['Chat Access']);
    },
  );

  it('is built when it is installed, and each of its items names a function that exists', () => {
    const desk = new TestDesk();
    expect(desk.google.install().state).toBe('completed');
    const functions = desk.google.ui.menus.flatMap(({ items }) =>
      items.flatMap((item) => ('functionName' in item ? [item.functionName] : [])),
    );
    expect(functions).toHaveLength(8);
    for (const name of functions) expect(CODE).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  });

  it('opens the sidebar', () => {
    const desk = new TestDesk();
    desk.google.open();
    desk.google.clickMenu('Open setup and health');
    expect(desk.google.ui.sidebar).toMatchObject({ title: 'Chat Access' });
  });
});
