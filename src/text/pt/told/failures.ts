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
  return `${id} (${sanitizeForDisplay(email)}, ${enabled ? 'ativada' : 'desativada'})`;
}

/** Why Zendesk did not do something. Each is a clause that a sentence begins with: no full stop at the end. */
export function failures(): Told<typeof english> {
  return {
    'failure.redirect': ({ status }) => `o endereço do Zendesk responde ${status}`,
    'failure.no-credential': 'não há credenciais salvas para este endereço',
    'failure.client-rejected': ({ said }) =>
      `o cliente OAuth não foi aceito${said ? ` (${said})` : ''}; verifique se ele é do tipo “Confidencial”`,
    'failure.list-cut-off': ({ listed, before }) =>
      `o Zendesk listou apenas ${grouped(listed)} de ${grouped(before)} contas`,
    'failure.several-accounts': ({ accounts }) =>
      `o Zendesk tem ${accounts.length} contas para este endereço: ${accounts.map(named).join(', ')}`,
    'failure.look-alike': ({ account }) =>
      `o Zendesk tem uma conta cujo endereço apenas se parece com este: ${named(account)}`,
    'failure.address-unverified': ({ email, primary }) =>
      `o endereço ${email} é um segundo endereço de ${primary} que nunca foi verificado; por isso, pode ser de outra pessoa`,
    'failure.never-lowered':
      'o Chat Access nunca desativa o responsável pela conta, administradores nem agentes compartilhados',
    'failure.anonymous': 'o Zendesk não reconhece as credenciais e as trata como as de um visitante',
    'failure.cannot-manage-people':
      'as credenciais são de uma pessoa que não pode gerenciar membros da equipe; peça a um administrador que as crie',
    'failure.capacity-refused':
      'o Zendesk não permite que o Chat Access atribua regras de capacidade; ative o roteamento omnichannel ou atribua a regra no Zendesk',
    'failure.capacity-not-assigned': ({ name }) =>
      `o Zendesk não atribuiu a regra de capacidade “${sanitizeForDisplay(name)}”; atribua-a no Zendesk`,
  };
}
