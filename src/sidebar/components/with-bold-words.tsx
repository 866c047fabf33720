import type { BoldText } from '../text/with-bold';

/** Renders a sentence of the catalogue that has bold words. */
export function WithBoldWords({ sentence }: { sentence: BoldText }) {
  return (
    <>{sentence.map((part) => (typeof part === 'string' ? part : <b key={part.bold}>{part.bold}</b>))}</>
  );
}
