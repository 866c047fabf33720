import type { access as english } from '../en/access';

/** The step about who may get access. */
export const access: typeof english = {
  access: {
    domains: 'Domínios dos novos agentes',
    domainsHint:
      'Só endereços de e-mail desses domínios recebem acesso, por exemplo acme.com. Pressione Enter após cada domínio.',
    publicDomains: {
      mailbox: (domain: string) =>
        `Qualquer pessoa pode criar um endereço em ${domain} e, portanto, obter acesso. Informe o domínio da sua organização.`,
      suffix: (domain: string, subdomains: boolean) =>
        `${domain} é compartilhado por muitas organizações${subdomains ? ', e pessoas de todas elas poderiam obter acesso' : ''}. Informe o seu próprio domínio, como acme.${domain}.`,
    },
    addDomain: (domain: string) => `Adicionar ${domain}`,
    subdomains: 'Incluir subdomínios, como eu.acme.com',
    folds: {
      requesters: { title: 'Solicitantes permitidos', unused: 'Todas as pessoas desses domínios.' },
      blocked: { title: 'Pessoas bloqueadas', unused: 'Ninguém está bloqueado.' },
      approval: { title: 'Aprovação', unused: 'Os pedidos são processados imediatamente.' },
      brake: { title: 'Contas por dia', unused: 'Cada solicitante obtém no máximo 50 sem aprovação.' },
      chat: { title: 'Acesso ao chat', unused: 'As linhas aguardam até que um administrador o marque.' },
    },
    requesters: 'Solicitantes permitidos (opcional)',
    requestersHint:
      'Se você informar endereços, só essas pessoas poderão solicitar acesso. Deixe vazio para que todas as pessoas desses domínios possam solicitá-lo.',
    blocked: 'Pessoas bloqueadas (opcional)',
    blockedHint:
      'Pedidos para esses endereços são rejeitados, não importa quem os envie. Adicione quem saiu da organização.',
    approval: 'Aprovação',
    approvals: { none: 'Não é necessária', unlisted: 'Para outros solicitantes', everyone: 'Para todos' },
    approvalHints: {
      none: 'Os pedidos são processados imediatamente.',
      unlisted: 'Outras pessoas dos seus domínios podem solicitar acesso, e alguém precisa aprová-lo.',
      everyone: 'Cada pedido aguarda até que alguém o aprove.',
    },
    reenable: 'Contas desativadas',
    reenables: {
      always: 'Ativar',
      ours: 'Só as que o Chat Access desativou',
      ask: 'As demais requerem aprovação',
    },
    reenableHints: {
      always: 'Um pedido ativa a conta novamente, não importa quem a desativou.',
      ours: 'Um pedido para uma conta que outra pessoa desativou requer atenção, e a conta continua desativada.',
      ask: 'Um pedido para uma conta que outra pessoa desativou aguarda até que alguém o aprove.',
    },
    approvers: 'Pessoas que aprovam (opcional)',
    approversHint:
      'Elas recebem um e-mail e decidem no menu desta planilha; portanto, compartilhe-a com elas como editoras. Ninguém pode decidir sobre a própria conta nem sobre o próprio pedido. Deixe vazio para que só você decida.',
    brakes: { brake: 'Contas por dia para um solicitante', brakeAll: 'Contas por dia no total (opcional)' },
    brakeHints: {
      brake:
        'Os pedidos seguintes aguardam aprovação, para que um script não possa criar contas sem fim. Deixe vazio para não haver limite.',
      brakeAll:
        'O mesmo para todos os solicitantes juntos, pois qualquer pessoa pode digitar qualquer solicitante no formulário.',
    },
    busiestDay: (requester: number, all: number) =>
      `Máximo em um dia nas últimas quatro semanas: ${requester} de um solicitante, ${all} no total.`,
    loadingChoices: 'Carregando departamentos e funções do Zendesk…',
    departments: 'Departamentos dos novos agentes (opcional)',
    departmentMissing: (department: string) => `${department} (não existe mais no Zendesk)`,
    role: 'Função dos novos agentes',
    defaultRole: 'Função padrão',
    chooseRole: 'Escolha uma função',
    departmentsByAnswer: 'Departamentos por resposta',
    groupsByAnswer: 'Grupos por resposta',
    rolesByAnswer: 'Função por resposta',
    byAnswerHint: {
      departments:
        'Departamentos adicionais para pessoas cujo formulário tem esta resposta. Outras respostas não acrescentam nada.',
      roles:
        'A função das pessoas cujo formulário tem esta resposta. Outras respostas dão a função indicada acima.',
    },
    answer: 'Resposta no formulário',
    roleOfAnswer: 'Função',
    addAnswer: 'Adicionar uma resposta',
    removeAnswer: (answer: string) => (answer === '' ? 'Remover esta resposta' : `Remover “${answer}”`),
    groups: 'Grupos dos novos agentes (opcional)',
    chat: 'Acesso ao chat',
    chatHint:
      'No Zendesk, só um administrador pode marcar “Access” ao lado de “Chat” para um novo agente. Até lá, a linha aguarda e indica onde clicar; o solicitante recebe um e-mail quando o chat é ativado.',
    chatChoices: {
      check: 'Aguardar um administrador',
      set: 'Deixar o Chat Access marcá-lo',
      ignore: 'Não verificar',
    },
    chatHints: {
      check: 'Um e-mail por dia informa quantas pessoas aguardam; as linhas delas dizem o que fazer.',
      set: 'Usa uma chamada das páginas do próprio Zendesk para a qual ele não oferece suporte. Onde não funciona, a linha aguarda mesmo assim.',
      ignore:
        'A linha é concluída assim que o agente existe. A função “Agente light” também pode ser escolhida.',
    },
    capacityRule: 'Regra de capacidade dos novos agentes (opcional)',
    capacityRuleHint: 'Limita quantos chats um agente recebe ao mesmo tempo.',
    noCapacityRules:
      'O Zendesk não lista nenhuma. As regras de capacidade requerem o roteamento omnichannel.',
    noCapacityRule: 'Nenhuma',
  },
};
