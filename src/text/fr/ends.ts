/** What becomes of the last day of access. `until: null`: it has none any more. */
export function endChange(until: string | null, from: string): string {
  return until === null
    ? `L’accès n’a plus de date de fin ; il était valable jusqu’au ${from}.`
    : `L’accès est désormais valable jusqu’au ${until} ; il l’était jusqu’au ${from}.`;
}

export function wouldChange(until: string | null, from: string): string {
  return until === null
    ? `L’accès n’aurait plus de date de fin ; il est actuellement valable jusqu’au ${from}.`
    : `L’accès serait valable jusqu’au ${until} ; il l’est actuellement jusqu’au ${from}.`;
}
