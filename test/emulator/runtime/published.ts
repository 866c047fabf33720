/**
 * The named methods of a published Apps Script type, with Google's parameters. Results are left open because an
 * emulated method returns the emulated class, which has fewer methods than the published one.
 */
export type Like<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: infer A) => unknown ? (...args: A) => unknown : unknown;
};
