import type { history as english } from '../../en/history';
import type { Told } from '../../told';

/** What the history says of a request, step by step. */
export function history(): Told<typeof english> {
  return {
    'history.received': ({ requester }) =>
      requester === '' ? 'Eingegangen' : `Eingegangen von ${requester}`,
    'history.created': 'Konto eingerichtet',
    'history.updated': 'Konto aktiviert',
    'history.unchanged': 'Bereits aktiv',
    'history.approved-by': ({ by }) => `Genehmigt von ${by}`,
    'history.rejected-by': ({ by }) => `Abgelehnt von ${by}`,
    'history.mail-sent': ({ to }) => `E-Mail an ${to || 'die Genehmigenden'} gesendet`,
    'history.mail-waiting': 'E-Mail noch nicht gesendet',
    'history.mail-failed': 'E-Mail konnte nicht gesendet werden',
    'history.no-mail': 'Keine E-Mail gesendet',
    'history.next-try': 'Nächster Versuch',
    'history.new': 'Neu',
    'history.not-ours': 'Nicht bearbeitet',
    'history.outcome': ({ row, status, detail }) => `Zeile ${row}: ${status}. ${detail}`.trim(),
    'history.gone':
      'Diese Anfrage steht nicht mehr so im Antwortblatt wie zuvor. Öffnen Sie den Verlauf neu.',
  };
}
