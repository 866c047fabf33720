import type { planPage as english } from '../en/plan-page';
import { grouped } from './grouped';

const days = (count: number) => `${grouped(count)} ${count < 2 ? 'dia' : 'dias'}`;
const accounts = (count: number) => `${grouped(count)} ${count < 2 ? 'conta' : 'contas'}`;

interface Counts {
  warn: number;
  disable: number;
  delete: number;
  end: number;
  remind: number;
}

/** `Avisar 24, desativar 3, excluir 1 conta`; the last days only where there are any. */
function numbers({ warn, disable, delete: removed, end, remind }: Counts): string {
  const parts: [string, number][] = [
    ['avisar', warn],
    ['desativar', disable],
    ['encerrar o acesso de', end],
    ['enviar lembrete a', remind],
    ['excluir', removed],
  ];
  const named = parts.filter(([, count]) => count > 0);
  const words = named.map(([word, count], index) =>
    index === named.length - 1 ? `${word} ${accounts(count)}` : `${word} ${grouped(count)}`,
  );
  const sentence = words.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Every sentence of the page of the idle plan in Portuguese, but for those that the server sends. */
export const planPage: typeof english = {
  plan: {
    title: 'Plano de contas inativas',
    loading: 'Carregando o plano.',
    loadingMore: 'Carregando mais contas.',
    made: (ago: string, until: string) =>
      `Criado ${ago}, pode ser aplicado até ${until}. Nada muda até que você o aplique.`,
    madeBefore: (ago: string) => `Criado ${ago}.`,
    held: 'Este plano está retido.',
    cannot: 'Este plano não pode ser aplicado agora.',
    working: 'Este plano está sendo executado. Você pode fechar esta janela: ele continua automaticamente.',
    reload: 'Recarregar',
  },

  entry: {
    actions: {
      warn: 'Avisar',
      disable: 'Desativar',
      delete: 'Excluir',
      end: 'Encerrar acesso',
      remind: 'Lembrar',
      keep: 'Manter',
      altered: 'Alterada',
      spared: 'Poupada',
    },

    what: {
      warn: (warnDays: number | null) =>
        `Avisada por e-mail quando o plano é aplicado${warnDays === null ? '' : ` e desativada ${days(warnDays)} depois, a menos que a conta seja usada ou solicitada`}.`,
      disable: () => 'Desativada quando o plano é aplicado. Pode ser restaurada com tudo o que tinha.',
      delete: () => 'Excluída quando o plano é aplicado. Isso não pode ser desfeito.',
      end: () =>
        'Desativada quando o plano é aplicado, pois o último dia de acesso já passou. Pode ser restaurada.',
      remind: () => 'Recebe um e-mail sobre o último dia de acesso quando o plano é aplicado.',
      keep: () => 'Nada acontece com esta conta.',
      altered: () =>
        'Esta linha foi adicionada ou alterada na página Plan; por isso, o plano não pode ser aplicado. Exclua a linha lá.',
    },

    when: {
      warn: (warnDays: number | null) =>
        warnDays === null ? 'ao aplicar' : `desativada após ${days(warnDays)}`,
      disable: () => 'ao aplicar',
      delete: () => 'em definitivo',
      end: () => 'ao aplicar',
      remind: () => 'ao aplicar',
      keep: () => '',
      altered: () => 'manualmente',
    },
  },

  filter: {
    label: 'Mostrar',
    todo: 'Tudo a fazer',
    keep: 'Mantidas',
    ends: 'Último dia',
    search: 'Pesquisar',
    searchHint: 'Nome, endereço ou motivo',
    shown: (shown: number, total: number) => `${grouped(shown)} de ${accounts(total)}`,
    none: 'Nenhuma conta encontrada. Altere a pesquisa ou mostre outras.',
  },

  list: {
    label: 'Contas do plano',
    action: 'O que acontece',
    who: 'Quem',
    reason: 'Por quê',
    change: 'Alterar',
    spare: 'Poupar',
    takeBack: 'Não poupar',
    spareOne: (who: string) => `Poupar ${who}`,
    takeBackOne: (who: string) => `Não poupar ${who}`,
    sparedBecause: (reason: string) => `Poupada${reason === '' ? '' : `: ${reason}`}`,
    help: 'As teclas de seta percorrem as contas; Enter mostra uma.',
  },

  account: {
    reason: 'Motivo',
    reasonHint:
      'Vai para a página Exemptions. A partir de agora, a conta não é mais alterada, nem por este plano nem por outros.',
    spare: 'Poupar esta conta',
    sparing: 'Poupando…',
    takeBack: 'Não poupar',
    takingBack: 'Desfazendo…',
    close: 'Fechar',
    now: 'Agora',
  },

  apply: {
    ask: 'Aplicar…',
    askHeld: 'Aplicar mesmo assim…',
    asking: 'Um momento…',
    confirm: numbers,
    number: 'Número de contas',
    cancel: 'Cancelar',
    applying: 'Aplicando o plano',
    left: 'Não resta nada a aplicar.',
  },

  undo: {
    ask: 'Desfazer esta execução…',
    confirm: (count: number) => `Ativar ${accounts(count)} novamente`,
    undoing: 'Restaurando contas',
  },
};
