import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { evidence as english } from '../../en/evidence';
import { capitalized } from '../../phrases';
import type { Told } from '../../told';
import { grouped } from './numbers';

const counted = (count: number, one: string, several: string) =>
  `${grouped(count)} ${count < 2 ? one : several}`;
const accounts = (count: number) => counted(count, 'conta', 'contas');
const days = (count: number) => counted(count, 'dia', 'dias');
const lines = (count: number) => counted(count, 'linha', 'linhas');
const minutes = (count: number) => counted(count, 'minuto', 'minutos');
const enabledOfThem = (count: number) => counted(count, 'ativada', 'ativadas');

const ofThem = (count: number, one: string, several: string) =>
  count === 0 ? `nenhuma delas ${one}` : `${grouped(count)} delas ${count === 1 ? one : several}`;

const MODES = {
  off: 'A revisão das contas inativas está desativada',
  report: 'A revisão das contas inativas apenas relata',
  act: 'A revisão das contas inativas age',
};

const EXPORT_AGAIN = 'Escolha “Exportar os agentes para uma página” e depois gere as evidências novamente.';

/** What an auditor is given: which control a part supports is said in words that certify nothing. */
export function evidence(): Told<typeof english> {
  return {
    'menu.make-evidence': 'Gerar evidências para um auditor',

    'evidence.period-unclear': ({ typed }) =>
      `“${sanitizeForDisplay(typed)}” não é um período. Informe um trimestre como 2026 Q3, um ano ou duas datas como 2026-07-01 to 2026-09-30, ou deixe vazio para os últimos 90 dias. Nenhuma página foi criada.`,
    'evidence.period-reversed': ({ first, last }) =>
      `${first} é posterior a ${last}. Informe primeiro o dia mais antigo. Nenhuma página foi criada.`,
    'evidence.period-future': ({ first }) =>
      `${first} ainda não chegou. Informe um período que já tenha começado. Nenhuma página foi criada.`,
    'evidence.off':
      'O Chat Access está desativado. Só a pessoa em cujo nome ele é executado pode gerar evidências: ative-o primeiro em “Abrir configuração e estado”.',
    'evidence.not-owner': ({ owner }) =>
      `Só ${owner} pode gerar evidências: o Chat Access é executado em nome de ${owner}, e só as execuções dessa pessoa conhecem a chave que comprova as linhas do Log. Peça a ${owner} a página ou o arquivo.`,
    'evidence.busy': 'As evidências já estão sendo geradas. Tente novamente em alguns minutos.',
    'evidence.made': ({ sheet }) => `As evidências estão na página “${sheet}”.`,
    'evidence.none':
      'Você ainda não gerou evidências nesta planilha. Escolha Chat Access > Verificações > Gerar evidências para um auditor.',
    'evidence.gone': 'A página com as evidências foi excluída. Gere as evidências novamente.',
    'evidence.logged': ({ sheet, period, sha256 }) =>
      `Página “${sheet}”, ${period}. SHA-256 dela como CSV: ${sha256}`,

    'evidence.title': 'Evidências do controle de acesso',
    'evidence.head-made': 'Geradas em',
    'evidence.head-by': 'Geradas por',
    'evidence.head-program': 'Programa',
    'evidence.head-accounts': 'Contas de',
    'evidence.head-period': 'Período',
    'evidence.head-meaning': 'O que são',
    'evidence.head-basis': 'Em que se baseiam',
    'evidence.head-fingerprint': 'Impressão digital',
    'evidence.moment': ({ local, zone, at }) => `${local} (${zone}), ou seja, ${momentOf(at)}`,
    'evidence.program': ({ version }) => `Chat Access ${version}`,
    'evidence.account': ({ product, subdomain }) =>
      `Zendesk ${product === 'chat' ? 'Chat' : 'Support e Suite'}, ${subdomain}.zendesk.com`,
    'evidence.period': ({ first, last }) => `${first} a ${last}`,
    'evidence.period-days': ({ period, zone, from, to }, say) =>
      `${say(period)}, dias de ${zone}: de ${momentOf(from)} a ${momentOf(to)}. Todos os outros horários são UTC.`,
    'evidence.meaning':
      'Servem de apoio ao trabalho de um auditor sobre os controles indicados abaixo. Não certificam nada: cabe ao auditor avaliar quais controles se aplicam e se isso é suficiente.',
    'evidence.basis':
      'Só contam as linhas do Log com prova válida: os editores da planilha não podem criá-las. As contas vêm da página Agents, e a parte 1 informa se ela está como foi escrita. Os motivos pelos quais contas foram mantidas vêm da página Plan, e as exceções, da página Exemptions: essas duas podem ser alteradas pelos editores.',
    'evidence.fingerprint':
      'O Log tem uma linha Evidence made com o SHA-256 desta página como CSV. Um arquivo com esse SHA-256 está como foi gerado.',
    'evidence.summary': 'Resumo',
    'evidence.nothing': 'Nenhum item.',
    'evidence.end': 'Fim das evidências',
    'evidence.complete': ({ rows }) => `Completo: ${lines(rows)} acima desta.`,

    'evidence.control-inventory':
      'Dá suporte a CIS Controls 5.3 e SOC 2 CC6.3: as contas das quais um auditor extrai amostras.',
    'evidence.control-dormant':
      'Dá suporte a CIS Controls 5.3 (desativar ou excluir contas inativas após 45 dias) e NIST SP 800-53 AC-2(3) (desativar contas expiradas ou inativas).',
    'evidence.control-given':
      'Dá suporte a SOC 2 CC6.2 (o acesso é autorizado antes de ser concedido) e CC6.3 (o acesso é concedido e alterado por função, com segregação de responsabilidades).',
    'evidence.control-removed':
      'Dá suporte a SOC 2 CC6.2 e CC6.3 (o acesso é removido quando deixa de estar autorizado).',
    'evidence.control-authorized': 'Dá suporte a SOC 2 CC6.2 (só pessoas autorizadas obtêm acesso) e CC6.3.',
    'evidence.control-log': 'Sustenta a confiança em todas as outras partes: informa se o Log foi alterado.',

    'evidence.population': 'População: todas as contas por estado',
    'evidence.population-count': ({ accounts: count, enabled }) =>
      `${accounts(count)}, ${enabledOfThem(enabled)}.`,
    'evidence.population-state': ({ state, count }) =>
      `${sanitizeForDisplay(state) || 'Estado desconhecido'}: ${grouped(count)}`,
    'evidence.population-complete': ({ at, days: age }) =>
      `Completa: lida do Zendesk em ${momentOf(at)}, ${age === 0 ? 'menos de um dia' : days(age)} antes. Endereços, funções, estados e dias estão como foram escritos na ocasião.`,
    'evidence.population-none': `Incompleta: não há lista de contas. ${EXPORT_AGAIN}`,
    'evidence.population-unfinished': `Incompleta: a lista estava sendo escrita, ou a escrita foi interrompida. ${EXPORT_AGAIN}`,
    'evidence.population-differs': ({ at, listed, enabled }) =>
      `Incompleta: a página Agents foi alterada depois de escrita. Em ${momentOf(at)}, o Zendesk listou ${accounts(listed)}, ${enabledOfThem(enabled)}. ${EXPORT_AGAIN}`,
    'evidence.population-altered': ({ at }) =>
      `ALTERADA: células da página Agents, ou o fuso horário da planilha, foram alterados depois que ela foi escrita em ${momentOf(at)}. ${EXPORT_AGAIN}`,
    'evidence.population-doubtful': ({ at, listed, shrunkTo }) =>
      `Talvez incompleta: esta lista é de ${momentOf(at)}, com ${accounts(listed)}. Desde então, o Zendesk listou apenas ${grouped(shrunkTo)}, o que não foi considerado confiável.`,

    'evidence.given': 'Contas abertas',
    'evidence.given-count': ({ created, updated }) =>
      `${counted(created, 'conta criada', 'contas criadas')}, ${grouped(updated)} ${updated < 2 ? 'ativada ou promovida' : 'ativadas ou promovidas'}, cada uma por um pedido.`,
    'evidence.given-approved': ({ approved }) =>
      `${capitalized(ofThem(approved, 'foi aprovada', 'foram aprovadas'))} por uma pessoa; as outras não precisavam de aprovação pelas regras em vigor, ou não há registro dela.`,
    'evidence.given-by-asker': ({ count }) =>
      count === 0
        ? 'Nenhuma foi aprovada por quem fez o pedido ou pela pessoa a quem se refere.'
        : `${counted(count, 'foi aprovada', 'foram aprovadas')} por quem fez o pedido ou pela pessoa a quem se refere.`,
    'evidence.given-time': ({ known, median, most }) =>
      known === 0
        ? 'O tempo necessário não é conhecido para nenhuma: as linhas não existem mais, ou as respostas foram editadas.'
        : `Do pedido ao acesso: ${minutes(median)} na mediana, ${minutes(most)} ou menos em 95 de cada 100 (de ${counted(known, 'pedido cuja linha está como foi respondida', 'pedidos cujas linhas estão como foram respondidas')}).`,

    'evidence.taken': 'Contas encerradas',
    'evidence.taken-count': ({ disabled, deleted, enabledAgain }) =>
      `${counted(disabled, 'conta desativada', 'contas desativadas')}, ${counted(deleted, 'excluída', 'excluídas')}; ${ofThem(enabledAgain, 'foi ativada', 'foram ativadas')} novamente desde então.`,
    'evidence.restored': 'Contas restauradas',
    'evidence.restored-count': ({ count, failed }) =>
      `${counted(count, 'conta restaurada', 'contas restauradas')} após a desativação${failed > 0 ? `; ${counted(failed, 'não pôde', 'não puderam')} ser ${failed < 2 ? 'restaurada' : 'restauradas'}` : ''}.`,

    'evidence.dormant': ({ days: limit }) => `Contas inativas ainda ativadas (mais de ${days(limit)})`,
    'evidence.dormant-count': ({ dormant, unknown }) =>
      `${counted(dormant, 'conta sem uso', 'contas sem uso')} durante esse tempo; ${unknown === 0 ? 'o último uso de cada uma das outras ativadas é conhecido' : `de ${unknown === 1 ? 'outra' : `outras ${grouped(unknown)}`}, o último uso não é conhecido`}.`,
    'evidence.dormant-no-list': `Desconhecido: não há lista de contas. ${EXPORT_AGAIN}`,
    'evidence.dormant-spared': ({ reason }, say) =>
      `Poupada. A página Plan indica este motivo, que não tem prova: ${say(reason)}`,
    'evidence.dormant-policy': ({ mode, days: limit }) => `${MODES[mode]}; o limite é de ${days(limit)}.`,
    'evidence.dormant-plan': ({ at }) => `Os motivos são os do plano de ${momentOf(at)}.`,
    'evidence.dormant-no-plan':
      'Ainda não foi criado nenhum plano de contas inativas; por isso, não há motivos que venham de um.',
    'evidence.dormant-held': ({ reasons }, say) => `O plano está retido: ${reasons.map(say).join(' ')}`,
    'evidence.dormant-off': 'A revisão está desativada.',
    'evidence.dormant-unplanned': 'Não consta do último plano.',
    'evidence.dormant-altered': 'A linha dela no plano foi alterada.',
    'evidence.dormant-result': ({ result }) => `O plano informa: ${result}.`,
    'evidence.dormant-is-held': 'O plano em que ela consta está retido.',
    'evidence.dormant-paused': 'O Chat Access está pausado.',
    'evidence.dormant-planned': 'O plano em que ela consta não foi aplicado.',

    'evidence.exemptions': 'Exceções',
    'evidence.exemptions-count': ({ current, ended }) =>
      `${counted(current, 'exceção em vigor', 'exceções em vigor')}, ${counted(ended, 'terminada', 'terminadas')}.`,
    'evidence.exemptions-by':
      'O Log informa quem poupou uma conta de um plano ou salvou uma exceção na configuração. Quem digitou uma linha na página Exemptions consta em Arquivo > Histórico de versões.',
    'evidence.blocked': 'Pessoas que não obtêm acesso',
    'evidence.blocked-count': ({ count }) =>
      count < 2
        ? `${count} endereço bloqueado: nenhum pedido para ele dá acesso.`
        : `${grouped(count)} endereços bloqueados: nenhum pedido para eles dá acesso.`,
    'evidence.no-record': 'Sem registro',

    'evidence.refused': 'Pedidos rejeitados ou com falha',
    'evidence.refused-count': ({ rejected, failed }) =>
      `${counted(rejected, 'pedido rejeitado', 'pedidos rejeitados')}, ${grouped(failed)} com falha.`,
    'evidence.changes': 'Configurações alteradas e ações de pessoas',
    'evidence.changes-count': ({ saved, others }) =>
      `A configuração foi alterada ${counted(saved, 'vez', 'vezes')}; ${counted(others, 'outra ação', 'outras ações')}. Os valores antigos e novos são indicados como “antigo -> novo”, sem segredos.`,

    'evidence.log': 'Estado do Log',
    'evidence.log-state': ({ isIntact, state }, say) =>
      `${isIntact ? 'Íntegro' : 'NÃO ÍNTEGRO'}: ${say(state)}`,
    'evidence.log-unproved': ({ count }) => {
      if (count === 0) return 'Todas as linhas têm prova válida.';
      return count === 1
        ? '1 linha sem prova válida, ou copiada da linha do pedido porque a execução que deveria tê-la escrito foi interrompida: não conta para nada nestas evidências. O que ela afirma está listado aqui e pode ter sido digitado por qualquer pessoa.'
        : `${grouped(count)} linhas sem prova válida, ou copiadas das linhas dos pedidos porque a execução que deveria tê-las escrito foi interrompida: não contam para nada nestas evidências. O que elas afirmam está listado aqui e pode ter sido digitado por qualquer pessoa.`;
    },
    'evidence.log-earlier': ({ count }) =>
      `${lines(count)} sobre contas de outra conexão com o Zendesk, salva anteriormente, não ${count < 2 ? 'consta' : 'constam'} destas evidências.`,
    'evidence.log-more': ({ count }) =>
      `${lines(count)} mais acima não ${count < 2 ? 'está listada' : 'estão listadas'}.`,
  };
}
