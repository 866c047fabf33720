import type { MailTemplates } from '../mailed';
import { NOTHING_CHANGED } from './requests';

const SIGN_IN = `Endereço de acesso: {{email}}
Página de acesso: {{signIn}}`;

const FORGOTTEN =
  'Se não for possível entrar, o link “Forgot password” na página de acesso permite definir uma nova senha.';

const failed = (what: string) => `Olá,

O pedido de acesso ${what} para {{email}} ainda não pôde ser concluído. A administração vê o pedido na planilha e cuidará dele; não é necessário reenviar o formulário.

{{detail}}`;

const rejected = (what: string) => `Olá,

O pedido de acesso ${what} para {{email}} não pôde ser concluído.

{{detail}}`;

const ending = (what: string) => `Olá, {{firstName}},

O acesso ${what} com o endereço {{email}} foi concedido por tempo limitado, que termina em breve.

{{detail}}`;

const approval = (what: string) => `Olá,

{{requester}} solicita acesso ${what} para {{name}} ({{email}}).

{{detail}}

A linha: {{row}}

Para decidir, selecione a linha e escolha Chat Access > Aprovar as linhas selecionadas ou Rejeitar as linhas selecionadas. Sem uma decisão, o pedido será rejeitado após 14 dias.`;

/** The mails about accounts of Zendesk Chat. */
export function chat(): MailTemplates {
  return {
    created: {
      subject: 'Conta do Chat criada para {{name}}',
      body: `Olá,

A conta do Zendesk Chat solicitada está pronta.

Pessoa: {{name}}
${SIGN_IN}

Próximos passos:
1. {{firstName}} abre a página de acesso, escolhe “Forgot password” e define uma senha. Nenhuma senha é enviada por e-mail.
2. Defina no Zendesk Chat o limite de chats para {{firstName}}.
3. Defina o endereço de suporte, se a equipe usar um.`,
    },
    enabled: {
      subject: 'Conta do Chat ativada para {{name}}',
      body: `Olá,

Já existia uma conta do Zendesk Chat para {{name}}, mas estava desativada. Agora está ativa novamente.

${SIGN_IN}

A senha anterior continua válida. Em caso de esquecimento, o link “Forgot password” na página de acesso permite definir outra.
Verifique no Zendesk Chat o limite de chats e o endereço de suporte para {{firstName}}.`,
    },
    unchanged: {
      subject: '{{name}} já tem uma conta do Chat',
      body: `Olá,

{{name}} já tem uma conta ativa do Zendesk Chat. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: {
      subject: 'Acesso ao chat negado para {{email}}',
      body: rejected('ao Zendesk Chat'),
    },
    failed: {
      subject: 'O acesso ao chat para {{email}} requer atenção',
      body: failed('ao Zendesk Chat'),
    },
    warning: {
      subject: 'A sua conta do Zendesk Chat será desativada',
      body: `Olá, {{firstName}},

A sua conta do Zendesk Chat {{email}} não é usada há algum tempo e será desativada em breve.

{{detail}}

Página de acesso: {{signIn}}`,
    },
    ending: {
      subject: 'O seu acesso ao Zendesk Chat termina em breve',
      body: ending('ao Zendesk Chat'),
    },
    approval: {
      subject: 'Aprovação necessária: acesso ao chat para {{name}}',
      body: approval('ao Zendesk Chat'),
    },
    digest: {
      subject: 'Acesso ao chat na semana passada: {{summary}}',
      body: `Olá,

Veja o que aconteceu com o acesso ao chat de {{from}} a {{until}}.

{{detail}}`,
    },
  };
}

/** What is different where people are agents of Zendesk Suite. */
export function support(): MailTemplates {
  const { rejected: ofRejected, failed: ofFailed, approval: ofApproval, digest } = chat();
  return {
    created: {
      subject: 'Acesso ao chat criado para {{name}}',
      body: `Olá,

{{name}} agora tem acesso ao Zendesk como agente, incluindo o chat.

${SIGN_IN}

Próximos passos:
1. {{firstName}} entra no Zendesk. Se a equipe entra com senha, o Zendesk envia um e-mail para defini-la; com login único, nenhuma é necessária.
2. Defina o endereço de suporte, se a equipe usar um.`,
    },
    enabled: {
      subject: 'Acesso ao chat ativado para {{name}}',
      body: `Olá,

{{name}} já constava no Zendesk e agora tem acesso ao chat.

${SIGN_IN}

${FORGOTTEN}`,
    },
    unchanged: {
      subject: '{{name}} já tem acesso ao chat',
      body: `Olá,

{{name}} já tem acesso ao chat no Zendesk. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: { ...ofRejected, body: rejected('ao chat no Zendesk') },
    failed: { ...ofFailed, body: failed('ao chat no Zendesk') },
    warning: {
      subject: 'O seu acesso ao chat no Zendesk terminará',
      body: `Olá, {{firstName}},

O Zendesk não é usado com o endereço {{email}} há algum tempo, e o seu acesso como agente terminará em breve.

{{detail}}

Página de acesso: {{signIn}}`,
    },
    ending: {
      subject: 'O seu acesso ao chat no Zendesk termina em breve',
      body: ending('ao chat no Zendesk'),
    },
    approval: { ...ofApproval, body: approval('ao chat no Zendesk') },
    digest,
  };
}
