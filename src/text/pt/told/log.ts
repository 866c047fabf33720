import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { log as english } from '../../en/log';
import type { Told } from '../../told';
import { grouped } from './numbers';

const lines = (count: number) => (count < 2 ? `${count} linha` : `${grouped(count)} linhas`);

const HISTORY =
  'Arquivo > Histórico de versões mostra quem fez a alteração. Enquanto isso não for corrigido, nenhuma conta é excluída ou restaurada com base nas linhas acima.';

interface Line {
  row: number;
  sheet: string;
}

const rowOf = ({ row, sheet }: Line) => `A linha ${row} da página ${sheet}`;

/** What is said about the log itself. */
export function log(): Told<typeof english> {
  return {
    'log.begun':
      'Aqui começa uma nova série de provas: as linhas acima têm a prova de outra pessoa ou uma cuja chave se perdeu.',

    'log.continued': 'O registro continua aqui a partir das páginas de anos anteriores.',
    'log.goes-on': ({ year }) =>
      `O ano de ${year} terminou, e o registro dele acaba aqui. A continuação está na página Log.`,

    'log.raised-from': ({ role }) =>
      `A função era ${sanitizeForDisplay(role)} e agora passa a ser a de agente. Uma desativação restabelece a anterior.`,

    'check-log.off':
      'O Chat Access está desativado. Só a pessoa em cujo nome ele é executado pode verificar o Log.',
    'check-log.not-owner': ({ owner }) =>
      `Só ${owner} pode verificar o Log: o Chat Access é executado em nome de ${owner}, e só as execuções dessa pessoa conhecem a chave que comprova as linhas.`,
    'check-log.not-begun': 'Nenhuma linha do Log tem prova ainda. Tente novamente em cinco minutos.',
    'check-log.gone': 'A página Log desapareceu, com todas as linhas.',
    'check-log.ok': ({ proved }) =>
      `O Log está como foi escrito: ${lines(proved)}, nenhuma alterada, adicionada, movida ou ausente.`,
    'check-log.unproved': ({ count }) =>
      `${lines(count)} sem prova, de uma versão anterior, não ${count < 2 ? 'pode ser verificada' : 'podem ser verificadas'}.`,
    'check-log.foreign': ({ count }) =>
      `${lines(count)} com a prova de outra pessoa, ou com uma cuja chave se perdeu, não ${count < 2 ? 'pode ser verificada' : 'podem ser verificadas'}.`,
    'check-log.continues': ({ done, total }) =>
      `O Log está sendo verificado: ${grouped(done)} de ${lines(total)} até agora, nenhuma alterada, adicionada, movida ou ausente. ` +
      'A verificação continua a cada cinco minutos. Escolha novamente “Verificar o registro (Log)” para continuar de imediato ou para ver o resultado.',
    'check-log.progress': ({ done, total }) => `Verificando o Log: ${grouped(done)} de ${lines(total)}`,
    'check-log.busy': 'O Log já está sendo verificado. Tente novamente em um minuto.',
    'check-log.altered': (line) => `${rowOf(line)} foi alterada. ${HISTORY}`,
    'check-log.added': (line) => `${rowOf(line)} não foi escrita pelo Chat Access. ${HISTORY}`,
    'check-log.moved': (line) => `${rowOf(line)} foi movida ou copiada. ${HISTORY}`,
    'check-log.missing': ({ row, sheet }) =>
      `Falta uma linha antes da linha ${row} da página ${sheet}, ou ela foi movida. ${HISTORY}`,
    'check-log.missing-at-end': ({ row, sheet }) =>
      `Faltam linhas no fim da página ${sheet}, a partir da linha ${row}. ${HISTORY}`,
  };
}
