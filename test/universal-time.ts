/** The local-time methods of `Date` follow the machine; a test must yield the same result everywhere. */
export function useUniversalTime(): void {
  process.env.TZ = 'UTC';
}
