import { type EditorAction, type EditorActionName, EditorActions } from '../../src/state/editor-actions';
import { Memory } from './memory-store';

function action(id: string, name: EditorActionName = 'Paused', text = ''): EditorAction {
  return { id, at: 1, by: 'ana@acme.com', action: name, what: { code: 'stored.sentence', text } };
}

describe('what editors have done', () => {
  it('waits in the order in which it was done', () => {
    const actions = new EditorActions(new Memory());
    expect(actions.isEmpty()).toBe(true);
    actions.add(action('1'));
    actions.add(action('2'));
    expect(actions.all()).toEqual({ actions: [action('1'), action('2')], leftOut: 0 });
    expect(actions.isEmpty()).toBe(false);
  });

  it('is gone once it is logged; what was done meanwhile stays', () => {
    const store = new Memory();
    const actions = new EditorActions(store);
    for (const id of ['1', '2', '3']) actions.add(action(id));
    actions.remove(['1', '3']);
    expect(actions.all().actions.map(({ id }) => id)).toEqual(['2']);
    actions.remove(['2']);
    expect(store.values.size).toBe(0);
  });

  it('fits into a property whatever it says, and counts what had no room', () => {
    const store = new Memory();
    const actions = new EditorActions(store);
    actions.add(action('saved', 'Setup saved', 'ü€😀'.repeat(100)));
    for (let id = 0; id < 200; id++) actions.add(action(`${id}`, 'Paused', '😀'.repeat(20)));
    const { actions: left, leftOut } = actions.all();
    expect(new TextEncoder().encode(store.get('editor-actions') ?? '').length).toBeLessThanOrEqual(9_000);
    expect(left[0]?.id).toBe('saved');
    expect(left[left.length - 1]?.id).toBe('199');
    expect(left.length + leftOut).toBe(201);
    expect(left.length).toBeGreaterThan(20);
    actions.markLogged(left.map(({ id }) => id));
    expect(new TextEncoder().encode(store.get('editor-actions') ?? '').length).toBeLessThanOrEqual(9_000);
  });
});
