/** A name as it is written, and as it is in an e-mail address. */
export type Name = readonly [written: string, plain: string];

export const FIRST_NAMES: readonly Name[] = [
  ...['Ada', 'Alva', 'Amara', 'Anouk', 'Bela', 'Bruno', 'Cato', 'Cleo', 'Dario', 'Delia', 'Edda', 'Elin'].map(
    same,
  ),
  ...['Enzo', 'Esme', 'Fadi', 'Finn', 'Gita', 'Greta', 'Hana', 'Hugo', 'Ida', 'Ilias', 'Ines', 'Jana'].map(
    same,
  ),
  ...['Jonas', 'Juno', 'Kai', 'Kira', 'Lars', 'Leila', 'Luca', 'Mara', 'Milo', 'Nadia', 'Nico', 'Noor'].map(
    same,
  ),
  ...['Olga', 'Otto', 'Paz', 'Petra', 'Rami', 'Rosa', 'Samir', 'Selma', 'Tara', 'Tomas', 'Uma', 'Vera'].map(
    same,
  ),
  ['Agnès', 'agnes'],
  ['Björn', 'bjoern'],
  ['Çağla', 'cagla'],
  ['José', 'jose'],
  ['Łucja', 'lucja'],
  ['Søren', 'soeren'],
  ['Zoë', 'zoe'],
  ['Željka', 'zeljka'],
  ['Мария', 'mariya'],
  ['さくら', 'sakura'],
  ['小明', 'xiaoming'],
  ['ليلى', 'layla'],
];

export const LAST_NAMES: readonly Name[] = [
  ...['Abbas', 'Adler', 'Aoki', 'Baptiste', 'Berg', 'Boateng', 'Calder', 'Castro', 'Chen', 'Costa'].map(same),
  ...['Dahl', 'Diaz', 'Eklund', 'Ferro', 'Fontaine', 'Gruber', 'Haddad', 'Hansen', 'Holt', 'Ibarra'].map(
    same,
  ),
  ...['Ivanov', 'Jansen', 'Kaur', 'Keller', 'Kowal', 'Lindt', 'Lopez', 'Marsh', 'Mensah', 'Moreau'].map(same),
  ...['Nakata', 'Novak', 'Okafor', 'Olsen', 'Park', 'Pinto', 'Quist', 'Rahman', 'Rossi', 'Sato'].map(same),
  ...['Silva', 'Singh', 'Tanaka', 'Torres', 'Umar', 'Varga', 'Weber', 'Yilmaz', 'Zamora', 'Zhang'].map(same),
  ["O'Dell", 'odell'],
  ["D'Amico", 'damico'],
  ['von der Au', 'vonderau'],
  ['Müller-Ost', 'mueller-ost'],
  ['Núñez', 'nunez'],
  ['Ångström', 'angstroem'],
  ['Петрова', 'petrova'],
  ['山田', 'yamada'],
];

function same(name: string): Name {
  return [name, name.toLowerCase()];
}
