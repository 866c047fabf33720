import { IdleInstallation } from './idle-installation';
import type { PersonOptions } from './idle-people';

export const IDLE_PEOPLE: Record<string, PersonOptions> = {
  ana: { usedDaysAgo: 100 },
  ben: { usedDaysAgo: 90 },
  cleo: { usedDaysAgo: 80, email: 'cleo@partner.example' },
  dan: { usedDaysAgo: 70, email: 'dan@eu.partner.example' },
};
export const NO_ADDRESS =
  '"ben at acme" in row 2 of the sheet Exemptions is neither an address nor a domain like @acme.com.';

/** Lines typed below the titles. */
export function withExemptions(...lines: unknown[][]): IdleInstallation {
  const installation = IdleInstallation.afterFirstReview({}, IDLE_PEOPLE);
  installation.exempt(...lines);
  return installation;
}

export function exemptionsSheet(installation: IdleInstallation) {
  return installation.google.spreadsheet.sheet('Exemptions');
}

export function notes(installation: IdleInstallation): string[] {
  const [titles = [], ...rows] = exemptionsSheet(installation).display();
  return rows.map((cells) => cells[titles.indexOf('Note')] ?? '');
}
