import { sanitizeForDisplay } from '../../shared/safe-text';
import type { ReasonWords } from '../mailed';
import { grouped } from './told/numbers';

const MISSING = {
  role: 'nenhuma função',
  department: 'nenhum departamento',
  group: 'nenhum grupo',
  'capacity rule': 'nenhuma regra de capacidade',
};

const role = (name: string) => `a função “${sanitizeForDisplay(name)}”`;

/** Clauses: no full stop at the end. */
export function reasons(): ReasonWords {
  return {
    'address.missing': 'falta o endereço',
    'address.too-long': 'o endereço é longo demais para um endereço de e-mail',
    'address.invisible-character':
      'o endereço contém um caractere invisível e precisa ser digitado novamente',
    'address.not-bare': 'deve ser indicado apenas o endereço de e-mail, sem nome nem sinais em volta',
    'address.several': 'deve ser indicado exatamente um endereço, sem espaços nem vírgulas',
    'address.foreign-letter':
      'o endereço contém letras diferentes de a–z, que podem fazê-lo parecer outro; use letras simples',
    'address.at-sign': 'o endereço deve conter exatamente um @',
    'address.local-part-too-long': 'o endereço é longo demais antes do @',
    'address.local-part': 'o endereço não é válido antes do @',
    'address.domain': 'o endereço não termina em um domínio válido como example.com',

    'failure.no-answer': 'o Zendesk não respondeu',
    'failure.status': ({ status, said }) => `o Zendesk respondeu ${status}${said ? ` (${said})` : ''}`,
    'failure.said': ({ said }) => said,
    'failure.unreadable-body': 'não foi possível ler a resposta do Zendesk',
    'failure.unreadable': 'o Zendesk enviou dados em um formato que não pôde ser lido',
    'failure.unknown-to-zendesk': ({ what }) =>
      what === 'the account'
        ? 'o Zendesk não conhece a conta'
        : 'falta no Zendesk algo que é necessário para isso',
    'failure.asked-to-wait': 'o Zendesk está sobrecarregado e pediu para aguardar',
    'failure.no-such-name': ({ what, name }) =>
      `não há no Zendesk ${MISSING[what]} “${name}”; é preciso corrigir o nome na configuração`,
    'failure.department-contended': ({ name }) =>
      `os membros do departamento ${name} estavam sendo alterados em outro lugar ao mesmo tempo`,
    'failure.protected-role': ({ name }) =>
      `${role(name)} nunca é atribuída pelo Chat Access; é preciso escolher outra na configuração`,
    'failure.names-outdated': 'uma função ou um grupo foi excluído e recriado no Zendesk',
    'failure.seats-unknown': 'o Zendesk recusou o pedido sem informar quantas licenças do plano estão livres',
    'failure.no-seat': ({ seats }) =>
      `${seats === null ? 'todas as licenças' : `as ${grouped(seats)} licenças`} de agente do plano do Zendesk estão em uso`,
    'failure.not-shown-yet': 'segundo o Zendesk, este endereço já tem uma conta, mas ela ainda não é exibida',
    'failure.list-endless': ({ listed }) =>
      `o Zendesk listou mais de ${listed} contas sem que a lista terminasse`,
    'failure.deleted-meanwhile': 'a conta foi excluída no Zendesk durante a ativação',
    'failure.changed-too-often':
      'o Zendesk permite apenas cinco alterações por minuto na mesma pessoa, e esta acabou de ser alterada',
    'failure.person-deleted': ({ id }) =>
      `a pessoa com este endereço (${id}) foi excluída no Zendesk e mantém o endereço até ser removida definitivamente`,
    'failure.shared-agent':
      'esta pessoa pertence a outra conta do Zendesk, que compartilha tickets com a conta atual, e é administrada lá',
    'failure.suspended-admin':
      'esta pessoa tem a função “Owner”, “Administrator” ou “Billing admin” no Zendesk e está suspensa; só a administração pode encerrar a suspensão',
    'failure.role-needed':
      'esta conta do Zendesk tem funções personalizadas, e cada agente precisa de uma; ela deve ser escolhida na configuração',
    'failure.role-without-chat': ({ name }) =>
      `${role(name)} não permite usar o chat; é preciso escolher outra na configuração`,
    'failure.departments-busy': 'outro processo está atualizando os departamentos',
  };
}
