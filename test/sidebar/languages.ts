/** The shortest text that is surely a sentence or a caption of its own, and no part of another language's. */
const SHORTEST = 12;

/** All fixed texts of a catalogue of the pages. */
export function sentencesOf(texts: unknown): string[] {
  if (typeof texts === 'string') return texts.length < SHORTEST ? [] : [texts];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.values(texts).flatMap(sentencesOf);
}
