import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { sparing as english } from '../../en/sparing';
import type { Told } from '../../told';
import { grouped } from './numbers';

const counted = (count: number, one: string, several: string) =>
  `${grouped(count)} ${count < 2 ? one : several}`;

/** What is said when accounts of the plan are spared, and by the page of the plan. */
export function sparing(): Told<typeof english> {
  return {
    'spare.select-rows':
      'Selecione linhas da página Plan com Warn, Disable, Delete, End ou Remind e escolha este item novamente.',
    'spare.ask': ({ count }) =>
      `Poupar ${counted(count, 'conta', 'contas')}? O plano não ${count < 2 ? 'a' : 'as'} altera, e nenhuma revisão posterior o faz, até que a linha na página Exemptions seja excluída.\n\nPor quê?`,
    'spare.no-reason': 'Informe um motivo, para que outros entendam a linha na página Exemptions.',
    'spare.done': ({ count }) =>
      `${counted(count, 'conta poupada: listada', 'contas poupadas: listadas')} na página Exemptions e, a partir de agora, sem alterações.`,
    'spare.already': ({ count }) =>
      `${counted(count, 'conta já era exceção ou já foi processada', 'contas já eram exceções ou já foram processadas')}.`,
    'spare.unusable': ({ count }) =>
      `${counted(count, 'linha ficou de fora: alterada', 'linhas ficaram de fora: alteradas')} manualmente ou sem endereço de e-mail válido. As contas das linhas que você excluir também não são alteradas.`,
    'spare.sheet-gone':
      'A página Exemptions desapareceu, ou as colunas dela foram alteradas. Ninguém foi poupado. Recupere-a em Arquivo > Histórico de versões ou crie outro plano.',
    'spare.taken-back': 'Não é mais poupada: a linha na página Exemptions foi excluída.',
    'spare.still-exempt':
      'Outra linha da página Exemptions, ou a configuração, ainda faz desta conta uma exceção. Altere isso ali.',
    'spare.list-moved':
      'A página Exemptions foi alterada neste momento; por isso, esta conta continua poupada. Tente novamente.',
    'spare.not-spared': 'Esta conta não é poupada.',
    'row.spared': 'poupada na página Exemptions.',
    'editor.spared': ({ reason }) =>
      `Poupada nas revisões de contas inativas, sem data de término, por uma linha na página Exemptions: ${sanitizeForDisplay(reason)}`,
    'editor.no-longer-spared': 'A linha na página Exemptions que poupava esta conta foi excluída.',

    'plan-page.opened': 'O plano de contas inativas está aberto sobre a planilha.',
    'plan-page.exempt-since': ({ count }) =>
      `${counted(count, 'conta passou a ser exceção', 'contas passaram a ser exceções')} depois que o plano foi criado e não ${count < 2 ? 'será alterada' : 'serão alteradas'}.`,
  };
}
