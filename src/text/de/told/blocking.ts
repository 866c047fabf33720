import type { blocking as english } from '../../en/blocking';
import type { Told } from '../../told';

const people = (count: number) => (count === 1 ? '1 Person' : `${count} Personen`);

/** In a question. */
const MAX_NAMED = 10;

function named(addresses: readonly string[]): string {
  const more = addresses.length - MAX_NAMED;
  const first = addresses.slice(0, MAX_NAMED).join(', ');
  return more > 0 ? `${first} und ${more} weitere` : first;
}

/** What is said when people are blocked from the menu. */
export function blocking(): Told<typeof english> {
  return {
    'block.select-rows':
      'Markieren Sie Zeilen im Tabellenblatt Agents oder Plan und wählen Sie diesen Menüpunkt dann erneut.',
    'block.titles-changed':
      'Die Adressen sind nicht lesbar: Die Spaltentitel dieses Tabellenblatts wurden geändert. Niemand wurde gesperrt. Erstellen Sie das Tabellenblatt über das Menü Chat Access neu und markieren Sie die Zeilen dann erneut.',
    'block.no-address': 'Keine der markierten Zeilen enthält eine E-Mail-Adresse. Niemand wurde gesperrt.',
    'block.too-many': ({ most }) =>
      `Es lassen sich höchstens ${people(most)} auf einmal sperren. Niemand wurde gesperrt. Markieren Sie weniger Zeilen.`,
    'block.ask': ({ addresses }) =>
      `${addresses.length === 1 ? 'Diese Person' : `Diese ${addresses.length} Personen`} sperren: ${named(addresses)}?\n\nAnfragen für sie werden ab jetzt abgelehnt, egal von wem sie kommen. Vorhandene Konten bleiben unverändert.`,
    'block.busy':
      'Chat Access arbeitet gerade an dieser Tabelle. Niemand wurde gesperrt. Versuchen Sie es in einer Minute erneut.',
    'block.done': ({ count }) =>
      `${people(count)} gesperrt: Anfragen für sie werden abgelehnt. Um jemanden wieder zuzulassen, wählen Sie Chat Access > Einrichtung und Zustand öffnen, Schritt „Wer Zugang erhält“.`,
    'block.already': ({ count }) => `${people(count)} ${count === 1 ? 'war' : 'waren'} bereits gesperrt.`,
    'block.unusable': ({ rows }) =>
      `${rows === 1 ? '1 Zeile wurde' : `${rows} Zeilen wurden`} übersprungen: keine gültige E-Mail-Adresse.`,

    'editor.people-blocked': ({ addresses, more }) =>
      `access.blocked: ${addresses.join(', ')}${more > 0 ? ` und ${more} weitere` : ''} über das Menü hinzugefügt.`,
  };
}
