import type { connection as english } from '../../en/connection';
import type { Told } from '../../told';
import { grouped } from './numbers';

const ENTER_AGAIN = {
  token:
    'Crie um token para o Zendesk Chat (um token do Zendesk Support não funciona ali) e informe-o novamente.',
  client: 'Informe novamente o ID e o segredo.',
};

/** How a credential for Zendesk Suite is made. */
const SUITE_CLIENT =
  'No Zendesk, abra Central de administração > Aplicativos e integrações > APIs > Clientes OAuth, adicione um cliente do tipo Confidencial e informe o identificador e o segredo.';

const SUITE_AGAIN = {
  token: `Informe o token novamente ou use um cliente OAuth. ${SUITE_CLIENT}`,
  client: `Informe novamente o identificador e o segredo ou crie um cliente novo. ${SUITE_CLIENT}`,
};

const PRODUCTS = { chat: 'Zendesk Chat', support: 'Zendesk Suite' };
/** As the sidebar lists them. */
const CHOICES = { ...PRODUCTS, support: 'Zendesk Suite ou Support' };

function notAccepted(said: string): string {
  return `O Zendesk não aceita estas credenciais.${said ? ` A resposta foi: ${said}.` : ''}`;
}

/** What a test of the connection has found, and the way out. */
export function connection(): Told<typeof english> {
  return {
    'connection.none-saved': 'Informe as credenciais: não há nenhuma salva para este endereço do Zendesk.',
    'connection.works': ({ email, role, seats }) =>
      `Conectado como ${email} (${role}). O Chat Access pode ler e alterar contas.` +
      (seats ? ` O plano tem ${grouped(seats)} ${seats === 1 ? 'licença' : 'licenças'}.` : ''),
    'connection.sandbox':
      'Este é um sandbox do Zendesk: as alterações feitas aqui não afetam a sua conta real do Zendesk.',
    'connection.role-to-choose':
      'Antes de ativar o Chat Access, escolha a função dos novos agentes na etapa “Quem pode ter acesso”: esta conta do Zendesk tem funções personalizadas.',
    'connection.no-answer': ({ subdomain, reason }, say) =>
      `Sem resposta de https://${subdomain}.zendesk.com (${say(reason)}). Verifique o subdomínio e tente novamente em um minuto.`,
    'connection.no-such-account': ({ subdomain }) =>
      `Não há nenhuma conta do Zendesk em https://${subdomain}.zendesk.com, ou ela não pode ser acessada ali. Verifique o subdomínio: é a primeira parte do endereço que você vê ao trabalhar no Zendesk.`,

    'connection.unauthorized': ({ reason, kind }, say) => `${notAccepted(say(reason))} ${ENTER_AGAIN[kind]}`,
    'connection.unauthorized-by-suite': ({ reason, kind }, say) =>
      `${notAccepted(say(reason))} ${SUITE_AGAIN[kind]}`,
    'connection.unauthorized-anywhere': ({ kind }) =>
      `Nem o Zendesk Suite nem o Zendesk Chat aceitam estas credenciais. ${SUITE_AGAIN[kind]}`,
    'connection.opens-nothing': ({ kind }) =>
      'O Zendesk emitiu estas credenciais, mas recusa todas as chamadas feitas com elas: o escopo é restrito demais ou está escrito errado, ou a pessoa a quem pertencem deixou a equipe. ' +
      (kind === 'token'
        ? 'Crie, como administrador, um token com os escopos read e write.'
        : 'Crie o cliente como administrador e deixe vazios os escopos permitidos ou permita read e write.'),

    'connection.not-chat': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com respondeu ${answer}. Verifique o subdomínio e se a conta tem o Zendesk Chat.`,
    'connection.not-suite': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com respondeu ${answer}. Verifique o subdomínio e se a conta tem o Zendesk Support ou o Zendesk Suite.`,
    'connection.other-product': ({ email, product }) =>
      `Conectado como ${email}, mas as pessoas desta conta são administradas no ${PRODUCTS[product]}. Escolha ${CHOICES[product]} como produto.`,
    'connection.chat-credential': `Estas credenciais são do Zendesk Chat, mas as pessoas desta conta são administradas no Zendesk Suite. Use um cliente OAuth, com ${CHOICES.support} como produto. ${SUITE_CLIENT}`,

    'connection.untested': ({ email, reason }, say) =>
      `Conectado como ${email}, mas o Chat Access não conseguiu saber se pode alterar contas (${say(reason)}). Tente novamente em um minuto.`,
    'connection.read-only': ({ email, role }) =>
      `Conectado como ${email} (${role}), que pode ler as contas, mas não alterá-las. ` +
      `Se a sua conta do Chat foi criada no Zendesk Support ou no Zendesk Suite, as pessoas são administradas ali, e não no Chat: escolha ${CHOICES.support} como produto e use um cliente OAuth; ` +
      'caso contrário, use as credenciais de um administrador, com os escopos read e write.',
    'connection.scope-too-small': ({ email, role }) =>
      `Conectado como ${email} (${role}), mas o escopo destas credenciais é restrito demais. Crie-as novamente com os escopos read e write ou use um cliente OAuth sem restrição de escopos.`,
    'connection.role-too-small': ({ email, role }) =>
      `Conectado como ${email} (${role}), cuja função não permite gerenciar membros da equipe. Peça a um administrador do Zendesk que crie o cliente OAuth ou o token.`,
    'connection.no-choices': 'O Zendesk não lista no momento os departamentos e as funções. Teste a conexão.',
  };
}
