import { en } from './en';

/** What the sidebar says to the person who uses it. Another language would be chosen here. */
export const text = en;
