/** What becomes of the last day of access. `until: null`: it has none any more. */
export function endChange(until: string | null, from: string): string {
  return until === null
    ? `Der Zugang ist jetzt unbefristet; bisher galt er bis ${from}.`
    : `Der Zugang gilt jetzt bis ${until}; bisher galt er bis ${from}.`;
}

export function wouldChange(until: string | null, from: string): string {
  return until === null
    ? `Der Zugang wäre dann unbefristet; bisher gilt er bis ${from}.`
    : `Der Zugang würde dann bis ${until} gelten; bisher gilt er bis ${from}.`;
}
