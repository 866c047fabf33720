import type { checks as english } from '../../en/checks';
import type { Told } from '../../told';
import { grouped } from './numbers';

const KINDS = { hidden: 'ocultas', filtered: 'ocultadas por um filtro' };

const LOOKED_AT = {
  hidden: 'O Chat Access as examina uma vez por dia; exiba as linhas que aguardam algo.',
  filtered:
    'O Chat Access as examina uma vez por hora; em vez de um filtro, use Dados > Criar visualização com filtro.',
};

/** As Google's page names them on which they are given, with the word that engineers know. */
function permissions(): Record<string, string> {
  return {
    'spreadsheets.currentonly': 'Ver e gerenciar planilhas em que este aplicativo foi instalado',
    'script.container.ui': 'Exibir e executar conteúdo da Web de terceiros em solicitações e barras laterais',
    'script.external_request': 'Conectar-se a um serviço externo',
    'script.scriptapp': 'Permitir que este aplicativo seja executado quando você não está presente',
    'script.send_mail': 'Enviar e-mails como você',
    'userinfo.email': 'Ver o endereço de e-mail principal da sua Conta do Google',
    'gmail.compose': 'Gerenciar rascunhos e enviar e-mails',
    'mail.google.com': 'Ler, escrever, enviar e excluir permanentemente todos os seus e-mails do Gmail',
  };
}

function nameOfScope(scope: string): string {
  const short = scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?/, '').replace(/\/$/, '');
  const name = permissions()[short];
  return name ? `“${name}” (${short})` : short;
}

/** What the check of the installation says: what works, or what to do. */
export function checks(): Told<typeof english> {
  return {
    'check.all-well': 'Tudo de que o Chat Access precisa funciona aqui.',
    'check.limits': ({ count }) =>
      count === 1
        ? 'O Chat Access funciona aqui, com uma limitação.'
        : `O Chat Access funciona aqui, com ${count} limitações.`,
    'check.obstacle': ({ obstacle }, say) => `O Chat Access ainda não pode funcionar aqui. ${say(obstacle)}`,
    'check.title': 'Verificação da instalação',
    'check.sheet-mark':
      'O Chat Access está testando como o Planilhas Google se comporta aqui. Esta página será removida em instantes.',
    'check.draft-subject': 'Chat Access: um teste que nunca é enviado',
    'check.draft-text':
      'O Chat Access está testando se consegue salvar um rascunho. Este rascunho será excluído em instantes. Se ainda estiver aqui mais tarde, exclua-o.',

    'check.scopes': 'Todas as permissões foram concedidas.',
    'check.scopes-unknown':
      'O Google não informa quais permissões foram concedidas. As outras linhas mostram o que funciona.',
    'check.scopes-missing': ({ missing, url }) =>
      `O Google informa que faltam permissões${missing.length > 0 ? `: ${missing.map(nameOfScope).join('; ')}` : ''}. ` +
      `${url ? `Abra ${url} e permita todas elas` : 'Escolha Chat Access > Abrir configuração e estado e permita todas elas'}; depois tente novamente.`,
    'check.sheet': 'É possível adicionar uma página.',
    'check.no-sheet':
      'Não foi possível adicionar uma página a esta planilha. Verifique se você pode editá-la e se ela não está cheia (10 milhões de células); depois tente novamente.',
    'check.sheet-removed': 'A página adicionada foi removida.',
    'check.sheet-stays': ({ sheet }) =>
      `Não foi possível remover uma página adicionada. Exclua a página “${sheet}” manualmente.`,
    'check.texts': 'Os textos são armazenados como foram escritos.',
    'check.texts-refused':
      'O Planilhas Google não permitiu escrever em uma página que acabava de ser adicionada. Tente novamente em um minuto; se continuar, verifique se a planilha não está cheia (10 milhões de células).',
    'check.texts-changed':
      'O Planilhas Google alterou textos que foram escritos em células; por isso, nomes e endereços ficariam errados. Tente novamente em um minuto; se continuar, relate o problema com o nome da sua edição do Google Workspace.',
    'check.formulas': 'Um texto que parece uma fórmula continua sendo um texto.',
    'check.formulas-run':
      'O Planilhas Google transformou em fórmula um texto escrito como texto; assim, uma resposta poderia executar código na planilha. Tente novamente em um minuto; se continuar, relate o problema.',
    'check.apostrophe': 'O apóstrofo que marca um texto não é exibido.',
    'check.apostrophe-shown':
      'O Planilhas Google exibe o apóstrofo que marca um texto. O Chat Access o ignora; ele pode aparecer antes de textos que começam com =, + ou um algarismo.',
    'check.time': 'Os horários são armazenados com exatidão.',
    'check.time-lost':
      'Um horário escrito em uma célula foi lido como outro; por isso, as novas tentativas viriam na hora errada. Escolha Arquivo > Configurações, verifique o fuso horário e tente novamente.',
    'check.lock': 'O bloqueio da planilha funciona.',
    'check.script-lock':
      'O Google não dá a este script o bloqueio da planilha. O bloqueio do script é usado no lugar dele e tem aqui o mesmo efeito.',
    'check.no-lock':
      'Não foi possível obter o bloqueio que impede que duas execuções façam a mesma coisa. Tente novamente em um minuto.',
    'check.properties': 'É possível armazenar a configuração e o estado.',
    'check.no-properties':
      'O Google não armazenou a configuração e o estado do Chat Access. Abra Extensões > Apps Script, verifique se o script pertence a esta planilha e tente novamente.',
    'check.drafts': 'É possível salvar, encontrar e excluir rascunhos de e-mails.',
    'check.no-drafts':
      'O Gmail não conseguiu salvar um rascunho, encontrá-lo e excluí-lo. Abra o Gmail com a sua conta, verifique se ele funciona e tente novamente. Para trabalhar sem e-mails, desative-os na etapa “Mensagens”.',
    'check.drafts-gone': 'Um rascunho excluído não é mais encontrado.',
    'check.drafts-stay':
      'O Gmail ainda encontra um rascunho excluído; por isso, o Chat Access não saberia quais e-mails foram enviados. Tente novamente em um minuto.',
    'check.trash': 'É possível mover para a lixeira um rascunho que sobrou.',
    'check.trash-refused':
      'O Gmail não moveu um rascunho para a lixeira. Se um e-mail for interrompido, pode ficar em Rascunhos uma cópia que nunca será enviada: exclua-a manualmente.',
    'check.mails-found': 'Os e-mails são encontrados pela referência no fim do texto.',
    'check.mails-found-late':
      'O Gmail só encontra um novo e-mail depois de algum tempo. O Chat Access leva isso em conta e consulta cada rascunho separadamente.',
    'check.mails-not-found':
      'O Gmail não pesquisa e-mails como solicitado. Depois de uma interrupção, o Chat Access pode não saber se um e-mail foi enviado: confira a coluna Mail de vez em quando.',
    'check.mails-left': ({ count }) =>
      count < 2
        ? `Ainda pode ser enviado ${count} e-mail hoje.`
        : `Ainda podem ser enviados ${grouped(count)} e-mails hoje.`,
    'check.no-mails-left':
      'O Google não permite que você envie mais e-mails hoje. Os pedidos continuam sendo processados; os e-mails aguardam até amanhã.',
    'check.searching': 'É possível localizar e substituir textos.',
    'check.searching-lost':
      'O Planilhas Google não localizou ou não substituiu um texto como solicitado. O Chat Access grava cada linha separadamente e examina todas as linhas uma vez por dia; por isso, alguns pedidos são processados mais tarde.',
    'check.rows-searched': ({ kind }) =>
      `Textos também são localizados e substituídos em linhas ${KINDS[kind]}.`,
    'check.rows-untried': ({ kind }) =>
      `Não foi possível testar se textos são localizados e substituídos em linhas ${KINDS[kind]}.`,
    'check.rows-left-out': ({ kind }) =>
      `Ao localizar e substituir textos, o Planilhas Google omite linhas ${KINDS[kind]}. ${LOOKED_AT[kind]}`,
    'check.address': ({ address }) => `O Google identifica você como ${address}.`,
    'check.alerts-to': ({ alertsTo }) =>
      `O Google não informa quem você é. Os alertas vão para ${alertsTo.join(', ')}.`,
    'check.no-address':
      'O Google não informa quem você é; por isso, os alertas não têm destinatário. Informe um endereço em “Alertas para”, na etapa “Mensagens”.',
    'check.formatting': 'É possível formatar as colunas do Chat Access.',
    'check.timer': 'O temporizador foi executado.',
    'check.timer-not-yet':
      'O temporizador ainda não foi executado. Isso ocorre em até quinze minutos após a ativação do Chat Access.',
    'check.timer-silent':
      'Desde a ativação do Chat Access, o temporizador nunca chegou ao fim de uma execução; por isso, as respostas que se perderam não são recuperadas. Abra Extensões > Apps Script > Execuções e leia o motivo. ' +
      'Se ali faltar uma permissão para planilhas, substitua spreadsheets.currentonly por spreadsheets em appsscript.json, no editor de scripts ou antes de enviar o script novamente (push). Depois recarregue a planilha, escolha algo no menu Chat Access e conceda a permissão outra vez.',
    'check.submit': 'Uma resposta do formulário foi processada assim que chegou.',
    'check.submit-not-yet': 'Nenhuma resposta do formulário chegou desde a ativação do Chat Access.',
  };
}
