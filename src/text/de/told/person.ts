import type { person as english } from '../../en/person';
import type { Told } from '../../told';
import { grouped } from './numbers';

/** The history of a person. */
export function person(): Told<typeof english> {
  return {
    'person.opened': 'Der Verlauf einer Person ist geöffnet.',
    'person.choose':
      'Geben Sie eine Adresse ein, oder markieren Sie die Zeile einer Person in Agents, Plan, Log oder im Antwortblatt und öffnen Sie diese Seite erneut.',
    'person.unknown': ({ address }) =>
      `Das Log enthält nichts über ${address}. Prüfen Sie die Schreibweise; was vor der Installation von Chat Access geschah, steht nicht darin.`,
    'person.no-log': 'Das Tabellenblatt Log fehlt, und mit ihm alles, was es über Personen enthielt.',
    'person.many': ({ count, shown }) =>
      `Das sind die letzten ${shown} von ${grouped(count)} Ereignissen. Die anderen stehen im Tabellenblatt Log: Filtern Sie es nach Address.`,
    'person.not-owner':
      'Nur die Person, in deren Namen Chat Access läuft, sieht, welche dieser Einträge so sind, wie sie geschrieben wurden.',
    'person.account': ({ enabled, role, departments }) =>
      [enabled ? 'aktiv' : 'deaktiviert', role, ...departments].filter((word) => word !== '').join(', '),
  };
}
