/** What there is help for in the sidebar: the steps of the setup by their names, and what follows them. */
export const HELP_TOPICS = ['connect', 'form', 'access', 'messages', 'idle', 'ready', 'health'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** What the page of help is opened with. */
export interface HelpOpening {
  /** The heading to begin at, by its anchor in the guide; `null`: the top. */
  section: string | null;
  /** Whether Chat Access is on, and as whom it runs; empty where that could not be found out. */
  state: string;
}
