import type { history as english } from '../../en/history';
import type { Told } from '../../told';

/** What the history says of a request, step by step. */
export function history(): Told<typeof english> {
  return {
    'history.received': ({ requester }) => (requester === '' ? 'Recebido' : `Recebido de ${requester}`),
    'history.created': 'Conta criada',
    'history.updated': 'Conta ativada',
    'history.unchanged': 'Já estava ativa',
    'history.approved-by': ({ by }) => `Aprovado por ${by}`,
    'history.rejected-by': ({ by }) => `Rejeitado por ${by}`,
    'history.mail-sent': ({ to }) => `E-mail enviado ${to === '' ? 'aos aprovadores' : `para ${to}`}`,
    'history.mail-waiting': 'E-mail ainda não enviado',
    'history.mail-failed': 'Não foi possível enviar o e-mail',
    'history.no-mail': 'Nenhum e-mail enviado',
    'history.next-try': 'Próxima tentativa',
    'history.new': 'Novo',
    'history.not-ours': 'Não processado',
    'history.outcome': ({ row, status, detail }) => `Linha ${row}: ${status}. ${detail}`.trim(),
    'history.gone':
      'Este pedido não está mais na página de respostas como estava. Abra o histórico novamente.',
  };
}
