import type { admin as english } from '../../en/admin';
import type { Told } from '../../told';
import { grouped } from './numbers';

function withSurplus(sentence: string, surplus: number): string {
  if (surplus === 0) return sentence;
  const removed =
    surplus === 1
      ? '1 acionador duplicado foi removido'
      : `${surplus} acionadores duplicados foram removidos`;
  return `${sentence} ${removed}.`;
}

/** What the menu and the sidebar say about Chat Access as a whole. */
export function admin(): Told<typeof english> {
  return {
    'menu.title': 'Chat Access',
    'menu.open-setup': 'Abrir configuração e estado',
    'menu.handle-waiting': 'Processar agora as linhas pendentes',
    'menu.retry-selected': 'Tentar novamente as linhas selecionadas',
    'menu.retry-failed': 'Tentar novamente todas as linhas com falha',
    'menu.approve-selected': 'Aprovar as linhas selecionadas',
    'menu.reject-selected': 'Rejeitar as linhas selecionadas',
    'menu.idle': 'Contas inativas',
    'menu.check-idle': 'Verificar contas inativas (sem alterações)',
    'menu.review-plan': 'Examinar o plano',
    'menu.apply-plan': 'Aplicar o plano',
    'menu.release-plan': 'Liberar o plano retido',
    'menu.spare-selected': 'Poupar as linhas selecionadas',
    'menu.restore-selected': 'Restaurar as contas selecionadas',
    'menu.undo-run': 'Desfazer a última execução',
    'menu.people': 'Agentes',
    'menu.extract-agents': 'Exportar os agentes para uma página',
    'menu.block-selected': 'Bloquear as pessoas selecionadas',
    'menu.person': 'Histórico da pessoa selecionada',
    'menu.checks': 'Verificações',
    'menu.update-dashboard': 'Atualizar o painel',
    'menu.check-log': 'Verificar o registro (Log)',
    'menu.check-installation': 'Verificar a instalação',
    'menu.help': 'Ajuda',

    'switch.on': ({ owner, surplus }) =>
      withSurplus(
        `O Chat Access está ativado e é executado ${owner === '' ? 'em seu nome' : `em nome de ${owner}`}.`,
        surplus,
      ),
    'switch.on-already': ({ surplus }) => withSurplus('O Chat Access já estava ativado.', surplus),
    'switch.owned': ({ owner }) =>
      `${owner || 'Outra pessoa'} já ativou o Chat Access nesta planilha. Só uma pessoa pode fazer isso: caso contrário, cada pedido seria processado duas vezes. ` +
      `Peça a ${owner || 'essa pessoa'} que o desative antes, ou desative-o você.`,
    'switch.incomplete': 'A configuração não está completa.',
    'switch.sheet-gone': 'A página de respostas não existe mais. Escolha a página novamente.',
    'switch.busy': 'O Chat Access já está sendo ativado. Tente novamente em um minuto.',
    'switch.off': 'O Chat Access está desativado. Os novos pedidos aguardam nas respectivas linhas.',
    'switch.off-elsewhere': ({ owner }) =>
      `O Chat Access está desativado. Os novos pedidos aguardam nas respectivas linhas. Os acionadores de ${owner || 'quem o ativou'} serão removidos em até cinco minutos.`,
    'switch.off-already': 'O Chat Access já estava desativado.',
    'switch.uninstalled': ({ off }, say) =>
      `${say(off)} As credenciais foram excluídas. A planilha e o Log ficam como estão.`,
    'switch.uninstalled-elsewhere': ({ off, owner }, say) =>
      `${say(off)} As credenciais de ${owner || 'quem o ativou'} serão excluídas junto com eles. A planilha e o Log ficam como estão.`,
    'switch.paused': 'Pausado. Os pedidos aguardam nas respectivas linhas até que você retome o Chat Access.',
    'switch.resumed': 'O Chat Access será retomado em até cinco minutos.',

    'preview.column-missing': ({ column }) =>
      `Não foi possível encontrar a coluna “${column}”. Escolha as colunas novamente.`,
    'preview.no-response': 'Ainda não há respostas.',
    'preview.blank-row': ({ row }) => `A linha ${row} não contém nenhuma resposta.`,
    'preview.awaited': ({ row }) => `A linha ${row} aguarda: uma fórmula nela ainda não tem valor.`,
    'preview.row-number': 'Informe o número de uma linha abaixo do cabeçalho.',
    'preview.no-credential':
      'Informe primeiro as credenciais do Zendesk. As que estão salvas só podem ser usadas pela pessoa que as informou.',

    'test-mail.title': 'um teste',
    'test-mail.unknown': ({ names }) => `Este e-mail não existe. Escolha um destes: ${names.join(', ')}.`,
    'test-mail.sent': ({ to }) => `Enviado para ${to}.`,
    'test-mail.no-quota': 'Não enviado: não restam e-mails para hoje. Tente novamente amanhã.',
    'test-mail.failed': 'Não enviado: o Gmail não aceitou o e-mail. Tente novamente em um minuto.',

    'extract.no-credential':
      'Só a pessoa que informou as credenciais do Zendesk pode fazer isso. Fale com ela ou informe credenciais na configuração.',
    'extract.busy': 'As contas já estão sendo lidas. Tente novamente em um minuto.',
    'extract.unfinished':
      'As contas estão sendo lidas. A leitura continua automaticamente a cada cinco minutos.',
    'extract.failed': ({ reason }, say) =>
      `Não foi possível ler as contas (${say(reason)}). Teste a conexão na configuração.`,
    'extract.done': ({ accounts }) =>
      accounts < 2
        ? `${accounts} conta está na página Agents.`
        : `${grouped(accounts)} contas estão na página Agents.`,
    'extract.shrunk': ({ listed, before }) =>
      `O Zendesk listou apenas ${grouped(listed)} de ${grouped(before)} contas; por isso, a página Agents ficou como estava. Se isso estiver correto, escolha novamente “Exportar os agentes para uma página”.`,

    'dashboard.done': 'O painel está atualizado.',
    'dashboard.busy': 'O painel já está sendo atualizado. Tente novamente em um minuto.',
    'dashboard.queued': ({ owner }) =>
      `O Chat Access é executado em nome de ${owner} e atualiza o painel em até cinco minutos.`,
  };
}
