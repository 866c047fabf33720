import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { failures as english } from '../../en/failures';
import type { Told } from '../../told';
import { grouped } from './numbers';

/** Why Zendesk did not do something. Each is a clause: no full stop at the end. */
export function failures(): Told<typeof english> {
  return {
    'failure.redirect': ({ status }) => `son adresse répond ${status}`,
    'failure.no-credential': 'aucun identifiant n’est enregistré pour cette adresse',
    'failure.client-rejected': ({ said }) =>
      `le client OAuth n’a pas été accepté${said ? ` (${said})` : ''} ; vérifiez que son type est « Confidentiel »`,
    'failure.list-cut-off': ({ listed, before }) =>
      `Zendesk n’a renvoyé que ${grouped(listed)} comptes sur ${grouped(before)}`,
    'failure.several-accounts': ({ accounts }) =>
      `Zendesk a ${grouped(accounts.length)} comptes pour cette adresse : ${accounts.map(named).join(', ')}`,
    'failure.look-alike': ({ account }) =>
      `Zendesk a un compte dont l’adresse ne fait que ressembler à celle-ci : ${named(account)}`,
    'failure.address-unverified': ({ email, primary }) =>
      `${email} est une deuxième adresse de ${primary} qui n’a jamais été vérifiée ; elle peut donc appartenir à une autre personne`,
    'failure.never-lowered':
      'un « Owner », un « Administrator » et un agent partagé ne sont jamais désactivés par Chat Access',
    'failure.anonymous': 'Zendesk ne connaît pas les identifiants et les traite comme ceux d’un visiteur',
    'failure.cannot-manage-people':
      'les identifiants appartiennent à une personne qui ne peut pas gérer les membres de l’équipe ; faites-les créer par un administrateur',
    'failure.capacity-refused':
      'Zendesk ne permet pas à Chat Access d’attribuer des règles de capacité ; activez le routage omnicanal, ou attribuez la règle dans Zendesk',
    'failure.capacity-not-assigned': ({ name }) =>
      `Zendesk n’a pas attribué la règle de capacité « ${sanitizeForDisplay(name)} » ; attribuez-la dans Zendesk`,
  };
}

interface NamedAccount {
  id: string;
  email: string;
  enabled: boolean;
}

function named({ id, email, enabled }: NamedAccount): string {
  return `${id} (${sanitizeForDisplay(email)}, ${enabled ? 'activé' : 'désactivé'})`;
}
