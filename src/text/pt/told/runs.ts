import { momentOf } from '../../../shared/time';
import type { runs as english } from '../../en/runs';
import type { Told } from '../../told';
import { grouped } from './numbers';

const rowsWere = (rows: number, one: string, several = `${one}s`) =>
  rows < 2 ? `${rows} linha ${one}` : `${grouped(rows)} linhas ${several}`;

/** How many rows have a status, as a clause: one, and several. */
function clauses(): Readonly<Record<string, readonly [string, string]>> {
  return {
    Waiting: ['aguarda', 'aguardam'],
    Working: ['está em andamento', 'estão em andamento'],
    Done: ['está concluída', 'estão concluídas'],
    'Will retry': [
      'será tentada novamente de forma automática',
      'serão tentadas novamente de forma automática',
    ],
    'Needs approval': ['requer aprovação', 'requerem aprovação'],
    Rejected: ['foi rejeitada', 'foram rejeitadas'],
    'Needs attention': ['requer atenção', 'requerem atenção'],
    Paused: ['está pausada', 'estão pausadas'],
  };
}

const IN_DETAIL = ['Waiting', 'Needs attention'];

function statusIn(status: string, rows: number): string {
  return clauses()[status]?.[rows < 2 ? 0 : 1] ?? status;
}

const quoted = (columns: readonly string[]) => columns.map((name) => `“${name}”`).join(', ');

/** What runs of the menu and the timer say: toasts, alerts, progress. */
export function runs(): Told<typeof english> {
  return {
    'run.off': 'O Chat Access está desativado. Abra a configuração e ative-o.',
    'run.newer-data': ({ newer, version }) =>
      `Esta planilha contém dados do Chat Access ${newer}, mas o script instalado é a versão ${version}, que não conhece todos eles. Nada foi alterado. Instale a versão ${newer} ou uma mais recente; depois disso, tudo continua.`,
    'run.busy': 'As linhas já estão sendo processadas. Tente novamente em um minuto.',
    'run.sheet-busy': 'A página já está sendo preparada. Tente novamente em um minuto.',
    'run.sheet-unusable':
      'A página de respostas não pode ser usada no momento. Abra a configuração e verifique a página.',
    'run.no-such-row': 'As linhas selecionadas não contêm respostas.',
    'run.none-failed': 'Nenhuma linha falhou, e nenhuma aguarda uma nova tentativa.',
    'run.handled': ({ rows, ends = [] }) => {
      if (rows === 0) return 'Não havia nada a fazer.';
      const how = ends.map(([status, count]) => `${grouped(count)} ${statusIn(status, count)}`).join(', ');
      const more = ends.some(([status]) => IN_DETAIL.includes(status))
        ? ' A coluna Detail informa o que falta a cada uma.'
        : '';
      return `${rowsWere(rows, 'processada')}${how && `: ${how}`}.${more}`;
    },
    'run.none-waiting':
      'Nenhuma linha deve ser processada agora. As linhas em espera indicam em Next try quando serão tentadas novamente; “Tentar novamente as linhas selecionadas” faz isso agora.',
    'run.select-rows':
      'Selecione primeiro linhas na página de respostas e escolha outra vez “Tentar novamente as linhas selecionadas”.',
    'run.queued': ({ rows, owner }) =>
      `${rowsWere(rows, 'na fila', 'na fila')}: o Chat Access é executado em nome de ${owner} e ${rows < 2 ? 'a processa' : 'as processa'} em até cinco minutos.`,
    'run.not-owner': ({ owner }) =>
      `O Chat Access é executado em nome de ${owner} e verifica as linhas a cada cinco minutos.`,
    'approval.select-rows':
      'Selecione na página de respostas linhas que requerem aprovação e escolha este item novamente.',
    'approval.none-waiting': 'Nenhuma das linhas selecionadas requer aprovação. Nada foi alterado.',
    'approval.unknown-person':
      'O Google não informa quem você é; por isso, nada foi decidido. Abra a planilha como um dos aprovadores, na mesma organização da pessoa em cujo nome o Chat Access é executado.',
    'approval.not-approver': ({ me, approvers }) =>
      `${me} não é um aprovador; por isso, nada foi decidido. Aprovadores: ${approvers.join(', ')}.`,
    'approval.own-request': ({ rows }) =>
      `${rowsWere(rows, 'ficou como está', 'ficaram como estão')}: ninguém pode decidir sobre a própria conta nem sobre o próprio pedido. Outro aprovador precisa fazer isso; eles estão listados na configuração, em “Quem pode ter acesso”.`,
    'approval.too-many': ({ most }) =>
      `Há decisões demais aguardando execução (no máximo ${most}). Selecione menos linhas ou tente novamente em cinco minutos.`,
    'approval.no-room':
      'Não há espaço para mais decisões até que as anteriores sejam executadas; por isso, nada foi decidido. Tente novamente em cinco minutos.',
    'approval.busy':
      'O Chat Access está ocupado com esta planilha; por isso, nada foi decidido. Tente novamente em um minuto.',
    'approval.approved': ({ rows }) =>
      `${rowsWere(rows, 'aprovada')}. O Chat Access ${rows < 2 ? 'a processa' : 'as processa'} em até cinco minutos.`,
    'approval.approved-now': ({ rows }) => `${rowsWere(rows, 'aprovada')}. Veja o resultado na planilha.`,
    'approval.does-not-count': ({ rows }) =>
      `${rowsWere(rows, 'ainda requer', 'ainda requerem')} a aprovação de outra pessoa: veja a coluna Detail.`,
    'approval.rejected': ({ rows }) => `${rowsWere(rows, 'rejeitada')}.`,
    'approval.reason':
      'Motivo (opcional). Fica na linha e no Log. O solicitante só é informado de que o pedido não foi aprovado.',
    'run.asked-to-wait': 'O Zendesk pediu para aguardar.',

    'progress.requests': ({ done, total }) => `${grouped(done)} de ${grouped(total)} pedidos processados`,
    'progress.accounts-read': ({ done }) =>
      done < 2 ? `${done} conta lida` : `${grouped(done)} contas lidas`,

    'health.in-sidebar': ({ sentence }) =>
      sentence.replace(/(a)bra Chat Access > Abrir configuração e estado,? e (.)/gi, (_all, first, next) =>
        first === 'A' ? next.toUpperCase() : next,
      ),

    'alert.sheet-gone-title': 'a página de respostas desapareceu',
    'alert.sheet-gone':
      'A página em que o formulário gravava as respostas não existe mais. Abra Chat Access > Abrir configuração e estado e escolha a página.',
    'alert.columns-missing-title': ({ columns }) =>
      columns.length === 1
        ? `a coluna ${quoted(columns)} não foi encontrada`
        : `as colunas ${quoted(columns)} não foram encontradas`,
    'alert.columns-missing': ({ columns }) => {
      const [what, back] =
        columns.length === 1
          ? ['a coluna', 'Restaure o nome anterior']
          : ['as colunas', 'Restaure os nomes anteriores'];
      return `Não foi possível encontrar ${what} ${quoted(columns)} da página de respostas. ${back}, ou abra Chat Access > Abrir configuração e estado e escolha as colunas novamente.`;
    },
    'alert.columns-doubtful-title': ({ columns }) => `várias colunas se chamam ${quoted(columns)}`,
    'alert.columns-doubtful': ({ columns }) =>
      `Várias colunas da página de respostas se chamam ${quoted(columns)}, e não é possível saber quais delas pertencem ao Chat Access. Renomeie ou exclua as outras.`,
    'alert.answers-differ-title': ({ column }) => `duas respostas a “${column}”`,
    'alert.answers-differ': ({ column, row }) =>
      `Várias colunas da página de respostas se chamam “${column}”, e a linha ${row} tem uma resposta diferente em cada uma. Esvazie a errada ou renomeie a coluna que não pertence mais ao formulário.`,
    'alert.paused-title': 'foi pausado',
    'alert.paused': ({ by }) => `Pausado por ${by}.`,
    'alert.credential-title': 'o Zendesk não aceita as credenciais',
    'alert.credential': ({ reason }, say) =>
      `O Zendesk recusa as credenciais salvas ou não permite que elas alterem contas.${say(reason) ? ` A resposta foi: ${say(reason)}.` : ''} Abra Chat Access > Abrir configuração e estado e informe as credenciais de um administrador.`,
    'alert.over-subject': 'O Chat Access voltou a funcionar',
    'alert.over': ({ since, title, sheetUrl }) =>
      `O Chat Access foi pausado em ${momentOf(since)}: ${title}. O problema foi resolvido. Os pedidos estão sendo processados novamente, inclusive os que aguardavam, e você não precisa fazer nada.\n\n${sheetUrl}`,
  };
}
