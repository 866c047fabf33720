/** What becomes of the last day of access. `until: null`: it has none any more. */
export function endChange(until: string | null, from: string): string {
  return until === null
    ? `El acceso ya no tiene fecha de fin; antes era válido hasta el ${from}.`
    : `El acceso ahora es válido hasta el ${until}; antes lo era hasta el ${from}.`;
}

export function wouldChange(until: string | null, from: string): string {
  return until === null
    ? `El acceso ya no tendría fecha de fin; actualmente es válido hasta el ${from}.`
    : `El acceso sería válido hasta el ${until}; actualmente lo es hasta el ${from}.`;
}
