import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, momentOf } from '../../../shared/time';
import type { Actor, idle as english } from '../../en/idle';
import type { AnyMessage, Say } from '../../message';
import { capitalized, sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { grouped } from './numbers';

const APPLY = 'Chat Access > Contas inativas > Aplicar o plano';
const RELEASE = 'Chat Access > Contas inativas > Liberar o plano retido';
const CHECK = 'Chat Access > Contas inativas > Verificar contas inativas (sem alterações)';

/** With its preposition. `null`: the daily review. */
export function byActor(by: Actor): string {
  if (by === null) return 'pela revisão diária';
  return `por ${by === '' ? 'um editor' : by}`;
}

interface Counts {
  warn: number;
  disable: number;
  delete: number;
}

interface EndCounts {
  end: number;
  remind: number;
}

type Outcomes = Readonly<
  Record<'disabled' | 'deleted' | 'warned' | 'skipped' | 'not-warned' | 'failed', number>
> & { reminded?: number };

function outcomes({ disabled, deleted, warned, skipped, failed, reminded = 0, ...rest }: Outcomes): string {
  const all: [count: number, one: string, several: string][] = [
    [disabled, 'desativada', 'desativadas'],
    [deleted, 'excluída', 'excluídas'],
    [warned, 'avisada', 'avisadas'],
    [reminded, 'avisada do último dia', 'avisadas do último dia'],
    [skipped, 'ignorada', 'ignoradas'],
    [rest['not-warned'], 'não avisada', 'não avisadas'],
    [failed, 'com falha', 'com falha'],
  ];
  const counts = all
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => `${grouped(count)} ${count === 1 ? one : several}`);
  return counts.length === 0 ? 'não havia mais nada a fazer' : counts.join(', ');
}

interface Unwarned {
  count: number;
  /** `null`: an editor has changed it in the sheet. */
  reason: keyof typeof NEXT | null;
}

/** What comes next for those who were not warned. */
const NEXT = {
  'warning.no-mail-left': 'again',
  'warning.no-address': 'Corrija-o, ou desative a conta, no Zendesk.',
  'warning.not-drafted': 'again',
  'warning.not-sent': 'again',
  'warning.unsure': '',
};

const AGAIN =
  'A próxima revisão diária planeja o que resta; uma conta inativa continua ativada até que o aviso seja enviado.';

function whyUnwarned(all: readonly Unwarned[], say: Say): string[] {
  const nextOf = ({ reason }: Unwarned) => reason && NEXT[reason];
  const each = all.map((of) => {
    const why = of.reason ? say({ code: of.reason }) : 'veja a coluna Status da página Plan.';
    const next = nextOf(of);
    const count = of.count === 1 ? '1 não avisada' : `${grouped(of.count)} não avisadas`;
    return `${count}: ${why}${next && next !== 'again' ? ` ${next}` : ''}`;
  });
  return all.some((of) => nextOf(of) === 'again') ? [...each, AGAIN] : each;
}

function sentences(all: readonly AnyMessage[], say: Say): string {
  return all.map(say).join(' ');
}

const MAX_ADDRESSES_NAMED = 10;

function firstOf(emails: readonly string[]): string {
  const named = emails.slice(0, MAX_ADDRESSES_NAMED).map((each) => sanitizeForDisplay(each));
  return emails.length > MAX_ADDRESSES_NAMED ? `${named.join(', ')}, \u2026` : named.join(', ');
}

/** What would become of accounts: of one, and of several. */
const WOULD = {
  changed: ['seria desativada ou excluída', 'seriam desativadas ou excluídas'],
  warned: ['seria avisada', 'seriam avisadas'],
  ended: [
    'seria desativada porque o último dia já passou',
    'seriam desativadas porque o último dia já passou',
  ],
} as const;

const linesOf = (count: number) => (count < 2 ? `${count} linha` : `${grouped(count)} linhas`);

const CARE =
  'Cada conta é verificada novamente logo antes. Contas desativadas podem ser restauradas; contas excluídas, não.';

/** Before many are mailed or lose access: always the three kinds, and those about last days where there are any. */
function numbersOf(counts: Counts, { end, remind }: EndCounts): string {
  return [
    `Avisar por e-mail: ${grouped(counts.warn)}`,
    `Desativar: ${grouped(counts.disable)}`,
    `Excluir: ${grouped(counts.delete)}`,
    ...(end > 0 ? [`Desativar após o último dia de acesso: ${grouped(end)}`] : []),
    ...(remind > 0 ? [`Lembrar do último dia de acesso: ${grouped(remind)}`] : []),
  ].join('\n');
}

/** What is said about the review of idle accounts, its plan, and restored accounts. */
export function idle(): Told<typeof english> {
  return {
    'stored.sentence': ({ text }) => text,
    'list.sentences': ({ messages }, say) => sentences(messages, say),
    'list.more': ({ count }) => `E mais ${grouped(count)}.`,

    'idle.no-credential': 'Informe primeiro as credenciais do Zendesk: abra a configuração.',
    'idle.busy': 'As contas inativas já estão sendo processadas. Tente novamente em alguns minutos.',
    'idle.begun': 'Iniciado. Isso demora um pouco e continua automaticamente a cada cinco minutos.',
    'idle.begun-while-off': `Iniciado. Isso demora um pouco: para continuar, escolha novamente ${CHECK}.`,
    'idle.noted': ({ owner }) =>
      `Na fila: o Chat Access é executado em nome de ${owner} e fará isso em até cinco minutos.`,
    'idle.paused': ({ reason }, say) => `O Chat Access está pausado: ${sentenceOf(reason, say)}`,
    'idle.asked-to-wait': 'O Zendesk pediu para aguardar. Isso continua automaticamente.',
    'idle.enabled-elsewhere': 'Ativada no Zendesk depois que o Chat Access a desativou.',
    'idle.dropped': 'O plano terminou antes que o Zendesk a desativasse.',
    'idle.nothing-changed': ({ reason }, say) => `${say(reason)} Nada foi alterado.`,
    'idle.nothing-more-changed': ({ reason }, say) => `${say(reason)} Nada mais foi alterado.`,

    'progress.accounts-checked': ({ done, total }) =>
      `${grouped(done)} de ${grouped(total)} contas verificadas`,
    'progress.accounts-restored': ({ done, total }) =>
      `${grouped(done)} de ${grouped(total)} contas restauradas`,

    'review.off':
      'A revisão das contas inativas está desativada. Para aplicar um plano, escolha antes outra opção em Editar configuração > Contas inativas.',
    'review.turned-off': 'A revisão foi desativada na configuração.',
    'review.unreadable': ({ reason }, say) =>
      `Interrompido antes de qualquer alteração: não foi possível ler as contas (${say(reason)}). ${CHECK} tenta novamente.`,

    'doubt.list-cut-off': ({ listed, before }) =>
      `O Zendesk listou apenas ${grouped(listed)} de ${grouped(before)} contas.`,
    'doubt.sessions-unread':
      'O Zendesk não permite ver quem está conectado; por isso, não é possível reconhecer quem trabalha sem entrar novamente. As credenciais precisam ser de um administrador.',
    'doubt.exemptions-gone': ({ before, at }) =>
      `A página Exemptions não contém mais nenhuma exceção; em ${dayOf(at)}, tinha ${linesOf(before)}. Ela foi renomeada, excluída ou esvaziada? Recupere-a, ou libere o plano para confirmar que a lista está correta.`,
    'doubt.exemptions-lost': ({ lost, before, at }) =>
      `Em ${dayOf(at)}, a página Exemptions tinha ${linesOf(before)}; ${lost < 2 ? `${lost} desapareceu ou agora termina antes. Recupere-a` : `${lost} desapareceram ou agora terminam antes. Recupere-as`}, ou libere o plano para confirmar que a lista está correta.`,
    'doubt.exemptions-sheet-gone':
      'A página Exemptions havia desaparecido, e a nova está vazia. Recupere-a, ou libere o plano para confirmar que não há exceções.',
    'doubt.deletion-waits': ({ by, at, owner }) =>
      `${by === '' ? 'Outra pessoa' : by} salvou em ${dayOf(at)} uma política que exclui contas. Nada será excluído até que ${owner === '' ? 'a pessoa responsável pelo Chat Access' : owner} o permita: salvando a etapa “Contas inativas” da configuração ou liberando um plano retido por esse motivo.`,
    'doubt.agents-sheet-lost':
      'A página Agents foi excluída ou alterada à mão: não se sabe mais com certeza quem foi ativado no Zendesk.',
    'doubt.log-gone':
      'A página Log desapareceu: não se sabe mais para quem foi solicitado acesso nem quem foi desativado.',
    'doubt.log-year-gone':
      'Uma página com o registro de um ano anterior desapareceu, ou o nome ou os títulos dela foram alterados: não se sabe mais para quem o acesso foi pedido nem quem foi desativado então. Deixe-a como estava.',
    'doubt.log-columns': 'As colunas da página Log foram alteradas: deixe-as como estavam.',

    'plan.made': ({ at, until }) => `Criado em ${momentOf(at)}, pode ser aplicado até ${momentOf(until)}.`,
    'plan.made-to-look-at': ({ at }) => `Criado em ${momentOf(at)}.`,
    'plan.totals': ({ counts, ends, spared }) => {
      const ofEnds = ends
        ? `, ${grouped(ends.end)} com o último dia já passado, ${grouped(ends.remind)} a avisar do último dia`
        : '';
      return `${grouped(counts.disable)} a desativar, ${grouped(counts.delete)} a excluir, ${grouped(counts.warn)} a avisar${ofEnds}, ${grouped(spared)} ${spared < 2 ? 'mantida' : 'mantidas'}.`;
    },
    'plan.log-missing': 'Falta a página Log: sem ela, nenhuma conta é excluída.',
    'plan.nothing-to-do': 'Nenhuma conta inativa: não há nada a fazer.',
    'plan.report-only': `Nada foi alterado. Para aplicar o plano, escolha ${APPLY}; as linhas que você excluir ficam de fora.`,
    'plan.only-to-look-at':
      'Nada foi alterado. A revisão das contas inativas está desativada; por isso, este plano só pode ser consultado. Para aplicá-lo, escolha antes outra opção em Abrir configuração e estado > Editar configuração > Contas inativas.',
    'plan.look': ({ totals, doubts }, say) =>
      [`${say(totals)} Veja a página Plan.`, ...doubts.map(say)].join(' '),
    'plan.first-report':
      'Esta primeira revisão apenas relata. A partir da próxima, o Chat Access age automaticamente.',
    'plan.report': ({ paragraphs }, say) => paragraphs.map(say).join('\n\n'),

    'plan.report-first':
      'A política foi alterada, ou a revisão foi ativada: o primeiro plano é apenas um relatório. Depois da próxima revisão diária, você poderá aplicar um plano; a pessoa responsável pelo Chat Access já pode fazer isso agora.',
    'plan.none': `Ainda não há plano. Crie um: ${CHECK}.`,
    'plan.empty': `O plano não contém nada a fazer. Quando houver contas inativas, crie outro: ${CHECK}.`,
    'plan.not-held': `O plano não está retido. Para aplicá-lo, escolha ${APPLY}.`,
    'plan.changed-meanwhile':
      'O plano mudou desde que a pergunta foi feita. Nada foi alterado. Veja a página Plan e escolha novamente.',
    'plan.wrong-number': ({ typed }) =>
      `“${sanitizeForDisplay(typed)}” não é o número de contas. O plano continua retido, e nada foi alterado.`,
    'plan.ask-apply': ({ counts, ends }) => `Aplicar o plano agora?\n\n${numbersOf(counts, ends)}\n\n${CARE}`,
    'plan.ask-release': ({ counts, ends, reasons, accounts }, say) =>
      `Este plano está retido. ${sentences(reasons, say)}\n\n${numbersOf(counts, ends)}\n\n${CARE}\n\nPara aplicá-lo mesmo assim, digite o número de contas: ${grouped(accounts)}`,
    'plan.already-applied': ({ id }) => `O plano ${id} já foi aplicado. Crie outro: ${CHECK}.`,
    'plan.expired': `O plano expirou. Crie outro: ${CHECK}.`,
    'plan.gone': `A página Plan desapareceu ou contém outro plano. Crie outro: ${CHECK}.`,
    'plan.row-altered': ({ row, address }) => {
      const who = address === '' ? '' : ` (${sanitizeForDisplay(address)})`;
      return `A linha ${row} da página Plan${who} foi adicionada ou alterada manualmente. Exclua a linha ou crie outro plano: ${CHECK}.`;
    },
    'plan.deleted-meanwhile': 'O plano não existe mais.',
    'plan.exemptions-unclear': ({ problems }, say) => `Interrompido: ${sentences(problems, say)}`,

    'plan.over-limit': ({ what, accounts, enabled, limit }) => {
      const share = enabled === 0 ? '' : ` (${Math.round((accounts * 100) / enabled)}%)`;
      const would = WOULD[what][accounts < 2 ? 0 : 1];
      return `${grouped(accounts)} de ${grouped(enabled)} contas ativadas${share} ${would}; os limites são ${grouped(limit.count)} e ${limit.percent}%.`;
    },
    'plan.held': ({ reasons }, say) =>
      `Interrompido antes de qualquer alteração: ${sentences(reasons, say)} Veja a página Plan; para aplicar o plano mesmo assim, escolha ${RELEASE}.`,
    'plan.held-in-part': ({ reasons, held }, say) =>
      `${held === 'ends' ? 'Ninguém foi desativado por causa do último dia' : 'Nada foi alterado nas contas inativas'}: ${sentences(reasons, say)} Veja a página Plan; para aplicar o plano mesmo assim, escolha ${RELEASE}.`,
    'plan.ends-unproved': ({ emails }) =>
      `${emails.length < 2 ? `${emails.length} conta continua ativada` : `${grouped(emails.length)} contas continuam ativadas`}, embora o último dia de acesso já tenha passado: ${firstOf(emails)}. ` +
      'Uma linha da página Log foi alterada ou está faltando; por isso, o Chat Access não sabe se esse dia foi adiado depois. ' +
      'Escolha Chat Access > Verificações > Verificar o registro (Log) para ver qual é a linha e desative no Zendesk quem não deve mais ter acesso.',
    'plan.ends-lost': ({ lines }) =>
      `${lines < 2 ? `Falta ${lines} linha` : `Faltam ${grouped(lines)} linhas`} da página Log que ${lines < 2 ? 'informava' : 'informavam'} até quando pessoas têm acesso; por isso, o acesso delas não termina mais automaticamente. ` +
      'Recupere o que falta em Arquivo > Histórico de versões ou desative no Zendesk quem não deve mais ter acesso.',
    'plan.released': ({ id, by, reasons }, say) =>
      `O plano ${id} foi liberado ${byActor(by)}. ${sentences(reasons, say)}`,
    'plan.applied': ({ by, rows, unwarned }, say) =>
      [`Aplicado ${byActor(by)}: ${outcomes(rows)}.`, ...whyUnwarned(unwarned, say)].join(' '),
    'plan.outcome': ({ rows, restored, unwarned }, say) =>
      [
        `Aplicado: ${outcomes(rows)}.`,
        ...(restored > 0
          ? [
              `${restored === 1 ? '1 conta restaurada' : `${grouped(restored)} contas restauradas`} desde então.`,
            ]
          : []),
        ...whyUnwarned(unwarned, say),
      ].join(' '),
    'plan.applied-in-log': ({ id, by, rows }) => `Plano ${id}, iniciado ${byActor(by)}: ${outcomes(rows)}.`,

    'row.account-gone': 'a conta não existe mais.',
    'row.status-typed': ({ word }) =>
      `“${sanitizeForDisplay(word)}” foi digitado aqui manualmente, e nada foi feito.`,
    'row.left-enabled': 'O Zendesk deixou a conta ativada.',
    'row.half-disabled': ({ reason }, say) =>
      `A conta não tem mais acesso, mas nem tudo foi feito. ${say(reason)}`,
    'row.rejected': ({ status, reason }, say) => `O Zendesk recusou (${status} ${say(reason)}).`,
    'row.unanswered': ({ reason }, say) => `${capitalized(say(reason))}, repetidamente.`,

    'idle-mail.review': 'Chat Access: contas inativas',
    'idle-mail.restored': 'Chat Access: contas restauradas',
    'idle-mail.plan-held': 'O Chat Access reteve um plano de contas inativas',
    'idle-mail.ends-unproved': 'O Chat Access não consegue encerrar acessos: verifique o Log',
    'idle-mail.review-stopped': 'O Chat Access interrompeu a revisão das contas inativas',
    'idle-mail.text': ({ message, sheetUrl }, say) => `${say(message)}\n\nA planilha: ${sheetUrl}`,
  };
}
