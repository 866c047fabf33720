import { ADMIN } from './installation';

/** Emails about idle accounts, as `takeMails` lists them. */
export const HELD_MAIL = `${ADMIN}: Chat Access has stopped an idle plan`;
export const UNREADABLE_MAIL = `${ADMIN}: Chat Access has stopped the idle review`;
export const REFUSED_MAIL = `${ADMIN}: Chat Access needs attention: Zendesk does not accept the credential`;
/** A pause that the admins were mailed about is over. */
export const RECOVERED_MAIL = `${ADMIN}: Chat Access is running again`;

export const SUMMARY_MAIL = `${ADMIN}: Chat Access: idle accounts`;
