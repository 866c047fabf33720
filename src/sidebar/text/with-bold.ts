/** A sentence in parts, some of which are bold. */
export type BoldText = readonly (string | { bold: string })[];

/** Makes the inserted words bold. What a person has typed can be inserted too, because it is never parsed. */
export function withBold(sentence: TemplateStringsArray, ...boldWords: readonly string[]): BoldText {
  return sentence.flatMap((part, index) => {
    const bold = boldWords[index];
    return bold === undefined ? [part] : [part, { bold }];
  });
}
