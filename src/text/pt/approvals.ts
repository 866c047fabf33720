import { momentOf } from '../../shared/time';
import type { ApprovalWords } from '../mailed';
import { wouldChange } from './ends';

const accounts = (most: number) => (most === 1 ? 'uma conta' : `${most} contas`);

/** What the approvers are asked. */
export function approvals(): ApprovalWords {
  return {
    'approval.create': ({ email }) => `Seria criada uma conta para ${email}.`,
    'approval.enable': ({ email }) => `A conta de ${email} seria ativada.`,
    'approval.end': ({ email, until, from }) =>
      `O último dia de acesso de ${email} seria alterado. ${wouldChange(until, from)}`,
    'approval.waits': ({ what, since }, say) =>
      `${say(what)} O pedido aguarda uma decisão desde ${momentOf(since)}.`,
    'approval.taken-over-subject': ({ count }) =>
      `Aprovação necessária: ${count === 1 ? 'um pedido' : `${count} pedidos`} de acesso ao chat`,
    'approval.taken-over': ({ count, sheetUrl }) =>
      `Agora você pode decidir sobre os pedidos de acesso ao chat. ${count === 1 ? 'Um pedido aguarda' : `${count} pedidos aguardam`} uma decisão. Selecione as linhas com o status “Needs approval” e escolha Chat Access > Aprovar as linhas selecionadas ou Rejeitar as linhas selecionadas. Responder a este e-mail não aprova nada.\n\n${sheetUrl}`,
    'approval.because': ({ what, because }, say) => `${say(what)} ${say(because)}`,
    'approval.brake': ({ most }) =>
      `Sem aprovação, a mesma pessoa pode solicitar no máximo ${accounts(most)} por dia.`,
    'approval.brake-all': ({ most }) =>
      `Sem aprovação, todos os pedidos juntos podem resultar no máximo em ${accounts(most)} por dia.`,
    'outcome.with-notes': ({ message, notes }, say) => [message, ...notes].map(say).join(' '),
    'outcome.until': ({ until }) => `Acesso até ${until}.`,
    'outcome.see-sheet-to-decide': 'A linha indica o que seria feito.',
  };
}
