import { momentOf } from '../../../shared/time';
import type { restores as english } from '../../en/restores';
import type { Told } from '../../told';
import { byActor } from './idle';
import { grouped } from './numbers';

/** What a product has not given back. */
const LACKS = {
  role: 'a função',
  'default-group': 'o grupo padrão',
  'ticket-restriction': 'a restrição a determinados tickets',
} as const;

interface Named {
  address: string;
  agentId: string;
}

const account = ({ address, agentId }: Named) => (address === '' ? `Agente ${agentId}` : address);

/** A plan that has disabled accounts. */
interface Run {
  id: string;
  at: number;
  disabled: number;
}

const accounts = (count: number) => (count < 2 ? `${count} conta` : `${grouped(count)} contas`);

const ofRun = ({ id, at, disabled }: Run) =>
  `A última execução (plano ${id}, ${momentOf(at)}) desativou ${accounts(disabled)}`;

/** What is said about accounts that are restored. */
export function restores(): Told<typeof english> {
  return {
    'restore.select-rows':
      'Selecione primeiro linhas da página Plan ou Log e escolha novamente “Restaurar as contas selecionadas”.',
    'restore.none-chosen': 'Estas linhas não indicam nenhuma conta que o Chat Access tenha desativado.',
    'restore.too-many': ({ most }) => `Selecione no máximo ${most} linhas de uma vez.`,
    'undo.none': 'Até onde o Log pode provar, nenhuma execução desativou uma conta: não há nada a desfazer.',
    'undo.nothing-left': (run) => `${ofRun(run)}, e não resta nenhuma a restaurar.`,
    'undo.ask': ({ deleted, accounts: count, left, ...run }) =>
      [
        `${ofRun(run)}. Ativar novamente ${accounts(count)}, com a função e os departamentos anteriores?`,
        ...(run.disabled > count + left ? ['As demais foram alteradas desde então e ficam como estão.'] : []),
        ...(left > 0
          ? [
              left === 1
                ? 'Para a outra conta, escolha este item novamente depois.'
                : `Para as outras ${grouped(left)}, escolha este item novamente depois.`,
            ]
          : []),
        ...(deleted > 0
          ? [
              `Ela também excluiu ${accounts(deleted)}, que não ${deleted === 1 ? 'pode ser restaurada' : 'podem ser restauradas'}.`,
            ]
          : []),
      ].join('\n\n'),
    'restore.in-log': 'Ativada novamente por uma pessoa.',
    'restore.chat-in-log': ({ page }) =>
      `Ativada novamente por uma pessoa. O acesso ao chat é dado por um administrador do Zendesk, a menos que já tenha voltado: ${page}`,
    'restore.chat-to-give': ({ people }) =>
      `Só um administrador do Zendesk pode devolver o acesso ao chat. Marque “Chat” em Central de administração > Pessoas > Equipe > Membros da equipe para ${people.map(account).join(', ')}.`,
    'restore.deleted': (who) =>
      `${account(who)}: a conta foi excluída; envie o formulário para obter uma nova.`,
    'restore.protected': (who) =>
      `${account(who)}: a conta pode ser de um administrador; ative-a no Zendesk.`,
    'restore.already-enabled': (who) => `${account(who)}: a conta já está ativada.`,
    'restore.unproved': (who) =>
      `${account(who)}: a conta não foi restaurada, porque a linha dela no Log não tem prova válida ou falta uma linha depois dela. Ative-a no Zendesk; a coluna Before informa a função e os departamentos que tinha.`,
    'restore.rejected': ({ status, reason, ...who }, say) =>
      `${account(who)}: a conta não foi restaurada, porque o Zendesk recusou (${status} ${say(reason)}).`,
    'restore.failed': ({ reason, ...who }, say) =>
      `${account(who)}: a conta não foi restaurada (${say(reason)}).`,
    'restore.in-part': ({ reason, ...who }, say) =>
      `${account(who)}: a conta foi restaurada apenas em parte (${say(reason)}). Escolha novamente “Restaurar as contas selecionadas” para ela: a restauração continua de onde parou.`,
    'restore.refused': ({ status, reason }, say) => `o Zendesk recusou o restante: ${status} ${say(reason)}`,
    'restore.not-given-back': ({ lacks }) =>
      `o Zendesk não devolveu ${lacks.map((lack) => LACKS[lack]).join(' e ')}`,
    'restore.cut-short': 'o Zendesk não respondeu durante dois dias',
    'restore.department-gone': ({ name, ...who }) =>
      `${account(who)}: a conta não voltou ao departamento ${name}, que não existe mais no Zendesk.`,
    'restore.departments-failed': ({ reason, ...who }, say) =>
      `${account(who)}: a conta não voltou aos seus departamentos (${say(reason)}).`,
    'restore.outcome': ({ restored, failures, isCutShort }, say) => {
      const done =
        restored < 2 ? `${restored} conta restaurada.` : `${grouped(restored)} contas restauradas.`;
      const rest = isCutShort ? ['Não foi possível restaurar as demais em dois dias.'] : [];
      return [done, ...failures.map(say), ...rest].join(' ');
    },
    'restore.outcome-in-log': ({ outcome, by }, say) => `${say(outcome)} (${byActor(by)})`,
  };
}
