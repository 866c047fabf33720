const NAME = 'found';

/** A single letter is nearly everywhere. */
const SHORTEST_WORD = 2;

/**
 * Marks the words that were searched for. Browsers without highlights show them unmarked.
 * Source: https://developer.mozilla.org/en-US/docs/Web/API/CSS_Custom_Highlight_API
 */
export function highlight(elements: readonly HTMLElement[], words: readonly string[]): void {
  if (!('highlights' in CSS)) return;
  const marked = words.filter(({ length }) => length >= SHORTEST_WORD);
  const ranges = elements.flatMap((element) => textsIn(element).flatMap((node) => rangesIn(node, marked)));
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

function textsIn(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function rangesIn(node: Text, words: readonly string[]): Range[] {
  const text = node.data.toLowerCase();
  return words.flatMap((word) => {
    const starts: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) starts.push(at);
    return starts.map((start) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, Math.min(start + word.length, node.length));
      return range;
    });
  });
}
