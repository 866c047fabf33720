/** Applies the answer to the latest question only: one to an earlier question may come later, and is out of date. */
export function latestOnly<Answer>(apply: (answer: Answer) => void): (asked: Promise<Answer>) => void {
  let latest: Promise<Answer> | null = null;
  return (asked) => {
    latest = asked;
    void asked.then((answer) => {
      if (asked === latest) apply(answer);
    });
  };
}
