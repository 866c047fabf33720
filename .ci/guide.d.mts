/** The parts of the page that a document in Markdown becomes, as HTML. */
export function guideFrom(markdown: string): { contents: string; title: string; entries: string };
