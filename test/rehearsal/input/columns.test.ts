import { matchColumns } from './columns';

const NAMES = ['First name', 'Last name'];

describe('matching the columns', () => {
  it.each([
    ['Email Address', 'Email of the person who needs access', 'First name', 'Last name'],
    ['Username', 'Email address of the new agent', 'First Name', 'Surname'],
    ['Your e-mail address', 'E-mail of the new agent:', 'Given name', 'Family name'],
    ['Email Address', "New agent's email", "New agent's first name", "New agent's last name"],
    ["Requester's email", 'Agent email', 'Forename', 'Second Name'],
    [
      'Email address of user raising the request',
      'Email address of the user requiring chat access',
      'First Name of the user requiring access',
      'Second Name of the user requiring access',
    ],
    ['E-Mail-Adresse', 'E-Mail-Adresse der neuen Person', 'Vorname', 'Nachname'],
    ['Ihre E-Mail-Adresse', 'E-Mail des neuen Agenten', 'Vorname des neuen Agenten', 'Familienname'],
    ['Deine E-Mail', 'E-Mail-Adresse für die neue Kollegin', 'Vorname:', 'Nachname:'],
    ['Adresse e-mail', 'Adresse e-mail du nouvel agent', 'Prénom', 'Nom de famille'],
    ['Votre adresse électronique', "E-mail de l'agent", 'Prénom', 'Nom'],
    ['Dirección de correo electrónico', 'Correo electrónico del nuevo agente', 'Nombre', 'Apellidos'],
    ['Endereço de e-mail', 'E-mail da nova pessoa', 'Primeiro nome', 'Sobrenome'],
    ['Email address', 'Work email of the colleague who needs access *', '1. First name', '2. Last name'],
  ])('finds %s, %s, %s, %s', (requester, email, firstName, lastName) => {
    const titles = ['Timestamp', requester, 'Team', firstName, lastName, email];
    expect(matchColumns(titles)).toEqual({ requester, email, firstName, lastName });
  });

  it('uses the titles from the setup, ignoring case, and finds the others', () => {
    const titles = ['Zeit', 'Email Address', 'Neue Person', 'Vorname', 'Last name'];
    expect(matchColumns(titles, { email: ' neue  person', firstName: 'Vorname' })).toEqual({
      requester: 'Email Address',
      email: 'Neue Person',
      firstName: 'Vorname',
      lastName: 'Last name',
    });
  });

  it('says which question has no column, which titles exist, and what to do', () => {
    expect(() => matchColumns(['Timestamp', 'Email Address', 'Wer?', ...NAMES])).toThrow(
      'Line 1: no column is recognised as the address of the new agent.\n' +
        'The titles found are "Timestamp", "Email Address", "Wer?", "First name", "Last name". ' +
        'Say which is which in a setup.json and give it with --setup: { "responses": { "columns": {',
    );
  });

  it('reports several matching columns', () => {
    const titles = ['Email Address', 'Agent email', 'New agent email', ...NAMES];
    expect(() => matchColumns(titles)).toThrow(
      'Line 1: several columns could be the address of the new agent: "Agent email", "New agent email".',
    );
  });

  it('reports two columns with the same title', () => {
    expect(() =>
      matchColumns(['Email Address', 'Agent email', 'First name', 'first  Name', 'Last name']),
    ).toThrow('Line 1: several columns could be the first name');
    expect(() => matchColumns(['Email Address', 'Agent email', ...NAMES, 'Last name'])).toThrow(
      'Line 1: the columns 4 and 5 are both called "Last name". Rename one of them',
    );
  });

  it('ignores equal titles of other questions', () => {
    expect(matchColumns(['Email Address', 'Agent email', 'Team', 'Team', ...NAMES]).firstName).toBe(
      'First name',
    );
  });

  it('reports a column of the setup that does not exist', () => {
    expect(() => matchColumns(['Email Address', 'Agent email', ...NAMES], { firstName: 'Vorname' })).toThrow(
      'responses.columns.firstName: there is no column "Vorname" in the file.',
    );
  });
});
