import type { idle as english } from '../en/idle';

/** The step about idle accounts. */
export const idle: typeof english = {
  idle: {
    review: 'Revisão diária das contas inativas',
    modes: {
      off: 'Desativada',
      report: 'Apenas relatar',
      act: 'Aplicar automaticamente',
    },
    modeHints: {
      off: 'As contas sem uso ficam como estão. Os últimos dias de acesso valem mesmo assim.',
      report: 'Lista todos os dias o que seria feito, na página Plan e por e-mail.',
      act: 'Executa o plano automaticamente, dentro do limite abaixo. A primeira revisão apenas relata.',
    },
    days: {
      disableAfterDays: 'Dias sem login até desativar',
      neverUsedAfterDays: 'Dias até desativar, se nunca usada',
      warnDaysBefore: 'Dias de aviso antes disso (opcional)',
      deleteAfterDays: 'Dias até excluir (opcional)',
    },
    daysHints: {
      disableAfterDays: 'Contados desde o último login ou desde um pedido posterior para a conta.',
      neverUsedAfterDays: 'Contados desde o dia em que a conta foi criada ou solicitada.',
      warnDaysBefore: 'A pessoa recebe antes o e-mail “Aviso”. Deixe vazio para não enviar nenhum aviso.',
      deleteAfterDays:
        'Deixe vazio para nunca excluir contas. A exclusão não pode ser desfeita e afeta apenas contas que o Chat Access desativou há esse tempo.',
    },
    mailsOff:
      'Os e-mails estão desativados na etapa “Mensagens”. Ninguém pode ser avisado; por isso, nenhuma conta é desativada.',
    exempt: 'Exceções (opcional)',
    exemptHint:
      'Informe endereços ou um domínio inteiro, como @acme.com. Para motivos e datas de término, use a página Exemptions. O responsável pela conta do Zendesk e os administradores nunca são afetados.',
    by: 'Como uma conta é desativada',
    ways: { downgrade: 'Rebaixar', suspend: 'Suspender', both: 'Rebaixar e suspender' },
    wayHints: {
      downgrade: 'O agente volta a ser usuário final, e a licença fica livre.',
      suspend: 'A pessoa não consegue entrar. A licença continua ocupada.',
      both: 'A licença fica livre, e a pessoa também não consegue entrar como usuário final.',
    },
    openTickets: 'Pessoas com tickets não resolvidos',
    ticketChoices: { spare: 'Manter e listar no plano', ignore: 'Tratar como todas as demais' },
    limit: 'Limite',
    limitHint:
      'Um plano que excede um dos limites é retido, e os administradores são avisados por e-mail. Depois de examiná-lo, um administrador o libera com Chat Access > Contas inativas > Liberar o plano retido.',
    percent: 'Porcentagem das contas ativadas',
    percentHint: 'Aplica-se se houver pelo menos 20 contas ativadas.',
    count: 'Número de contas',
    check: 'Verificar agora (sem alterações)',
    checking: 'Verificando…',
    lookingForAccounts: 'Procurando contas inativas',
    noPlan: 'Nenhum plano foi criado. Teste a conexão e verifique novamente.',
    planMade: 'O plano está pronto. Veja a página Plan.',
    noAccountChanged: 'Nenhuma conta foi alterada. A página Plan indica o motivo de cada uma.',
    working: 'Processando contas inativas. Isso continua automaticamente em até cinco minutos.',
    unfinished:
      'Não concluído. Se não houver progresso, escolha Chat Access > Contas inativas > Verificar contas inativas (sem alterações).',
  },
};
