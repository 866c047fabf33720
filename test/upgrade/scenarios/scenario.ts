import type { Installation } from '../installation';

/** A life up to the moment that is recorded, and what happens after it. */
export interface Scene {
  /** What the file of the recording is called. */
  name: string;
  live(): Installation;
  /** What Google and people do afterwards: once with the version that was recorded, later with those that follow. */
  goOn(installation: Installation): void;
}
