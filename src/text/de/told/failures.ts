import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { failures as english } from '../../en/failures';
import type { Told } from '../../told';
import { grouped } from './numbers';

interface NamedAccount {
  id: string;
  email: string;
  enabled: boolean;
}

/** An account of Zendesk as an admin finds it there. */
function named({ id, email, enabled }: NamedAccount): string {
  return `${id} (${sanitizeForDisplay(email)}, ${enabled ? 'aktiv' : 'deaktiviert'})`;
}

/** Why Zendesk did not do something. Each is a clause: no full stop at the end. */
export function failures(): Told<typeof english> {
  return {
    'failure.redirect': ({ status }) => `die Adresse antwortet mit ${status}`,
    'failure.no-credential': 'für diese Adresse sind keine Zugangsdaten gespeichert',
    'failure.client-rejected': ({ said }) =>
      `der OAuth-Client wurde nicht akzeptiert${said ? ` (${said})` : ''}; prüfen Sie, ob er vom Typ „Vertraulich“ ist`,
    'failure.list-cut-off': ({ listed, before }) =>
      `Zendesk hat nur ${grouped(listed)} von ${grouped(before)} Konten aufgelistet`,
    'failure.several-accounts': ({ accounts }) =>
      `in Zendesk gibt es ${accounts.length} Konten für diese Adresse: ${accounts.map(named).join(', ')}`,
    'failure.look-alike': ({ account }) =>
      `in Zendesk gibt es ein Konto, dessen Adresse nur so aussieht wie diese: ${named(account)}`,
    'failure.address-unverified': ({ email, primary }) =>
      `${email} ist eine zweite Adresse von ${primary}, die nie bestätigt wurde; sie kann also einer anderen Person gehören`,
    'failure.never-lowered':
      'Chat Access deaktiviert nie Konten mit der Rolle „Owner“ oder „Administrator“ oder von geteilten Agenten',
    'failure.anonymous': 'Zendesk kennt die Zugangsdaten nicht und behandelt sie wie die eines Besuchers',
    'failure.cannot-manage-people':
      'die Zugangsdaten gehören einer Person, die keine Teammitglieder verwalten darf; lassen Sie sie von einer Person mit Administratorrechten erstellen',
    'failure.capacity-refused':
      'Zendesk lässt Chat Access keine Kapazitätsregeln zuweisen; schalten Sie das Omnichannel-Routing ein, oder weisen Sie die Regel in Zendesk zu',
    'failure.capacity-not-assigned': ({ name }) =>
      `Zendesk hat die Kapazitätsregel „${sanitizeForDisplay(name)}“ nicht zugewiesen; weisen Sie sie in Zendesk zu`,
  };
}
