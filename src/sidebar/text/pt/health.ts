import type { Seats } from '../../../contract';
import type { Waiting } from '../../health/row-counts';
import type { health as english } from '../en/health';
import { grouped } from './grouped';

/** The panel that turns Chat Access on, and its health afterwards. */
export const health: typeof english = {
  ready: {
    saved: 'Salvo',
    savedHint: 'O Chat Access está ativado e usa a configuração salva a partir do próximo pedido.',
    title: 'Pronto',
    hint: 'Depois de ativado, o Chat Access processa cada resposta do formulário assim que ela chega e verifica a cada cinco minutos se alguma ficou de fora. Ele é executado em seu nome.',
    backlog: (rows: number) =>
      rows === 1
        ? '1 resposta anterior. Deseja processá-la?'
        : `${grouped(rows)} respostas anteriores. Deseja processá-las?`,
    backlogChoices: {
      handle: 'Processar como pedidos novos',
      leave: 'Manter como histórico',
    },
    backlogUndecided: 'Escolha primeiro uma das duas opções.',
    turnOn: 'Ativar',
    turningOn: 'Ativando…',
  },

  health: {
    title: 'Estado',
    statuses: { on: 'Ativado', paused: 'Pausado', off: 'Desativado' },
    noOwner: 'Os novos pedidos aguardam nas respectivas linhas.',
    runsAsYou: (owner: string, since: string | null) =>
      since === null
        ? `Executado em seu nome (${owner}).`
        : `Executado em seu nome (${owner}), ativado ${since}.`,
    runsAs: (owner: string, since: string | null) =>
      since === null
        ? `Executado em nome de ${owner}. Só essa pessoa pode repará-lo.`
        : `Executado em nome de ${owner}, ativado ${since}. Só essa pessoa pode repará-lo.`,
    refresh: 'Atualizar',
    refreshing: 'Atualizando…',
    editSetup: 'Editar configuração',
    version: (version: string) => `Versão ${version}`,
  },

  details: {
    waiting: 'Em espera',
    waitingFor: ({ admin, approver, time }: Waiting) =>
      [
        ...(admin > 0 ? [`${requestsWait(admin)} um administrador`] : []),
        ...(approver > 0 ? [`${requestsWait(approver)} um aprovador`] : []),
        ...(time > 0 ? [`${requestsOf(time)} sem ação necessária`] : []),
      ].join(', ') || 'Nenhum',
    failed: 'Requer atenção',
    lastRequest: 'Último pedido',
    noRequest: 'Nenhum ainda',
    lastRun: 'Última execução',
    noRun: 'Nenhuma ainda',
    nextRun: 'Próxima execução',
    overdue: (at: string) => `Atrasada desde ${at}`,
    mailsLeft: 'E-mails restantes hoje',
    seats: 'Licenças',
    seatFigures: ({ used, limit, free, waiting, idle }: Seats) => [
      limit === null
        ? `${seatsUsed(used)} em uso (total desconhecido)`
        : `${seatsUsed(used)} de ${grouped(limit)} em uso`,
      ...(free === null ? [] : [`${grouped(free)} ${free < 2 ? 'livre' : 'livres'}`]),
      ...(waiting > 0 ? [`${requestsWait(waiting)} uma`] : []),
      ...(idle && idle.accounts > 0
        ? [
            idle.accounts === 1
              ? `a conta inativa em Plan liberaria ${grouped(idle.seats)}`
              : `as ${grouped(idle.accounts)} contas inativas em Plan liberariam ${grouped(idle.seats)}`,
          ]
        : []),
    ],
    accounts: 'Contas',
    accountsCounted: (total: number, enabled: number, at: string) =>
      `${grouped(enabled)} de ${grouped(total)} ${enabled < 2 ? 'ativada' : 'ativadas'} na última exportação (${at})`,
    zendesk: 'Zendesk',
    credentialSaved: 'Credenciais salvas',
    recentDays: 'Últimas quatro semanas',
    chartDone: 'Concluídos',
    chartNotDone: 'Rejeitados ou com falha',
    recentTotals: (sum: Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'failed', number>) =>
      `Contas: ${ended(sum.created, 'criada')}, ${ended(sum.updated, 'ativada')}, ${ended(sum.unchanged, 'inalterada')}. Pedidos: ${ended(sum.rejected, 'rejeitado')}, ${grouped(sum.failed)} com falha.`,
  },

  paused: {
    byPerson: (reason: string) =>
      `${reason} Os pedidos aguardam nas respectivas linhas até que você retome o Chat Access.`,
    since: (at: string, reason: string) => `Desde ${at}: ${reason}`,
    nothingLost:
      'Nada se perde: cada pedido aguarda na respectiva linha. Quando o problema for resolvido, o Chat Access voltará a funcionar automaticamente.',
    checkColumns: 'Verificar as colunas',
    newCredential: 'Informar novas credenciais',
    testNow: 'Testar agora',
  },

  troubles: {
    since: (at: string) => `Desde ${at}`,
    teamPage: 'Abrir os membros da equipe no Zendesk',
  },

  installation: {
    title: 'Instalação',
    never: 'Ainda não verificada.',
    allWell: (at: string) =>
      `Tudo de que o Chat Access precisa estava funcionando na última verificação (${at}).`,
    limited: (at: string) => `Com limitações na última verificação (${at}):`,
    passed: (count: number) => `${count} ${count < 2 ? 'verificação aprovada' : 'verificações aprovadas'}`,
    check: 'Verificar a instalação',
    checking: 'Verificando…',
    googlesPage: 'Página do Google',
  },

  triggers: {
    names: {
      onFormSubmit: 'as novas respostas do formulário',
      processPending: 'a verificação a cada cinco minutos',
      reviewIdleAgents: 'a revisão das contas inativas',
    },
    requestsAffected: (names: readonly string[]) =>
      names.length === 1
        ? `Falta o acionador para ${listOf(names)}: os pedidos não são processados como deveriam.`
        : `Faltam os acionadores para ${listOf(names)}: os pedidos não são processados como deveriam.`,
    reviewAffected: (names: readonly string[]) =>
      `Falta o acionador para ${listOf(names)}: as contas inativas não são revisadas.`,
    duplicate: (names: readonly string[]) =>
      names.length === 1
        ? `O acionador para ${listOf(names)} existe mais de uma vez.`
        : `Os acionadores para ${listOf(names)} existem mais de uma vez.`,
    repair: 'Reparar',
    repairing: 'Reparando…',
    repaired: (message: string) => `Reparado. ${message}`,
  },

  job: {
    title: 'Em execução agora',
    running: 'Em execução',
    progress: (done: number, total: number) => `${grouped(done)} de ${grouped(total)}`,
    sentence: (progress: string, timeLeft: string | null) =>
      timeLeft === null ? `${progress}.` : `${progress}, ${timeLeft}.`,
    pausedHint: 'Aguarda enquanto o Chat Access estiver pausado.',
    pauseHint: 'Clique em “Pausar” para interromper.',
  },

  idleReview: {
    title: 'Contas inativas',
    mode: 'Revisão',
    lastReview: 'Última revisão',
    nextReview: 'Próxima revisão',
    whenOn: 'Quando o Chat Access for ativado',
    whenResumed: 'Quando o Chat Access for retomado',
    daily: 'Todos os dias, entre 3h e 4h UTC',
    plan: 'Plano',
    open: 'Examinar o plano',
    planStates: {
      off: () => 'Só para consulta',
      waiting: (until: string) => `Em espera, expira em ${until}`,
      held: (until: string) => `Retido, expira em ${until}`,
      expired: (until: string) => `Expirou em ${until}`,
    },
    planHint:
      'A página Plan lista o que seria feito. Para executar o plano, escolha Chat Access > Contas inativas > Aplicar o plano.',
    offHint:
      'Este plano só pode ser consultado, pois a revisão está desativada. Para executá-lo, escolha outra opção em Editar configuração > Contas inativas.',
    pausedHint: 'O trabalho inacabado continua quando o Chat Access for retomado.',
    held: (at: string, reason: string) =>
      `O plano de contas inativas de ${at} está retido, e nenhuma conta foi alterada. ${reason}`,
    heldHint: (until: string) =>
      `Examine a página Plan e exclua as linhas erradas. Para executar o plano mesmo assim, escolha Chat Access > Contas inativas > Liberar o plano retido antes de ${until}.`,
  },

  approvals: {
    title: (count: number) =>
      count < 2 ? `${count} pedido requer aprovação` : `${count} pedidos requerem aprovação`,
    more: (count: number) => `E mais ${grouped(count)}: veja a planilha.`,
    notYou: 'As pessoas que aprovam pedidos decidem aqui ou no menu.',
    askedBy: (requester: string, since: string, row: number) =>
      `Solicitado por ${requester} em ${since}. Linha ${row}.`,
    approve: 'Aprovar',
    reject: 'Rejeitar',
    deciding: 'Registrando…',
    cancel: 'Cancelar',
    reason: 'Por quê? (opcional; o solicitante não é informado)',
  },

  controls: {
    title: 'Ativar, desativar, desinstalar',
    turnOff: 'Desativar',
    turningOff: 'Desativando…',
    pause: 'Pausar',
    pausing: 'Pausando…',
    resume: 'Retomar',
    resuming: 'Retomando…',
    uninstall: 'Desinstalar',
    uninstalling: 'Desinstalando…',
    cancel: 'Cancelar',
    confirm: 'Desinstalar o Chat Access?',
    consequences:
      'Isso remove os acionadores e as credenciais salvas. A planilha, com todas as linhas, e todas as contas no Zendesk permanecem como estão.',
    ownerConsequence: (owner: string) => `Os acionadores de ${owner} serão removidos automaticamente.`,
  },

  uninstalled: {
    title: 'Desinstalado',
    close: 'Você pode fechar esta barra lateral.',
    setUpAgain: 'Configurar novamente',
  },
};

function listOf(names: readonly string[]): string {
  return names.length < 3
    ? names.join(' e ')
    : `${names.slice(0, -1).join(', ')} e ${names[names.length - 1]}`;
}

const requestsOf = (count: number) => `${grouped(count)} ${count < 2 ? 'pedido' : 'pedidos'}`;

const requestsWait = (count: number) => `${requestsOf(count)} ${count < 2 ? 'aguarda' : 'aguardam'}`;

const ended = (count: number, word: string) => `${grouped(count)} ${count < 2 ? word : `${word}s`}`;

const seatsUsed = (used: number | null) => (used === null ? 'algumas' : grouped(used));
