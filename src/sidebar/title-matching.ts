import type { Setup } from '../setup/settings';

export type Columns = Setup['responses']['columns'];
export type Question = keyof Columns;

/** In the order in which they are drawn. */
export const QUESTIONS: readonly Question[] = ['requester', 'email', 'firstName', 'lastName'];

/** What Forms itself calls the address that it collects, in the languages that it is met in most. */
const COLLECTED = [
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

const EMAIL = /\b(emails?|emailadres|correo|mail|sign in|login)\b/;
const ASKING =
  /\b(your|my|own|requester|requestor|requesters|requestors|requested by|request by|raising|submitter|submitters|submitted by|submitting|manager|managers|lead|leads|leader|supervisor|supervisors|boss|approver|ihre|votre|su|tu)\b/;
const FIRST =
  /\b(first|given|forename|forenames|christian name|vorname|prenom|nombre|nome|voornaam|imie|fname)\b/;
const LAST =
  /\b(last|second|family|surname|surnames|nachname|familienname|apellidos?|sobrenome|cognome|achternaam|nazwisko|lname)\b|\bnom\b(?! d)/;
const NAME =
  /\b(name|names|vorname|nachname|familienname|prenom|nom|nombre|nome|apellidos?|sobrenome|cognome|forename|forenames|surname|surnames|voornaam|achternaam|imie|nazwisko|fname|lname)\b/;

/** For each question the header that asks it; empty where none or more than one could. */
export function matchTitles(headers: readonly string[]): Columns {
  const titles = headers.map((header) => ({ header, text: plain(header) })).filter(({ text }) => text !== '');
  const taken: string[] = [];
  const columns = { requester: '', email: '', firstName: '', lastName: '' };
  for (const question of ['firstName', 'lastName', 'requester', 'email'] as const) {
    const free = titles.filter(({ header }) => !taken.includes(header));
    const header = best(free, SCORES[question]);
    columns[question] = header;
    if (header) taken.push(header);
  }
  return columns;
}

const SCORES: Record<Question, (title: string) => number> = {
  requester: (title) => {
    if (COLLECTED.includes(title)) return 3;
    if (!ASKING.test(title)) return 0;
    if (EMAIL.test(title)) return 4;
    return NAME.test(title) ? 0 : 2;
  },
  email: (title) => {
    if (!EMAIL.test(title) || ASKING.test(title)) return 0;
    return COLLECTED.includes(title) ? 1 : 3;
  },
  firstName: (title) => nameScore(title, FIRST, LAST),
  lastName: (title) => nameScore(title, LAST, FIRST),
};

function nameScore(title: string, wanted: RegExp, other: RegExp): number {
  if (!wanted.test(title) || !NAME.test(title) || EMAIL.test(title) || COLLECTED.includes(title)) return 0;
  return 3 - Number(other.test(title)) - Number(ASKING.test(title));
}

/** Two titles that fit equally well are a question for the person, not for a guess. */
function best(titles: readonly { header: string; text: string }[], score: (title: string) => number): string {
  const scored = titles.map(({ header, text }) => ({ header, score: score(text) }));
  const highest = Math.max(0, ...scored.map((each) => each.score));
  const winners = scored.filter((each) => each.score === highest);
  return highest > 0 && winners.length === 1 ? (winners[0]?.header ?? '') : '';
}

/** Lower case, without accents and signs; "e-mail" is one word. */
function plain(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\be mail/g, 'email')
    .trim();
}
