/** The local-time methods of `Date` follow the machine; a test must say the same everywhere. */
export function useUniversalTime(): void {
  process.env.TZ = 'UTC';
}
