import type { form as english } from '../en/form';
import { withBold } from '../with-bold';

/** The step that chooses the form, and the preview of a row. */
export const form: typeof english = {
  form: {
    searching: 'Procurando o formulário…',
    noFormYet: 'Ainda não há um formulário vinculado a esta planilha. Para criar um:',
    createForm: withBold`Na planilha, escolha ${'Ferramentas'} > ${'Criar um novo formulário'}.`,
    collectAddresses: withBold`No formulário, escolha ${'Configurações'} > ${'Respostas'} > ${'Coletar endereços de e-mail'} > ${'Verificado'}. Assim, o Google confirma quem envia cada resposta.`,
    addQuestions: withBold`Escolha ${'Perguntas'} e adicione estas três, cada uma como ${'Resposta curta'} e ${'Obrigatória'}:`,
    questionTitles: ['E-mail do novo agente', 'Nome', 'Sobrenome'],
    publishForm: withBold`Clique em ${'Publicar'}, escolha quem pode responder e envie o link a quem solicita acesso.`,
    copy: 'Copiar',
    copied: 'Copiado',
    selected: 'Selecionado: pressione Ctrl+C',
    waiting: 'Aguardando o formulário. A configuração continua automaticamente.',
    formFound: 'O formulário foi encontrado.',
    foundSheet: (sheet: string) => withBold`O formulário vinculado à página ${sheet} foi encontrado.`,
    savedSheet: (sheet: string) =>
      withBold`Página selecionada: ${sheet}. Nenhum formulário está vinculado a ela no momento. Vincule um no formulário, em Respostas.`,
    sheet: 'Página com as respostas',
    chooseSheet: 'Escolha uma página',
    sheetWithoutForm: (sheet: string) => `${sheet} (sem formulário)`,
    columns: {
      requester: 'E-mail do solicitante',
      email: 'E-mail do novo agente',
      firstName: 'Nome',
      lastName: 'Sobrenome',
      department: 'Departamento (opcional)',
      role: 'Função (opcional)',
      until: 'Último dia de acesso (opcional)',
      language: 'Idioma dos e-mails (opcional)',
    },
    furtherColumns: 'Departamentos, funções, último dia e idioma por resposta',
    furtherColumnsHint:
      'Se o formulário pergunta por uma equipe ou um tipo de agente, escolha aqui a coluna. A próxima etapa define o que cada resposta concede. Após o último dia, a conta é desativada, independentemente da revisão de contas inativas.',
    noColumn: 'Nenhuma',
    chooseColumn: 'Escolha uma coluna',
    columnMissing: (column: string) => `A página não tem mais a coluna “${column}”. Escolha outra.`,
  },

  preview: {
    title: 'Prévia',
    loading: 'Lendo a última resposta…',
    row: (row: number) => `Última resposta, linha ${row}:`,
    requester: (address: string) => `Solicitado por ${address}`,
    outcome: (outcome: string) => withBold`O resultado desta linha seria ${outcome}.`,
    mail: (address: string) => `E-mail para ${address}`,
  },
};
