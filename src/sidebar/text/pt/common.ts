import type { common as english } from '../en/common';

/** What is shown around the steps and panels, or in several of them. */
export const common: typeof english = {
  app: {
    loading: 'Carregando a configuração salva.',
    privacy: 'O Chat Access guarda as suas credenciais só para você e as envia apenas ao Zendesk.',
    callFailed:
      'O Google não conseguiu concluir a operação. Nada do que você digitou foi perdido. Tente novamente. Se o problema continuar, recarregue a planilha e abra a configuração novamente.',
    callTimedOut: (seconds) =>
      `Não houve resposta em ${seconds} segundos. Nada do que você digitou foi perdido. Verifique a conexão de rede e tente novamente.`,
    tryAgain: 'Tentar novamente',
  },

  time: {
    justNow: 'agora mesmo',
    minutesAgo: (minutes: number) => `há ${minutes} minutos`,
    hoursAgo: (hours: number) => `há ${hours} horas`,
    daysAgo: (days: number) => `há ${days} dias`,
    minuteLeft: 'falta cerca de um minuto',
    minutesLeft: (minutes: number) => `faltam cerca de ${minutes} minutos`,
  },

  fields: {
    invalid: ' (inválido)',
    entered: (label: string) => `${label}: itens`,
    remove: (item: string) => `Remover ${item}`,
  },

  setup: {
    title: 'Configurar o Chat Access',
    backToHealth: 'Voltar a “Estado”',
    steps: {
      connect: 'Conectar o Zendesk',
      form: 'Escolher o formulário',
      access: 'Quem pode ter acesso',
      messages: 'Mensagens',
      idle: 'Contas inativas',
    },
    done: ' (concluída)',
    save: 'Salvar',
    saveAndContinue: 'Salvar e continuar',
    saving: 'Salvando…',
    saved: 'Salvo.',
  },

  help: {
    title: 'Ajuda',
    unknown: 'O guia explica esta etapa.',
    more: 'Leia mais',
  },

  summary: {
    noMails: 'Nenhum e-mail aos solicitantes',
    builtInTexts: 'Textos padrão',
    changedTexts: (count: number) => `${count} ${count < 2 ? 'texto alterado' : 'textos alterados'}`,
    idle: (mode: string, days: number) => `${mode}, após ${days} ${days < 2 ? 'dia' : 'dias'}`,
  },
};
