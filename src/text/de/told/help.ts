import type { help as english } from '../../en/help';
import type { Told } from '../../told';

/** What the page of help says of the present, and what each step of the setup is for. */
export function help(): Told<typeof english> {
  return {
    'help.on': ({ owner }) =>
      `Chat Access ist eingeschaltet und läuft im Namen von ${owner}. Fragen zur Verbindung mit Zendesk beantwortet diese Person.`,
    'help.paused': ({ reason, owner }) =>
      `Chat Access ist pausiert, und nichts geht verloren. ${reason} Es läuft im Namen von ${owner}.`,
    'help.no-page': ({ state }) =>
      `${state}\n\nIn der Spalte Detail einer Zeile steht, was geschehen ist und was zu tun ist. ` +
      'Die Anleitung kann nicht angezeigt werden, weil die Berechtigung dafür bei Google noch nicht erteilt ist. Wählen Sie „Einrichtung und Zustand öffnen“ und erteilen Sie sie; die Anleitung liegt auch bei den Dateien von Chat Access, als docs/admin.md.',
    'help.opened': 'Die Anleitung öffnet sich über der Tabelle.',

    'help.connect':
      'Chat Access braucht die Adresse Ihres Zendesk-Kontos und Zugangsdaten, die jemand mit Administratorrechten in Zendesk erstellt. Nur Sie können sie verwenden, und der Test ändert kein Konto.',
    'help.form':
      'Wählen Sie das Tabellenblatt, in dem die Antworten eingehen, und die Spalte jeder Antwort. Das Formular fragt nach E-Mail-Adresse und Namen des neuen Agenten und erfasst die Adresse der Person, die es absendet.',
    'help.access':
      'Geben Sie die Domains an, deren Personen ein Konto erhalten dürfen: Anfragen für alle anderen werden abgelehnt. Alles Weitere in diesem Schritt ist optional.',
    'help.messages':
      'Jede anfragende Person erfährt das Ergebnis per E-Mail, von Ihrem Gmail-Konto. Die Standardtexte genügen; die Vorschau füllt sie mit der letzten Antwort.',
    'help.idle':
      'Chat Access kann Agenten warnen, die sich nicht mehr anmelden, und ihre Konten deaktivieren. Nichts geschieht, solange Sie keine Einstellung wählen; „Jetzt prüfen“ zeigt nur, was geschehen würde.',
    'help.ready':
      'Mit „Einschalten“ werden neue Antworten binnen Minuten verarbeitet, in Ihrem Namen und über Ihr Gmail-Konto. Zuerst testet Chat Access, was es von Google braucht, und sagt, was fehlt.',
    'help.health':
      '„Zustand“ zeigt, ob Anfragen verarbeitet werden, was wartet und was Sie tun müssen. Die Anleitung erklärt jede Zeile und was bei jeder Meldung zu tun ist.',
  };
}
