import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { failures as english } from '../../en/failures';
import type { Told } from '../../told';
import { grouped } from './numbers';

interface NamedAccount {
  id: string;
  email: string;
  enabled: boolean;
}

function named({ id, email, enabled }: NamedAccount): string {
  return `${id} (${sanitizeForDisplay(email)}, ${enabled ? 'activada' : 'desactivada'})`;
}

/** Why Zendesk did not do something: clauses, no full stop at the end. */
export function failures(): Told<typeof english> {
  return {
    'failure.redirect': ({ status }) => `su dirección responde ${status}`,
    'failure.no-credential': 'no hay credenciales guardadas para esta dirección',
    'failure.client-rejected': ({ said }) =>
      `no se ha aceptado el cliente OAuth${said ? ` (${said})` : ''}; compruebe que es de tipo «Confidencial»`,
    'failure.list-cut-off': ({ listed, before }) =>
      `Zendesk solo ha enumerado ${grouped(listed)} de ${grouped(before)} cuentas`,
    'failure.several-accounts': ({ accounts }) =>
      `Zendesk tiene ${accounts.length} cuentas para esta dirección: ${accounts.map(named).join(', ')}`,
    'failure.look-alike': ({ account }) =>
      `Zendesk tiene una cuenta cuya dirección solo se parece a esta: ${named(account)}`,
    'failure.address-unverified': ({ email, primary }) =>
      `${email} es una segunda dirección de ${primary} que nunca se verificó, por lo que podría ser de otra persona`,
    'failure.never-lowered':
      'Chat Access nunca desactiva a propietarios, administradores ni agentes compartidos',
    'failure.anonymous': 'Zendesk no reconoce las credenciales y las trata como las de un visitante',
    'failure.cannot-manage-people':
      'las credenciales pertenecen a una persona que no puede administrar a los miembros del equipo; debe crearlas un administrador',
    'failure.capacity-refused':
      'Zendesk no permite a Chat Access asignar reglas de capacidad; active el desvío omnicanal o asigne la regla en Zendesk',
    'failure.capacity-not-assigned': ({ name }) =>
      `Zendesk no ha asignado la regla de capacidad «${sanitizeForDisplay(name)}»; asígnela en Zendesk`,
  };
}
