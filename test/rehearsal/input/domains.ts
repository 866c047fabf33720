/** The domain that most requesters share; `null` when no requester has an address. */
export function commonDomain(requesters: readonly string[]): { domain: string; share: number } | null {
  const counts = new Map<string, number>();
  for (const requester of requesters) {
    const domain = /^[^@\s]+@([a-z0-9.-]+\.[a-z0-9-]+)$/.exec(requester.trim().toLowerCase())?.[1];
    if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first ? { domain: first[0], share: first[1] / requesters.length } : null;
}
