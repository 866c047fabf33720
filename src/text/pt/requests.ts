import type { RequestWords } from '../mailed';
import { capitalized, some } from '../phrases';
import { endChange } from './ends';
import { grouped } from './told/numbers';

/** In the mails about requests that changed nothing. */
export const NOTHING_CHANGED = 'Nada foi alterado.';

const AGAIN = 'envie o formulário novamente.';

const seatsTaken = (seats: number | null) =>
  `${seats === null ? 'todas as licenças' : `as ${grouped(seats)} licenças`} de agente do plano do Zendesk estão em uso. É preciso desativar uma conta ou adicionar licenças.`;

/** What came of a request. */
export function requests(): RequestWords {
  return {
    'rejection.address': ({ problem }, say) =>
      `Acesso não criado: ${say(problem)}. Corrija o endereço e ${AGAIN}`,
    'rejection.domain': ({ domain, domains }) =>
      `Acesso não criado: ${domain} não está na lista de domínios permitidos (${some(domains)}). ` +
      `Corrija o endereço e ${AGAIN} Ou peça à administração que adicione o domínio.`,
    'rejection.blocked': ({ email }) =>
      `Acesso não criado: ${email} está na lista de pessoas que não podem obter acesso pelo formulário. ` +
      `Se for um engano, peça à administração que retire o endereço da lista e ${AGAIN}`,
    'rejection.first-name-missing': `Acesso não criado: falta o nome. Preencha-o e ${AGAIN}`,
    'rejection.name':
      'Acesso não criado: o nome é longo demais ou contém um caractere incomum. ' +
      'Simplifique-o e envie o formulário novamente.',
    'rejection.last-day-unreadable': `Acesso não criado: o último dia de acesso não é uma data válida. Indique-o no formato 2026-12-31 e ${AGAIN}`,
    'rejection.last-day-too-far':
      'Acesso não criado: o último dia de acesso está distante demais. ' +
      `Corrija-o, ou deixe o campo vazio para um acesso sem data de término, e ${AGAIN}`,
    'rejection.last-day-past': `Acesso não criado: o último dia de acesso já passou. Corrija-o e ${AGAIN}`,
    'rejection.ended-while-waiting': ({ email, until }) =>
      `O acesso terminou após o último dia, ${until}, antes que ${email} pudesse usar o chat. ` +
      'Se ainda for necessário, envie o formulário novamente com um último dia posterior.',
    'rejection.not-approved':
      'O pedido não foi aprovado. Consulte as pessoas que aprovam esses pedidos antes de enviar o formulário novamente.',

    'outcome.created': ({ name, email }) => `A conta de ${name} (${email}) foi criada.`,
    'outcome.updated': ({ email }) => `A conta de ${email} foi ativada. A senha anterior continua válida.`,
    'outcome.unsuspended': ({ email }) =>
      `A suspensão de ${email} foi retirada. A senha anterior continua válida.`,
    'outcome.raised': ({ email }) =>
      `${email} agora tem acesso de agente no Zendesk. A forma de entrar não muda.`,
    'outcome.chat-given': ({ email }) => `${email} agora tem acesso ao chat. A forma de entrar não muda.`,
    'outcome.no-change': ({ email }) => `${email} já tem uma conta ativa. ${NOTHING_CHANGED}`,
    'outcome.end-change': ({ until, from }) => endChange(until, from),
    'outcome.end-kept': ({ until, has }) =>
      `O acesso continua válido até ${has}, não até ${until}: o formulário permite adiar o término, mas não antecipá-lo. ` +
      'Para encerrar o acesso antes, fale com a administração.',
    'outcome.end-not-set': ({ until }) =>
      `O acesso continua sem data de término e não termina em ${until}: o formulário só define um último dia para contas novas ou desativadas. ` +
      'Para encerrar o acesso, fale com a administração.',

    'outcome.protected': ({ email }) =>
      `Conta não ativada: ${email} tem, ou pode ter, a função “Owner” ou “Administrator” no Zendesk. Uma conta assim deve ser ativada no próprio Zendesk.`,
    'outcome.left-disabled':
      'O Zendesk aceitou o pedido, mas deixou a conta desativada. Ela deve ser ativada no próprio Zendesk.',
    'outcome.no-seat': ({ seats }) => `Nenhuma licença livre: ${seatsTaken(seats)}`,
    'outcome.no-seat-for-long': ({ seats, days }) =>
      `Nenhuma licença livre há ${days} dias: ${seatsTaken(seats)}`,
    'outcome.chat-never-given': ({ email, page, days }) =>
      `${email} tem acesso como agente, mas está há ${days} dias sem acesso ao chat. ` +
      `Para concedê-lo, a administração abre ${page}, escolhe “Roles and access”, marca “Access” ao lado de “Chat”, escolhe “Agent” e salva.`,
    'outcome.taken-away': ({ email }) =>
      `O acesso de ${email} foi removido no Zendesk enquanto este pedido aguardava o acesso ao chat. Se foi um engano, a conta deve ser ativada no Zendesk.`,
    'outcome.rejected-by-zendesk': ({ status, reason }, say) => {
      const said = say(reason);
      return `O Zendesk recusou o pedido (${status}${said ? `: ${said}` : ''}). Primeiro é preciso corrigir o problema indicado.`;
    },
    'outcome.not-found': ({ reason }, say) => `${capitalized(say(reason))}.`,
    'outcome.departments-missing': ({ detail }, say) =>
      `A conta está ativa, mas não foi adicionada aos departamentos. ${say(detail)}`,
    'outcome.gave-up': ({ reason, attempts }, say) =>
      `${capitalized(say(reason))} (mesmo após ${attempts} tentativas).`,
    'outcome.off-by-others': ({ email }) =>
      `Conta não ativada: a conta de ${email} não foi desativada pelo Chat Access, mas por uma pessoa ou outro programa. Se deve estar ativa, é preciso ativá-la no Zendesk.`,
    'outcome.see-sheet': 'A administração vê o motivo na planilha.',

    'mail.no-address': 'uma pessoa sem endereço válido',
    'mail.no-name': 'esta pessoa',
    'mail.nothing-changed': NOTHING_CHANGED,
    'test-mail.detail': 'Este é um teste com nomes fictícios: nenhuma conta foi alterada.',
  };
}
