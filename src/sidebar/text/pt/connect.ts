import type { connect as english } from '../en/connect';
import { withBold } from '../with-bold';

/** The step that connects Zendesk. */
export const connect: typeof english = {
  connect: {
    connectedBy: (host: string, owner: string) =>
      `Conectado a ${host} por ${owner}; o Chat Access é executado em nome dessa pessoa. Só ela pode alterar a conexão. Para conectar em seu nome, desative antes o Chat Access.`,
    subdomain: 'Subdomínio do Zendesk',
    subdomainHint:
      'A primeira parte do seu endereço do Zendesk: acme para https://acme.zendesk.com. Você também pode colar o endereço completo.',
    subdomainMissing: 'Informe o seu subdomínio do Zendesk: acme para https://acme.zendesk.com.',
    subdomainInvalid:
      'Informe apenas a primeira parte do seu endereço do Zendesk: acme para https://acme.zendesk.com.',
    product: 'Produto',
    productUnknown:
      'Quase todos têm o Zendesk Suite ou Support. Na dúvida, não selecione nenhum: “Testar conexão” descobre qual é.',
    products: { support: 'Zendesk Suite ou Support', chat: 'Somente Zendesk Chat' },
    productHints: {
      support: 'Quase todas as contas: os seus agentes também trabalham com tickets.',
      chat: 'Você contratou apenas o Chat e não tem tickets.',
    },
    recommended: (kind: string) => `${kind} (recomendado)`,
    suiteClientSteps: [
      withBold`Entre no Zendesk como administrador, de preferência com uma conta de serviço: o Chat Access age em nome de quem cria o cliente.`,
      withBold`Abra ${'Central de administração'} > ${'Aplicativos e integrações'} > ${'APIs'} > ${'Clientes OAuth'} e escolha ${'Adicionar cliente OAuth'}.`,
      withBold`Digite ${'Chat Access'} como nome e escolha ${'Confidencial'} como tipo de cliente. Deixe vazios os URLs de redirecionamento e os escopos permitidos.`,
      withBold`Salve e copie ${'Identificador'} e ${'Segredo'} para os campos abaixo.`,
    ],
    openThatPage: 'Abra essa página',
    credential: 'Credenciais',
    credentialSaved: 'Salvas',
    change: 'Alterar',
    changeCredential: ' as credenciais',
    keepCredential: 'Manter as credenciais salvas',
    tokenKind: 'Token de acesso OAuth',
    clientKind: 'Cliente OAuth',
    token: 'Token de acesso',
    tokenHints: {
      any: 'Um token de acesso OAuth que pertence a um administrador e tem os escopos read e write.',
      chat: 'Um token OAuth do Zendesk Chat que pertence a um administrador e tem os escopos read e write.',
      support:
        'Um token OAuth do Zendesk Support que pertence a um administrador e tem os escopos read e write. Quando ele expira, os pedidos aguardam até que você informe outro; um cliente OAuth não expira.',
    },
    tokenMissing: 'Informe o token de acesso.',
    chatClient: withBold`No painel do Chat, abra ${'Settings'} > ${'Account'} > ${'API & SDKs'}, escolha ${'Add API client'} e digite ${'http://localhost'} como URL de redirecionamento.`,
    allow: withBold` (requer o subdomínio e o ID do cliente) e escolha ${'Allow'}.`,
    pasteAddress:
      'A página seguinte não pode ser carregada. Copie o endereço completo dela e cole-o abaixo sem alterações.',
    noToken: (answer: string) =>
      `Não há nenhum token neste endereço${answer && ` (“${answer}”)`}. Verifique o ID do cliente e abra a página novamente.`,
    clientId: 'ID do cliente',
    clientIdentifier: 'Identificador',
    clientIdMissing: 'Informe o ID do cliente.',
    clientSecret: 'Segredo do cliente',
    clientSecretHints: {
      any: 'O segredo de um cliente OAuth do tipo confidencial.',
      chat: 'O segredo de um cliente do Zendesk Chat do tipo confidencial.',
      support: 'O Zendesk só o mostra por completo uma vez, quando o cliente é salvo.',
    },
    clientSecretMissing: 'Informe o segredo do cliente.',
    test: 'Testar conexão',
    testing: 'Testando…',
    canRead: 'Pode ler contas',
    cannotRead: 'Não pode ler contas',
    canWrite: 'Pode alterar contas',
    cannotWrite: 'Não pode alterar contas',
    plan: (name: string) => `Plano do Zendesk: ${name}`,
  },
};
