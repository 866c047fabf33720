import type { Installation } from '../installation';

/** What happens up to the moment that is recorded, and what happens after it. */
export interface Scenario {
  /** The name of the recorded file. */
  name: string;
  /** Runs up to the moment that is recorded. */
  prepare(): Installation;
  /** Runs what happens afterwards: once with the recorded version, later with those that follow. */
  proceed(installation: Installation): void;
}
