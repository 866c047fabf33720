import type { DigestWords } from '../mailed';

const people = (count: number, one: string, several: string) =>
  count === 1 ? `1 Person ${one}` : `${count} Personen ${several}`;

/** The weekly digest of a requester. */
export function digest(): DigestWords {
  return {
    'digest.summary': ({ given, waiting, refused, leaving }) =>
      [
        given > 0 && people(given, 'hat Zugang erhalten', 'haben Zugang erhalten'),
        waiting > 0 && people(waiting, 'wartet', 'warten'),
        refused > 0 && people(refused, 'ohne Zugang', 'ohne Zugang'),
        leaving > 0 && people(leaving, 'verliert ihn vielleicht', 'verlieren ihn vielleicht'),
      ]
        .filter(Boolean)
        .join(', '),
    'digest.intro': 'Das sind die Personen, für die Sie Zugang beantragt haben.',
    'digest.given': 'Zugang erhalten:',
    'digest.given-on': ({ email, day }) => `${email} am ${day}`,
    'digest.waiting': 'Noch wartend:',
    'digest.waits-approval': ({ email }) => `${email} wartet auf eine Genehmigung`,
    'digest.waits-seat': ({ email }) => `${email} wartet auf einen freien Agentenplatz`,
    'digest.waits-chat': ({ email }) =>
      `${email} wartet, bis die Administration den Zugriff auf den Chat freigibt`,
    'digest.waits-retry': ({ email }) => `${email} wartet; der Versuch wird automatisch wiederholt`,
    'digest.refused': 'Keinen Zugang erhalten:',
    'digest.was-rejected': ({ email }) => `${email} wurde abgelehnt`,
    'digest.needs-attention': ({ email }) =>
      `${email} konnte noch nicht abgeschlossen werden; die Administration sieht es`,
    'digest.leaving': 'Verlieren den Zugang vielleicht bald:',
    'digest.ends-on': ({ email, until }) => `${email} hat Zugang bis ${until}`,
    'digest.was-warned': ({ email, day }) =>
      `${email} wurde am ${day} gewarnt, weil das Konto nicht genutzt wird`,
    'digest.more': ({ count }) => `und ${count} weitere`,
  };
}
