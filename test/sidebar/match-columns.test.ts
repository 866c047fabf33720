import { matchColumns } from '../../src/sidebar/match-columns';

/** The matched columns in the order requester, email, first name, last name. */
function match(...headers: string[]) {
  const { requester, email, firstName, lastName } = matchColumns(['Timestamp', ...headers]);
  return [requester, email, firstName, lastName];
}

describe('matching the columns of a sheet with the questions', () => {
  const WORDINGS: string[][] = [
    ['Email Address', 'Email of the new agent', 'First name', 'Last name'],
    ['Email address', "Agent's e-mail address", 'Given name', 'Surname'],
    ['Username', 'E-mail', 'first name', 'family name'],
    ['Your email', 'User email', 'Forename', 'Surname'],
    ["Requester's e-mail", "Agent's e-mail", 'FIRST NAME', 'LAST NAME'],
    ['Requested by', 'Chat user email', 'User first name', 'User last name'],
    ["Manager's email address", 'New hire email', 'New hire first name', 'New hire last name'],
    ['Team lead email', 'Sign-in address', 'First Name', 'Second Name'],
    [
      'The email address of the user raising the request',
      'The email address of the user requiring chat access',
      'The First Name of the user requiring access',
      'The Second Name of the user requiring access',
    ],
    ['E-Mail-Adresse', 'E-Mail der neuen Person', 'Vorname', 'Nachname'],
    ['Adresse e-mail', "E-mail de l'agent", 'Prénom', 'Nom'],
    ['Dirección de correo electrónico', 'Correo del agente', 'Nombre', 'Apellidos'],
    ['Indirizzo email', 'Email del collega', 'Nome', 'Cognome'],
    ['Endereço de e-mail', 'E-mail do agente', 'Nome', 'Sobrenome'],
  ];

  it.each(WORDINGS)('finds "%s", "%s", "%s" and "%s"', (...headers) => {
    expect(match(...headers)).toEqual(headers);
  });

  it('does not depend on their order', () => {
    expect(match('Last name', 'Agent email', 'First name', 'Email Address')).toEqual([
      'Email Address',
      'Agent email',
      'First name',
      'Last name',
    ]);
  });

  it('takes the names of the new agent, not those of the requester', () => {
    expect(
      match('Email Address', 'Your first name', 'Your last name', 'Agent email', 'First name', 'Last name'),
    ).toEqual(['Email Address', 'Agent email', 'First name', 'Last name']);
  });

  it('takes the address that the form collects for the requester if it is the only one', () => {
    expect(match('Email Address', 'First name', 'Last name')).toEqual([
      'Email Address',
      '',
      'First name',
      'Last name',
    ]);
  });

  it('matches no column if two headers fit equally well', () => {
    expect(match('Email Address', 'Work email', 'Sign-in email', 'First name', 'Last name')[1]).toBe('');
  });

  it('matches no column if no header fits', () => {
    expect(match('Team', 'Start date', 'Name')).toEqual(['', '', '', '']);
  });

  it.each([
    'Language',
    'Preferred language',
    'E-mail language',
    'Language of the e-mails',
    'Sprache',
    'Sprache der E-Mails',
    'Langue',
    'Langue des e-mails',
    'Idioma',
    'Idioma de los correos / e-mails',
  ])('takes "%s" for the language of the emails', (header) => {
    expect(matchColumns(['Email Address', header, 'First name']).language).toBe(header);
  });

  it.each(['Languages', 'Languages spoken', 'Chat language of the customer', 'Programming language'])(
    'takes "%s" for something else',
    (header) => {
      expect(matchColumns(['Email Address', header]).language).toBe('');
    },
  );

  it('never uses one column for two questions', () => {
    const found = match('Email', 'Your email', 'First and last name').filter((header) => header !== '');
    expect(new Set(found).size).toBe(found.length);
  });
});
