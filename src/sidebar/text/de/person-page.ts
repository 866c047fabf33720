import type { personPage as english } from '../en/person-page';

/** What the page of a person's history says. It stands apart, so that the sidebar need not carry it. */
export const personPage: typeof english = {
  title: 'Verlauf einer Person',
  address: 'E-Mail-Adresse',
  hint: 'Alles, was im Log über das Konto mit dieser Adresse steht.',
  show: 'Anzeigen',
  loading: 'Das Log wird gelesen…',
  retry: 'Erneut versuchen',
  kind: 'Nur anzeigen',
  all: 'Alles',
  of: (address: string) => `Verlauf von ${address}`,
  zone: (zone: string) => `Zeiten in ${zone}, der Zeitzone der Tabelle.`,
  by: 'Von',
  change: 'Konto',
  arrow: (before: string, after: string) => `${before || 'unbekannt'} → ${after}`,
  was: (before: string) => `zuvor ${before}`,
  zendesk: 'Antwort von Zendesk',
  noTime: 'Ohne Zeitangabe',
  unproved: 'Nicht belegt: Jemand könnte diesen Eintrag eingegeben oder geändert haben.',
};
