import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { requests as english } from '../../en/requests';
import { capitalized, some } from '../../phrases';
import type { Told } from '../../told';
import { endChange } from '../ends';
import { NOTHING_CHANGED } from '../requests';
import { grouped } from './numbers';
import { ADMIN_ACTS, FREE_A_SEAT, NO_ACTION, SEAT_IS_TAKEN } from './waits';

/** An answer that the setup knows no meaning of. */
interface UnknownAnswer {
  question: 'department' | 'role';
  answer: string;
}

const MAX_ANSWERS_SHOWN = 3;
const MAX_ANSWER_CHARACTERS = 60;

const QUESTIONS = { department: 'o departamento', role: 'a função' };

function unknownAnswers(answers: readonly UnknownAnswer[]): string {
  const named = answers
    .slice(0, MAX_ANSWERS_SHOWN)
    .map(
      ({ question, answer }) =>
        `“${sanitizeForDisplay(answer, MAX_ANSWER_CHARACTERS)}” para ${QUESTIONS[question]}`,
    )
    .join(', ');
  const more = answers.length > MAX_ANSWERS_SHOWN ? ' e outras' : '';
  return answers.length > 1
    ? `As respostas ${named}${more} não estão na configuração`
    : `A resposta ${named} não está na configuração`;
}

function doesNotCount(by: string): string {
  return `A decisão de ${by} não conta: essa pessoa não é mais aprovadora, ou a conta é dela.`;
}

const NO_DECIDER =
  ', mas todos os aprovadores são o solicitante ou a pessoa a quem o pedido se refere. Adicione outro aprovador na etapa “Quem pode ter acesso” da configuração.';

const waitsSince = (since: number) => `Requer aprovação desde ${momentOf(since)}`;

function byDeciders(approvers: readonly string[]): string {
  if (approvers.length === 0) return NO_DECIDER;
  return `; quem decide: ${some(approvers)}. Selecione a linha e escolha Chat Access > Aprovar as linhas selecionadas ou Rejeitar as linhas selecionadas.`;
}

const seatsInUse = (seats: number | null) =>
  `${seats === null ? 'todas as licenças' : `as ${grouped(seats)} licenças`} do plano do Zendesk estão em uso`;

const NO_MAIL_TO_ANYONE =
  'Nenhum e-mail foi enviado, pois qualquer pessoa pode digitar um endereço no formulário.';

const RETRY = 'Chat Access > Tentar novamente as linhas selecionadas';

/** What came of a request: the `Detail` column. */
export function requests(): Told<typeof english> {
  return {
    'rejection.blocked-by-other-address': ({ email, listed }) =>
      `Acesso não criado: ${email} é um endereço de ${listed}, que está na lista de pessoas que não podem obter acesso pelo formulário.`,
    'rejection.begun': ({ message }, say) =>
      `${say(message)} Porém, uma tentativa anterior deste pedido pode já ter dado acesso: examine a conta no Zendesk e desative-a ali se estiver ativa.`,
    'rejection.requester-unknown': ({ problem }, say) =>
      `Acesso não criado: o solicitante não é conhecido (${say(problem)}). ` +
      'Ative “Coletar endereços de e-mail” nas configurações do formulário. Nenhum e-mail foi enviado.',
    'rejection.requester-domain': ({ requester, domains }) =>
      `Acesso não criado: só são aceitos pedidos de ${some(domains)}, e este veio de ${requester}. ` +
      `Envie o formulário com um endereço de trabalho. ${NO_MAIL_TO_ANYONE}`,
    'rejection.requester-unlisted': ({ requester }) =>
      `Acesso não criado: ${requester} não está na lista de pessoas que podem solicitar acesso. ` +
      `Adicione o endereço na configuração ou peça a um colega da lista que envie o formulário. ${NO_MAIL_TO_ANYONE}`,
    'rejection.not-mailed': ({ message }, say) =>
      `${say(message)} Nenhum e-mail foi enviado: o limite de hoje para e-mails sobre pedidos rejeitados foi atingido, para este solicitante ou no total.`,

    'outcome.updated-by-other-address': ({ email, primary }) =>
      `${primary} agora tem acesso; ${email} é um segundo endereço dessa pessoa. A forma de entrar não muda.`,
    'outcome.unknown-answers': ({ answers }) =>
      `${unknownAnswers(answers)}; por isso, foi usado o padrão. Para mudar isso, abra Chat Access > Abrir configuração e estado.`,
    'outcome.end-changed': ({ email, until, from }) =>
      `${email} já tem uma conta ativa. ${endChange(until, from)}`,
    'outcome.no-capacity': ({ reason }, say) => `Sem a regra de capacidade: ${say(reason)}.`,
    'outcome.no-change-by-other-address': ({ email, primary }) =>
      `${email} é um segundo endereço de ${primary}, cuja conta já está ativa. ${NOTHING_CHANGED}`,
    'outcome.waiting-for-seat': ({ seats, since }) =>
      `${ADMIN_ACTS}: não há licença livre desde ${momentOf(since)}, porque ${seatsInUse(seats)}. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.behind-others':
      `${ADMIN_ACTS}: outros pedidos aguardam uma licença livre do plano do Zendesk, e esta linha aguardaria depois deles. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.several-accounts': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Exclua no Zendesk todas menos uma ou altere os endereços delas.`,
    'outcome.look-alike': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} O endereço dela tem um espaço, um ponto ou um caractere invisível a mais: corrija-o no Zendesk.`,
    'outcome.address-unverified': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Se o endereço for da pessoa, verifique-o no Zendesk; senão, remova-o ali.`,
    'outcome.waiting-for-chat': ({ email, page }) =>
      `${ADMIN_ACTS}: dê a ${email} acesso ao chat. A pessoa já é agente, mas o Zendesk só permite que um administrador dê acesso ao chat. ` +
      `Abra ${page}, escolha “Roles and access”, marque “Access” ao lado de “Chat”, escolha “Agent” e salve. ` +
      'Depois disso, esta linha continua automaticamente em até quatro horas, ou de imediato com Chat Access > Processar agora as linhas pendentes.',
    'outcome.other-request': `${NO_ACTION}: outro pedido para esta pessoa está sendo processado. Esta linha continua depois dele, em poucos minutos.`,

    'rejection.by-approver': ({ by, reason }) =>
      `Rejeitado por ${by}${reason === '' ? '' : `: ${sanitizeForDisplay(reason)}`}. ${NOTHING_CHANGED}`,
    'rejection.no-decision': ({ days }) =>
      `Rejeitado: ninguém o aprovou em ${days} ${days < 2 ? 'dia' : 'dias'}. ${NOTHING_CHANGED}`,
    'outcome.needs-approval': ({ what, since, approvers, without }, say) =>
      `${without === null ? '' : `${doesNotCount(without)} `}${say(what)} ${waitsSince(since)}${byDeciders(approvers)}`,
    'outcome.approval-since': ({ since }) => waitsSince(since),
    'outcome.deciders': ({ approvers }) => byDeciders(approvers),
    'outcome.approved-by': ({ by }) => `Aprovado por ${by}.`,
    'outcome.decided': ({ by, owner }) =>
      `Decidido por ${by}. O Chat Access executa a decisão em até cinco minutos, em nome de ${owner}.`,

    'outcome.will-retry': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NO_ACTION}: o Chat Access tentará novamente de forma automática.`,
    'outcome.not-attempted': ({ reason }, say) =>
      `${capitalized(say(reason))}; por isso, esta linha ainda não foi processada. ${NO_ACTION}: ela continua automaticamente.`,
    'outcome.asked-to-wait': `${NO_ACTION}: o Zendesk está sobrecarregado e pediu para aguardar. O Chat Access tentará novamente de forma automática.`,
    'outcome.other-execution': `${NO_ACTION}: todas as contas estão sendo verificadas no momento. Esta linha continua depois, em poucos minutos.`,
    'outcome.unauthorized': ({ reason }, say) => {
      const said = say(reason);
      return `${ADMIN_ACTS}: o Zendesk não aceita as credenciais${said ? ` (${said})` : ''}. Os administradores foram informados; quando houver novas, esta linha continua automaticamente.`;
    },
    'outcome.paused': ({ reason }) =>
      `${ADMIN_ACTS}. ${reason} Quando o Chat Access for retomado, esta linha continua automaticamente.`,
    'outcome.working': 'Em andamento.',
    'outcome.queued': ({ owner }) =>
      `Selecionada no menu. O Chat Access a processa em até cinco minutos, em nome de ${owner}.`,
    'outcome.came-before': `Enviado antes da ativação do Chat Access e deixado como está. Para processá-lo, selecione a linha e escolha ${RETRY}.`,

    'outcome.how-to-retry': `Depois, selecione esta linha e escolha ${RETRY}.`,
    'outcome.row-gone': ({ detail }) => `${detail} (A linha foi excluída ou editada nesse meio-tempo.)`,
  };
}
