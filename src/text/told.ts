import type { MailCode, Words } from './mailed';

/**
 * What a person is told in the menu, the sidebar and the other pages, of one subject of `en/`: all of it, but for what is also mailed and
 * has its words already.
 */
export type Told<Subject> = { [Code in Exclude<keyof Subject, MailCode>]: Words<Subject[Code]> };
