import { momentOf } from '../../../shared/time';
import type { troubles as english } from '../../en/troubles';
import { sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { grouped } from './numbers';
import { FREE_A_SEAT, SEAT_IS_TAKEN } from './waits';

/** The end of a subject that begins like an alert. */
function subjects() {
  return {
    'form-elsewhere': 'o formulário não grava mais na página prevista',
    'writes-refused': 'o Google recusa o que ele grava',
    'mails-refused': 'o Gmail recusa os e-mails dele',
    unformatted: 'a página não pode ser formatada',
    'chat-access': 'agentes aguardam acesso ao chat',
    seats: 'pedidos aguardam uma licença livre',
    'few-seats': 'restam poucas licenças',
    rejections: 'um número incomum de pedidos é rejeitado',
    log: 'o Log foi alterado',
    'log-year': 'não é possível começar um novo registro',
  };
}

const waiting = (people: number) =>
  people < 2 ? `${people} pedido aguarda` : `${grouped(people)} pedidos aguardam`;

function fewSeats(free: number, seats: number): string {
  if (free === 0) return `Nenhuma das ${grouped(seats)} licenças do plano do Zendesk está livre`;
  return `Apenas ${grouped(free)} das ${grouped(seats)} licenças do plano do Zendesk ${free === 1 ? 'está livre' : 'estão livres'}`;
}

/** What keeps part of the work from being done: a line in the health, and a mail to the admins when it lasts. */
export function troubles(): Told<typeof english> {
  return {
    'trouble.subject': ({ cause }) => `O Chat Access requer atenção: ${subjects()[cause]}`,
    'trouble.text': ({ message, sheetUrl }, say) =>
      `Olá,\n\n${say(message)}\n\nA planilha: ${sheetUrl}\n\nNada se perdeu. Quando isso for resolvido, o Chat Access voltará a funcionar automaticamente.`,

    'trouble.form-moved': ({ sheet, to }) =>
      `O formulário agora grava as respostas na página “${to}”, e o Chat Access lê “${sheet}”: as novas respostas não são processadas. ` +
      `Abra Chat Access > Abrir configuração e estado e escolha “${to}”.`,
    'trouble.form-unlinked': ({ sheet }) =>
      `Nenhum formulário grava mais as respostas na página “${sheet}”; por isso, não há novos pedidos. ` +
      'Abra o formulário, escolha Respostas > Vincular ao app Planilhas e esta planilha; depois, abra Chat Access > Abrir configuração e estado e escolha a página que o Google criou.',
    'trouble.writes-refused': ({ sheet }) =>
      `O Google não permite que o Chat Access grave nas próprias colunas da página “${sheet}”; por isso, os pedidos aguardam ali. ` +
      'Abra Dados > Proteger páginas e intervalos e permita que a pessoa em cujo nome o Chat Access é executado edite essas colunas; remova delas também as regras de Dados > Validação de dados.',
    'trouble.mails-refused':
      'O Gmail não aceita no momento e-mails do Chat Access. Os pedidos são processados, e os e-mails aguardam. ' +
      'Abra o Gmail como a pessoa em cujo nome o Chat Access é executado e verifique se ele funciona e se as permissões não foram removidas.',
    'trouble.mails-accepted-subject': 'Chat Access: e-mails ficaram retidos',
    'trouble.mails-accepted': ({ since }) =>
      `Olá,\n\nO Gmail recusou e-mails do Chat Access, pela primeira vez em ${momentOf(since)}. Agora volta a aceitá-los, e os e-mails em espera estão sendo enviados. ` +
      'Os pedidos foram processados nesse meio-tempo.',
    'trouble.chat-access': ({ people }) =>
      `${waiting(people)} um administrador: o Zendesk não permite que mais ninguém dê acesso ao chat. ` +
      'Nas linhas com o status “Waiting”, abra a página indicada em Detail, escolha “Roles and access”, marque “Access” ao lado de “Chat”, escolha “Agent” e salve.',
    'trouble.seats': ({ people, since }) =>
      `${waiting(people)} um administrador, desde ${momentOf(since)}: nenhuma licença do plano do Zendesk está livre. ${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'trouble.few-seats': ({ free, seats }) =>
      `${fewSeats(free, seats)}, segundo a última lista de todas as contas. ` +
      `Sem uma licença livre, os pedidos aguardam. ${FREE_A_SEAT} ` +
      'Chat Access > Contas inativas > Verificar contas inativas (sem alterações) lista as contas que não são usadas.',
    'trouble.log': ({ message }, say) => `A última verificação do Log encontrou: ${sentenceOf(message, say)}`,
    'trouble.log-year': ({ year }) =>
      `O Google não permite que o Chat Access arquive o registro de ${year} e comece um novo. Os pedidos são processados, e as linhas deles continuam no antigo. ` +
      'Abra Dados > Proteger páginas e intervalos e permita que a pessoa em cujo nome o Chat Access é executado edite a página Log.',
    'trouble.rejections':
      'Foram rejeitados tantos pedidos em um dia que os e-mails sobre todos eles teriam deixado poucos para outros pedidos: até amanhã não são enviados mais e-mails sobre rejeições, e Detail informa isso nas linhas. ' +
      'Talvez um script esteja enviando o formulário em nome de outras pessoas. Nas configurações do formulário, restrinja-o a pessoas da sua organização, ou liste na configuração os solicitantes permitidos.',
    'trouble.unformatted': ({ sheet }) =>
      `O Google não permite formatar as nossas colunas na página “${sheet}”: ela é provavelmente uma tabela com tipos de coluna. Tudo funciona, mas sem cores e larguras de coluna. ` +
      'Clique em uma célula da tabela, escolha Formatar > Converter em intervalo e verifique a instalação novamente.',
  };
}
