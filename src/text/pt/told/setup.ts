import type { setup as english } from '../../en/setup';
import type { Told } from '../../told';

/** The columns of the form, as a person would describe them. */
function columns() {
  return {
    requester: 'o endereço de e-mail do solicitante',
    email: 'o endereço de e-mail do novo agente',
    firstName: 'o nome',
    lastName: 'o sobrenome',
    department: 'o departamento',
    until: 'o último dia de acesso',
    language: 'o idioma dos e-mails',
    role: 'a função',
  };
}

const MISSING = {
  role: 'A função',
  group: 'O grupo',
  'capacity rule': 'A regra de capacidade',
};

/** What is wrong with a setup, or still missing in it; each says what to do. */
export function setup(): Told<typeof english> {
  return {
    'setup.unknown-setting': 'Esta opção não existe. Remova-a.',
    'setup.wrong-kind': 'Falta este valor, ou ele é do tipo errado. Informe-o novamente.',
    'setup.list': 'Informe uma lista.',
    'setup.too-many-addresses': ({ most }) => `Informe no máximo ${most} endereços.`,
    'setup.yes-or-no': 'Escolha sim ou não.',
    'setup.address': 'Informe um endereço de e-mail.',
    'setup.wrong-address': ({ problem }, say) => `Informe um endereço de e-mail: ${say(problem)}.`,
    'setup.domain': 'Informe um domínio como acme.com.',
    'setup.wrong-domain': ({ domain }) =>
      `“${domain}” não é um domínio. Informe-o como acme.com, com letras simples.`,

    'setup.product': 'Escolha chat ou support.',
    'setup.subdomain': 'Informe o seu subdomínio do Zendesk: acme para https://acme.zendesk.com.',
    'setup.wrong-subdomain':
      'Informe apenas a primeira parte do seu endereço do Zendesk: acme para https://acme.zendesk.com.',
    'setup.host': 'Escolha zendesk ou zopim.',
    'setup.support-host':
      'As contas do Zendesk Suite só existem no seu próprio endereço do Zendesk. Escolha zendesk como host ou Zendesk Chat como produto.',
    'setup.credential': 'Informe um token de acesso ou o ID e o segredo de um cliente OAuth.',
    'setup.token': 'Informe o token de acesso.',
    'setup.client-id': 'Informe o ID do cliente.',
    'setup.client-secret': 'Informe o segredo do cliente.',
    'setup.no-blanks': ({ what }, say) => `${say(what)} Ele não contém espaços.`,

    'setup.response-sheet': 'Escolha a página de respostas.',
    'setup.column': ({ column }) => `Escolha a coluna com ${columns()[column]}.`,
    'setup.column-absent': ({ title, sheet }) =>
      `Não há nenhuma coluna “${title}” na página “${sheet}”. Escolha outra.`,
    'setup.column-ambiguous': ({ title }) =>
      `Várias colunas se chamam “${title}”. Renomeie uma delas na página.`,
    'setup.own-sheet': ({ sheet }) =>
      `A página “${sheet}” pertence ao Chat Access. Escolha a página em que o formulário grava as respostas.`,
    'setup.own-column': ({ title }) =>
      `A coluna “${title}” pertence ao Chat Access. Escolha uma coluna do formulário.`,
    'setup.column-twice': ({ title }) => `A coluna “${title}” foi escolhida duas vezes. Escolha outra aqui.`,

    'setup.domains': 'Informe pelo menos um domínio.',
    'setup.public-domain': ({ domain, kind }) =>
      kind === 'mailbox'
        ? `Qualquer pessoa pode criar um endereço em ${domain} e, portanto, obter acesso.`
        : `${domain} é compartilhado por muitas organizações.`,
    'setup.approval': 'Escolha none, unlisted ou everyone.',
    'setup.reenable': 'Escolha always, ours ou ask.',
    'setup.accounts-a-day':
      'Informe um número inteiro de contas por dia, pelo menos 1, ou deixe vazio para não haver limite. Para que cada pedido seja aprovado, escolha isso em “Aprovação”.',
    'setup.approver-not-editor': ({ approvers }) =>
      approvers.length === 1
        ? `Segundo o Google, ${approvers.join(', ')} não pode editar esta planilha; por isso, não pode aprovar nada. Compartilhe-a com essa pessoa como editora.`
        : `Segundo o Google, ${approvers.join(', ')} não podem editar esta planilha; por isso, não podem aprovar nada. Compartilhe-a com essas pessoas como editoras.`,
    'setup.department': 'Informe o nome de um departamento.',
    'setup.role': 'Informe o nome de uma função ou escolha a função padrão de agente.',
    'setup.answer': 'Informe uma resposta do formulário.',
    'setup.answers-alike': ({ answer }) =>
      `A resposta “${answer}” está listada duas vezes: maiúsculas e espaços no início ou no fim não fazem diferença. Remova uma das duas.`,
    'setup.no-departments': 'Escolha pelo menos um departamento para esta resposta ou remova-a.',
    'setup.chat': 'Escolha check, set ou ignore.',
    'setup.language': 'Escolha um dos idiomas en, de, fr, es e pt.',
    'setup.digest': 'Escolha off, admins ou requesters.',
    'setup.capacity-rule': 'Informe o nome de uma regra de capacidade ou deixe vazio.',
    'setup.disable-by': 'Escolha downgrade, suspend ou both.',
    'setup.open-tickets': 'Escolha spare ou ignore.',
    'setup.protected-role':
      'O Chat Access não cria responsáveis pela conta nem administradores. Escolha outra função.',

    'setup.role-needed':
      'Esta conta do Zendesk tem funções personalizadas. Escolha a que os novos agentes recebem.',
    'setup.role-without-chat': ({ name }) =>
      `A função “${name}” não permite usar o chat. Escolha outra; a de agente light só é atribuída quando o acesso ao chat não é verificado.`,
    'setup.not-in-zendesk': ({ what, name }) =>
      `${MISSING[what]} “${name}” não existe no Zendesk. Escolha ${what === 'group' ? 'outro' : 'outra'}.`,

    'setup.mail-subject': 'Informe um assunto.',
    'setup.mail-body': 'Informe o texto do e-mail.',
    'setup.unknown-merge-field': ({ field, known }) =>
      `O campo de mesclagem {{${field}}} não existe. Escolha um destes: ${known.map((each) => `{{${each}}}`).join(', ')}.`,
    'setup.open-merge-field':
      'Um campo de mesclagem não está fechado. Escreva-o como {{name}}, com duas chaves de cada lado.',
    'setup.too-long': ({ most }) => `Use no máximo ${most} caracteres.`,

    'setup.idle-mode': 'Escolha off, report ou act.',
    'setup.days': 'Informe um número inteiro de dias, pelo menos 1.',
    'setup.days-of-warning': 'Informe um número inteiro de dias ou deixe vazio para não enviar aviso.',
    'setup.days-until-deleted': 'Informe um número inteiro de dias ou deixe vazio para nunca excluir.',
    'setup.report-first':
      'A política de contas inativas afeta mais contas do que antes: a próxima revisão diária apenas relata o que faria.',
    'setup.exemption': 'Informe um endereço de e-mail ou um domínio inteiro, como @acme.com.',
    'setup.percentage': 'Informe uma porcentagem inteira, de 0 a 100.',
    'setup.count': 'Informe um número inteiro, 0 ou mais.',

    'setup.no-subdomain': 'Informe o seu subdomínio do Zendesk.',
    'setup.no-credential': 'Informe as credenciais do Zendesk.',
    'setup.no-sheet': 'Escolha a página em que o formulário grava as respostas.',
    'setup.not-owner': ({ owner }) =>
      `O Chat Access é executado em nome de ${owner}. Só essa pessoa pode alterar a conexão enquanto o Chat Access estiver ativado.`,
    'setup.address-changed':
      'O endereço do Zendesk mudou. Informe as credenciais novamente, para que não sejam enviadas por engano a outro endereço.',
    'setup.too-large': 'A configuração é grande demais. Reduza as listas ou os textos dos e-mails.',
  };
}
