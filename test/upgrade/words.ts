/** The words of which there are any, in one text. */
export function words(...all: (string | false | null | undefined)[]): string {
  return all.filter((each) => each).join(' ');
}
