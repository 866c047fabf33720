import type { Question } from './columns';

/** What forms call the four columns. Titles come in lower case, without accents and punctuation (`plainTitle`). */

const OF_WHOM = '( of (the )?(new )?(agent|person|user|colleague|employee|team member).*)?';
const WHOSE = '((new )?(agent|person|user|colleague|employee|team member)s? )?';

const ENGLISH: Record<Question, readonly RegExp[]> = {
  requester: [
    // The title of collected addresses; "Username" before November 2016.
    /^(email address|username)$/,
    /^(your|requesters?|submitters?|manager s?|team leads?|my) (work |own |company )?email( address)?$/,
    /^email( address)? of (the |your )?(requester|submitter|manager|team lead|(user|person) (raising|making).*)$/,
    /^(requester|requested by|submitted by)$/,
  ],
  email: [
    /^(work |company )?email( address)? (of|for) (the )?(new )?(agent|person|user|colleague|employee|team member)( (who|that|requiring|needing|to).*)?$/,
    /^(new )?(agent|person|user|colleague|employee|team member)s? (work |company )?email( address)?$/,
    /^(whose )?email( address)? (needs|requires|to give|for) .*access$/,
  ],
  firstName: [new RegExp(`^(the )?${WHOSE}(first|given|fore) ?name${OF_WHOM}$`)],
  lastName: [new RegExp(`^(the )?${WHOSE}(last|second|family|sur) ?name${OF_WHOM}$`)],
};

/** Of each language: an address, whose the agent's is, and the two names. */
interface Words {
  address: string;
  mine: string;
  requester: string;
  agent: string;
  firstName: string;
  lastName: string;
}

const LANGUAGES: readonly Words[] = [
  {
    address: '(geschaftliche |dienstliche )?e ?mail( ?adresse)?',
    mine: 'ihre|deine|meine|eigene',
    requester:
      '(des|der) (antragstellers?|antragstellerin|anfordernden( person)?|teamleiters?|teamleiterin|teamleitung)',
    agent:
      '(des|der|fur (den|die|das)) (neuen? )?(chat ?)?(agenten|agentin|person|mitarbeiters?|mitarbeiterin|mitarbeitenden|kollegen|kollegin|benutzers?|nutzers?)',
    firstName: '(vorname|rufname)',
    lastName: '(nachname|familienname|zuname)',
  },
  {
    address: '(adresse )?(email|courriel|mail|de messagerie|electronique)( professionnelle?)?',
    mine: 'votre|mon|ma|ton|ta',
    requester: '(du|de la|de l) ?(demandeur|demandeuse|responsable|manager)',
    agent:
      '(du|de la|de l|pour le|pour la) ?(nouveau |nouvel |nouvelle )?(agente?|personne|collaborateur|collaboratrice|collegue|utilisateur|utilisatrice|employee?)',
    firstName: 'prenom',
    lastName: 'nom( de famille)?',
  },
  {
    address: '(direccion de )?(correo( electronico)?|email)( corporativo)?',
    mine: 'tu|su|mi',
    requester: '(del|de la) (solicitante|responsable|jefe|jefa)',
    agent:
      '(del|de la|para el|para la) (nuevo |nueva )?(agente|persona|empleado|empleada|companero|companera|usuario|usuaria)',
    firstName: '(nombre|primer nombre)',
    lastName: '(apellidos?|primer apellido)',
  },
  {
    address: '(endereco de )?(email|correio eletronico)( corporativo)?',
    mine: 'o seu|seu|meu|o meu',
    requester: '(do|da) (solicitante|requerente|responsavel|gestor|gestora)',
    agent:
      '(do|da|para o|para a) (novo |nova )?(agente|pessoa|colaborador|colaboradora|funcionario|funcionaria|usuario|usuaria|utilizador)',
    firstName: '(primeiro nome|nome proprio|nome)',
    lastName: '(sobrenome|apelido|ultimo nome)',
  },
];

/** Common wordings, the most certain first. */
export const WORDINGS: Record<Question, readonly RegExp[]> = {
  requester: [
    ...ENGLISH.requester,
    ...LANGUAGES.flatMap(({ address, mine, requester }) => [
      whole(address),
      whole(`(${mine}) ${address}`),
      whole(`${address} ${requester}`),
    ]),
  ],
  email: [...ENGLISH.email, ...LANGUAGES.map(({ address, agent }) => whole(`${address} ${agent}.*`))],
  firstName: [
    ...ENGLISH.firstName,
    ...LANGUAGES.map(({ firstName, agent }) => whole(`${firstName}( ${agent}.*)?`)),
  ],
  lastName: [
    ...ENGLISH.lastName,
    ...LANGUAGES.map(({ lastName, agent }) => whole(`${lastName}( ${agent}.*)?`)),
  ],
};

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

/** A title in lower case, without accents and punctuation. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/e-mail/g, 'email')
    .replace(/['\u2019]s\b/g, 's')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
