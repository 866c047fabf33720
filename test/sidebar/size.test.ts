import { SIDEBAR } from './scene';

describe('Sidebar.html', () => {
  it('loads nothing from another host', () => {
    expect(SIDEBAR).not.toMatch(/<(script|img|iframe)[^>]+src=|<link|@import|url\(["']?https?:/);
  });
});
