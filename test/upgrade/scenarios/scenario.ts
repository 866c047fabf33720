import type { ChatInstallation } from '../chat-installation';
import type { Installation } from '../installation';

/** What happens up to the moment that is recorded, and what happens after it. */
export interface Scenario<I extends Installation = ChatInstallation> {
  /** The name of the recorded file. */
  name: string;
  /** Runs up to the moment that is recorded. */
  prepare(): I;
  /** Runs what happens afterwards: once with the recorded version, later with those that follow. */
  proceed(installation: I): void;
}
