import { type Setup, titleKey } from '../contract';

export type Columns = Setup['responses']['columns'];
/** The questions that a request needs an answer to, in the order in which the sidebar shows them. */
export const QUESTIONS = ['requester', 'email', 'firstName', 'lastName'] as const;
/** Those that not every form asks. */
export const FURTHER_QUESTIONS = ['department', 'role', 'until', 'language'] as const;
export type Question = (typeof QUESTIONS)[number];
export type FurtherQuestion = (typeof FURTHER_QUESTIONS)[number];

/** The normalized headers that Google Forms gives to the addresses it collects, in the most frequent languages. */
export const COLLECTED_ADDRESS_HEADERS = [
  'email address',
  'username',
  'user name',
  'adresse email',
  'nom d utilisateur',
  'email adresse',
  'nutzername',
  'direccion de correo electronico',
  'nombre de usuario',
  'endereco de email',
  'nome de usuario',
  'indirizzo email',
  'nome utente',
  'emailadres',
];

const EMAIL_WORDS = /\b(emails?|emailadres|correo|mail|sign in|login)\b/;
const REQUESTER_WORDS =
  /\b(your|my|own|requester|requestor|requesters|requestors|requested by|request by|raising|submitter|submitters|submitted by|submitting|manager|managers|lead|leads|leader|supervisor|supervisors|boss|approver|ihre|votre|su|tu)\b/;
const FIRST_NAME_WORDS =
  /\b(first|given|forename|forenames|christian name|vorname|prenom|nombre|nome|voornaam|imie|fname)\b/;
const LAST_NAME_WORDS =
  /\b(last|second|family|surname|surnames|nachname|familienname|apellidos?|sobrenome|cognome|achternaam|nazwisko|lname)\b|\bnom\b(?! d)/;
const NAME_WORDS =
  /\b(name|names|vorname|nachname|familienname|prenom|nom|nombre|nome|apellidos?|sobrenome|cognome|forename|forenames|surname|surnames|voornaam|achternaam|imie|nazwisko|fname|lname)\b/;

/** Not the languages that somebody speaks. */
const LANGUAGE_TITLES =
  /^(e?mail |preferred |your )?(language|(e?mail)?sprache|langue|idioma)( (of|for|der|des|de|para)\b.*mails?)?$/;

/** The header that fits each question; empty if no header fits, or several fit equally well. */
export function matchColumns(headers: readonly string[]): Pick<Columns, Question | 'language'> {
  const candidates = headers
    .map((header) => ({ header, text: normalize(header) }))
    .filter(({ text }) => text !== '');
  const taken: string[] = [];
  const columns = { requester: '', email: '', firstName: '', lastName: '', language: '' };
  for (const question of ['firstName', 'lastName', 'language', 'requester', 'email'] as const) {
    const free = candidates.filter(({ header }) => !taken.includes(header));
    const header = bestMatch(free, SCORES[question]);
    columns[question] = header;
    if (header) taken.push(header);
  }
  return columns;
}

/** How well a normalized header fits a question; 0 if it does not fit. */
const SCORES: Record<Question | 'language', (text: string) => number> = {
  language: (text) => Number(LANGUAGE_TITLES.test(text)),
  requester: (text) => {
    if (COLLECTED_ADDRESS_HEADERS.includes(text)) return 3;
    if (!REQUESTER_WORDS.test(text)) return 0;
    if (EMAIL_WORDS.test(text)) return 4;
    return NAME_WORDS.test(text) ? 0 : 2;
  },
  email: (text) => {
    if (!EMAIL_WORDS.test(text) || REQUESTER_WORDS.test(text)) return 0;
    return COLLECTED_ADDRESS_HEADERS.includes(text) ? 1 : 3;
  },
  firstName: (text) => scoreName(text, FIRST_NAME_WORDS, LAST_NAME_WORDS),
  lastName: (text) => scoreName(text, LAST_NAME_WORDS, FIRST_NAME_WORDS),
};

function scoreName(text: string, wanted: RegExp, other: RegExp): number {
  const isAddress = EMAIL_WORDS.test(text) || COLLECTED_ADDRESS_HEADERS.includes(text);
  if (isAddress || !wanted.test(text) || !NAME_WORDS.test(text)) return 0;
  return 3 - Number(other.test(text)) - Number(REQUESTER_WORDS.test(text));
}

/** Empty if two headers fit equally well: the person has to choose, because a guess could be wrong. */
function bestMatch(
  candidates: readonly { header: string; text: string }[],
  score: (text: string) => number,
): string {
  const scored = candidates.map(({ header, text }) => ({ header, score: score(text) }));
  const highest = Math.max(0, ...scored.map((each) => each.score));
  const winners = scored.filter((each) => each.score === highest);
  return highest > 0 && winners.length === 1 ? (winners[0]?.header ?? '') : '';
}

/** In lower case, without accents and punctuation, and with "e-mail" as one word. */
function normalize(header: string): string {
  return titleKey(header)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\be mail/g, 'email')
    .trim();
}
