import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { sparing as english } from '../../en/sparing';
import type { Told } from '../../told';
import { grouped } from './numbers';

const accounts = (count: number) => (count === 1 ? '1 Konto' : `${grouped(count)} Konten`);
const are = (count: number) => (count === 1 ? 'ist' : 'sind');

/** What is said when accounts of the plan are spared, and by the page of the plan. */
export function sparing(): Told<typeof english> {
  return {
    'spare.select-rows':
      'Markieren Sie im Tabellenblatt Plan Zeilen mit Warn, Disable, Delete, End oder Remind und wählen Sie diesen Menüpunkt dann erneut.',
    'spare.ask': ({ count }) =>
      `${accounts(count)} verschonen? Der Plan lässt ${count === 1 ? 'es' : 'sie'} aus, ebenso jede spätere Prüfung, bis der Eintrag im Tabellenblatt Exemptions gelöscht wird.\n\nWarum?`,
    'spare.no-reason':
      'Geben Sie einen Grund ein, damit andere den Eintrag im Tabellenblatt Exemptions verstehen.',
    'spare.done': ({ count }) =>
      `${accounts(count)} verschont: im Tabellenblatt Exemptions eingetragen und ab jetzt ausgelassen.`,
    'spare.already': ({ count }) =>
      `${accounts(count)} ${are(count)} bereits ausgenommen oder schon erledigt.`,
    'spare.unusable': ({ count }) =>
      `${count === 1 ? '1 Zeile wurde' : `${grouped(count)} Zeilen wurden`} übersprungen: von Hand geändert oder ohne gültige E-Mail-Adresse. Auch Zeilen, die Sie löschen, werden ausgelassen.`,
    'spare.sheet-gone':
      'Das Tabellenblatt Exemptions fehlt, oder seine Spalten wurden geändert. Niemand wurde verschont. Stellen Sie es unter Datei > Versionsverlauf wieder her, oder erstellen Sie einen neuen Plan.',
    'spare.taken-back': 'Nicht mehr verschont: Der Eintrag im Tabellenblatt Exemptions ist gelöscht.',
    'spare.still-exempt':
      'Ein anderer Eintrag im Tabellenblatt Exemptions oder die Einrichtung nimmt dieses Konto weiterhin aus. Ändern Sie es dort.',
    'spare.list-moved':
      'Das Tabellenblatt Exemptions wurde in diesem Moment geändert; daher ist dieses Konto weiterhin verschont. Versuchen Sie es erneut.',
    'spare.not-spared': 'Dieses Konto ist nicht verschont.',
    'row.spared': 'im Tabellenblatt Exemptions verschont.',
    'editor.spared': ({ reason }) =>
      `Durch einen Eintrag im Tabellenblatt Exemptions ohne Enddatum von Prüfungen verschont: ${sanitizeForDisplay(reason)}`,
    'editor.no-longer-spared':
      'Der Eintrag im Tabellenblatt Exemptions, der dieses Konto verschont hat, wurde gelöscht.',

    'plan-page.opened': 'Der Plan für ungenutzte Konten ist über der Tabelle geöffnet.',
    'plan-page.exempt-since': ({ count }) =>
      `${accounts(count)} ${are(count)} seit der Erstellung des Plans ausgenommen und ${count === 1 ? 'wird' : 'werden'} ausgelassen.`,
  };
}
