/** What becomes of the last day of access. `until: null`: it has none any more. */
export function endChange(until: string | null, from: string): string {
  return until === null
    ? `O acesso não tem mais data de término; antes, era válido até ${from}.`
    : `O acesso agora é válido até ${until}; antes, era válido até ${from}.`;
}

export function wouldChange(until: string | null, from: string): string {
  return until === null
    ? `O acesso deixaria de ter data de término; atualmente é válido até ${from}.`
    : `O acesso passaria a ser válido até ${until}; atualmente é válido até ${from}.`;
}
