import type { personPage as english } from '../en/person-page';

/** What the page of a person's history says. */
export const personPage: typeof english = {
  title: 'Histórico de uma pessoa',
  address: 'Endereço de e-mail',
  hint: 'Tudo o que a página Log diz sobre a conta com este endereço.',
  show: 'Mostrar',
  loading: 'Lendo a página Log…',
  retry: 'Tentar novamente',
  kind: 'Mostrar apenas',
  all: 'Tudo',
  of: (address: string) => `Histórico de ${address}`,
  zone: (zone: string) => `Horários em ${zone}, o fuso horário da planilha.`,
  by: 'Por',
  change: 'Conta',
  arrow: (before: string, after: string) => `${before || 'desconhecido'} → ${after}`,
  was: (before: string) => `antes: ${before}`,
  zendesk: 'Resposta do Zendesk',
  noTime: 'Sem horário',
  unproved: 'Não comprovada: alguém pode ter digitado ou alterado esta linha.',
};
