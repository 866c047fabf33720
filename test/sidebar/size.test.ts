import { SIDEBAR } from './scene';

describe('Sidebar.html', () => {
  it('has at most 120 KB', () => {
    expect(Buffer.byteLength(SIDEBAR)).toBeLessThanOrEqual(120 * 1024);
  });

  it('loads nothing from another host', () => {
    expect(SIDEBAR).not.toMatch(/<(script|img|iframe)[^>]+src=|<link|@import|url\(["']?https?:/);
  });
});
