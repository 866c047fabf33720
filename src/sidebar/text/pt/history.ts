import type { history as english } from '../en/history';

/** The last requests, with what became of them. */
export const history: typeof english = {
  history: {
    title: 'Histórico',
    person: 'Histórico de uma pessoa',
    loading: 'Carregando os últimos pedidos…',
    none: 'Nenhum pedido ainda. Cada resposta do formulário aparece aqui.',
    hint: (zone: string) => `Os últimos pedidos. Horários no fuso horário da planilha, ${zone}.`,
    filter: 'Mostrar',
    all: 'Todos os status',
    showRow: (row: number) => `Mostrar a linha ${row}`,
    busy: 'Um momento…',
  },
};
