import { readFileSync } from 'node:fs';

export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// These are texts, which run in the page.

/** The rules that are violated, each with the elements that violate it. */
export const VIOLATIONS = violationsOf({});

/** All that forced colours can change. */
export const COLOR_VIOLATIONS = violationsOf({
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
});

function violationsOf(options: { runOnly?: { type: 'rule'; values: string[] } }): string {
  return `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;
}

/** The elements that extend beyond the page, or whose content is wider than they are. */
export const CLIPPED = `[...document.querySelectorAll('#app *')].filter((element) => {
  if (element.closest('.visually-hidden, svg') || element.closest('details:not([open]) > :not(summary)')) return false;
  const { right, width } = element.getBoundingClientRect();
  const isClipped = getComputedStyle(element).overflowX !== 'visible' && !element.matches('input, textarea, select');
  return width > 0 && (right > innerWidth + 0.5 || (isClipped && element.scrollWidth > element.clientWidth + 1));
}).map((element) => element.outerHTML.slice(0, 120))`;

export const SCROLLS_SIDEWAYS = 'document.documentElement.scrollWidth > innerWidth';
