/** Domains that belong to no organization. Not a complete list: a warning that is missing harms less than one that is wrong. */

/** At these anybody can get an address. */
const MAILBOXES = new Set(
  (
    '126.com 163.com aim.com aol.com att.net bol.com.br btinternet.com comcast.net daum.net duck.com fastmail.com free.fr ' +
    'freenet.de gmail.com googlemail.com gmx.at gmx.ch gmx.com gmx.de gmx.net hanmail.net hey.com icloud.com inbox.lv interia.pl ' +
    'laposte.net libero.it mac.com mail.com mail.ru me.com msn.com naver.com o2.pl orange.fr passport.com pm.me proton.me ' +
    'protonmail.com qq.com rediffmail.com rocketmail.com seznam.cz sfr.fr sina.com t-online.de terra.com.br tuta.com ' +
    'tutanota.com uol.com.br verizon.net virgilio.it wanadoo.fr web.de wp.pl ymail.com yandex.com yandex.ru zoho.com zohomail.com'
  ).split(' '),
);

/** Of these there is one for each country. */
const MAILBOX_IN_A_COUNTRY = /^(hotmail|live|outlook|yahoo)\.(com|[a-z]{2}|(co|com)\.[a-z]{2})$/;

/**
 * Below these each organization has a domain of its own: `co.uk`, `com.br`, the names that hosts give away.
 * Source: https://publicsuffix.org/list/
 */
const SUFFIX =
  /^((ac|asso|co|com|edu|gen|go|gob|gouv|gov|govt|mil|ne|net|nom|or|org|sch)\.[a-z]{2}|(appspot|herokuapp|onmicrosoft)\.com|github\.io|(netlify|vercel|web)\.app)$/;

export type PublicDomain = 'mailbox' | 'suffix';

/** What kind of public domain it is; `null`: none that is known. */
export function publicDomain(domain: string): PublicDomain | null {
  const name = domain.trim().toLowerCase();
  if (MAILBOXES.has(name) || MAILBOX_IN_A_COUNTRY.test(name)) return 'mailbox';
  return SUFFIX.test(name) ? 'suffix' : null;
}
