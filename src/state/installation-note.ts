import type { Message } from '../text/say';

/** What the last check of the installation found that does not work, or is limited. */
export interface InstallationNote {
  at: number;
  failed: readonly { name: string; message: Message }[];
}

/** A sheet in which the platform is tried, or was when the check was interrupted. */
export interface ProbeSheet {
  name: string;
  at: number;
}
