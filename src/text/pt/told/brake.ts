import type { brake as english } from '../../en/brake';
import type { Told } from '../../told';

const accounts = (most: number) => (most === 1 ? 'uma conta' : `${most} contas`);

/** About the most accounts that are given in a day without approval. `requester`: empty for all of them together. */
export function brake(): Told<typeof english> {
  return {
    'brake.subject': ({ requester, most }) =>
      `O Chat Access requer atenção: mais de ${accounts(most)} em um dia${requester === '' ? '' : ` para ${requester}`}`,
    'brake.text': ({ requester, most, day, sheetUrl }) =>
      `Olá,\n\n${requester === '' ? 'Vários solicitantes, juntos, pediram' : `${requester} pediu`} mais de ${accounts(most)} em ${day}. ` +
      'Os pedidos além desse número aguardam com o status “Needs approval”: aprove-os ou rejeite-os na planilha.\n\n' +
      'Se isso for inesperado, talvez um script esteja enviando o formulário em nome de outras pessoas. Rejeite essas linhas e, nas configurações do formulário, restrinja-o a pessoas da sua organização. ' +
      `Se estiver correto, informe um número maior na configuração, em “Quem pode ter acesso”.\n\nA planilha: ${sheetUrl}`,
  };
}
