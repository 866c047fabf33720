import type { planPage as english } from '../en/plan-page';
import { grouped } from './grouped';

const accounts = (count: number) => (count === 1 ? '1 Konto' : `${grouped(count)} Konten`);
const daysLater = (count: number) => (count === 1 ? '1 Tag später' : `${grouped(count)} Tage später`);

type Counts = Parameters<typeof english.apply.confirm>[0];

/** `24 Konten warnen, 3 deaktivieren, 1 löschen`; the last days only where there are any. */
function numbers({ warn, disable, delete: removed, end, remind }: Counts): string {
  const parts: [number, (object: string) => string][] = [
    [warn, (object) => `${object} warnen`],
    [disable, (object) => `${object} deaktivieren`],
    [end, (object) => `Zugang von ${object} beenden`],
    [remind, (object) => `${object} erinnern`],
    [removed, (object) => `${object} löschen`],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, told], index) => told(index === 0 ? accounts(count) : grouped(count)))
    .join(', ');
}

/** Every sentence of the page of the idle plan in German, but for those that the server sends. */
export const planPage: typeof english = {
  plan: {
    title: 'Plan für ungenutzte Konten',
    loading: 'Der Plan wird geladen.',
    loadingMore: 'Weitere Konten werden geladen.',
    made: (ago: string, until: string) =>
      `Erstellt ${ago}, anwendbar bis ${until}. Solange Sie ihn nicht anwenden, ändert sich nichts.`,
    madeBefore: (ago: string) => `Erstellt ${ago}.`,
    held: 'Dieser Plan wird zurückgehalten.',
    cannot: 'Dieser Plan kann jetzt nicht angewendet werden.',
    working:
      'Dieser Plan wird gerade angewendet. Sie können die Seite schließen: Es geht automatisch weiter.',
    reload: 'Neu laden',
  },

  entry: {
    actions: {
      warn: 'Warnen',
      disable: 'Deaktivieren',
      delete: 'Löschen',
      end: 'Zugang beenden',
      remind: 'Erinnern',
      keep: 'Behalten',
      altered: 'Verändert',
      spared: 'Verschont',
    },

    what: {
      warn: (warnDays: number | null) =>
        `Die Person erhält beim Anwenden des Plans eine E-Mail${warnDays === null ? '' : `; ${daysLater(warnDays)} wird das Konto deaktiviert, sofern es nicht genutzt oder beantragt wird`}.`,
      disable: () =>
        'Wird beim Anwenden des Plans deaktiviert. Kann mit allem, was es hatte, wiederhergestellt werden.',
      delete: () => 'Wird beim Anwenden des Plans gelöscht. Das lässt sich nicht rückgängig machen.',
      end: () =>
        'Wird beim Anwenden des Plans deaktiviert, weil der letzte Tag des Zugangs vorbei ist. Kann wiederhergestellt werden.',
      remind: () => 'Die Person erhält beim Anwenden des Plans eine E-Mail über den letzten Tag des Zugangs.',
      keep: () => 'Mit diesem Konto geschieht nichts.',
      altered: () =>
        'Diese Zeile wurde im Tabellenblatt hinzugefügt oder verändert, deshalb kann der Plan nicht angewendet werden. Löschen Sie die Zeile dort.',
    },

    when: {
      warn: (warnDays: number | null) => (warnDays === null ? 'beim Anwenden' : `${daysLater(warnDays)} aus`),
      disable: () => 'beim Anwenden',
      delete: () => 'endgültig',
      end: () => 'beim Anwenden',
      remind: () => 'beim Anwenden',
      keep: () => '',
      altered: () => 'von Hand',
    },
  },

  filter: {
    label: 'Anzeigen',
    todo: 'Anstehend',
    keep: 'Behalten',
    ends: 'Letzter Tag',
    search: 'Suchen',
    searchHint: 'Name, Adresse oder Grund',
    shown: (shown: number, total: number) => `${grouped(shown)} von ${accounts(total)}`,
    none: 'Kein passendes Konto. Ändern Sie die Suche oder die Auswahl.',
  },

  list: {
    label: 'Konten des Plans',
    action: 'Was geschieht',
    who: 'Wer',
    reason: 'Warum',
    change: 'Ändern',
    spare: 'Verschonen',
    takeBack: 'Zurücknehmen',
    spareOne: (who: string) => `${who} verschonen`,
    takeBackOne: (who: string) => `Zurücknehmen: ${who}`,
    sparedBecause: (reason: string) => `Verschont${reason === '' ? '' : `: ${reason}`}`,
    help: 'Mit den Pfeiltasten bewegen Sie sich durch die Konten, die Eingabetaste zeigt eines an.',
  },

  account: {
    reason: 'Grund',
    reasonHint:
      'Kommt in das Tabellenblatt Exemptions. Das Konto bleibt von jetzt an unberührt, nicht nur von diesem Plan.',
    spare: 'Dieses Konto verschonen',
    sparing: 'Wird verschont…',
    takeBack: 'Zurücknehmen',
    takingBack: 'Wird zurückgenommen…',
    close: 'Schließen',
    now: 'Jetzt',
  },

  apply: {
    ask: 'Anwenden…',
    askHeld: 'Trotzdem anwenden…',
    asking: 'Einen Moment…',
    confirm: numbers,
    number: 'Anzahl der Konten',
    cancel: 'Abbrechen',
    applying: 'Der Plan wird angewendet',
    left: 'Es gibt nichts mehr anzuwenden.',
  },

  undo: {
    ask: 'Diesen Lauf rückgängig machen…',
    confirm: (count: number) => `${accounts(count)} wieder aktivieren`,
    undoing: 'Konten werden wiederhergestellt',
  },
};
