import type { help as english } from '../../en/help';
import type { Told } from '../../told';

/** What the page of help says of the present, and what each step of the setup is for. */
export function help(): Told<typeof english> {
  return {
    'help.on': ({ owner }) =>
      `O Chat Access está ativado e é executado em nome de ${owner}. Fale com essa pessoa sobre a conexão com o Zendesk.`,
    'help.paused': ({ reason, owner }) =>
      `O Chat Access está pausado, e nada se perdeu. ${reason} Ele é executado em nome de ${owner}.`,
    'help.no-page': ({ state }) =>
      `${state}\n\nA coluna Detail de uma linha informa o que aconteceu e o que fazer. ` +
      'Não é possível exibir o guia, porque essa permissão não foi concedida ao Google. Escolha “Abrir configuração e estado” e conceda-a; o guia também está nos arquivos do Chat Access, em docs/admin.md.',
    'help.opened': 'O guia abre sobre a planilha.',

    'help.connect':
      'O Chat Access precisa do endereço do seu Zendesk e de credenciais criadas por um administrador do Zendesk. Só você pode usá-las, e o teste não altera nenhuma conta.',
    'help.form':
      'Escolha a página em que chegam as respostas e a coluna de cada resposta. O formulário pede o endereço de e-mail e o nome do novo agente e coleta o endereço de quem o envia.',
    'help.access':
      'Liste os domínios cujas pessoas podem ter uma conta: pedidos para pessoas de outros domínios são rejeitados. O resto desta etapa é opcional.',
    'help.messages':
      'Cada solicitante recebe o resultado por e-mail, pelo seu Gmail. Os textos padrão podem ser usados como estão; “Prévia” os preenche com a última resposta.',
    'help.idle':
      'O Chat Access pode avisar os agentes que deixaram de entrar no Zendesk e desativar as contas deles. Nada acontece até que você escolha um modo; “Verificar agora” apenas mostra o que aconteceria.',
    'help.ready':
      '“Ativar” faz com que as novas respostas sejam processadas em poucos minutos, em seu nome e pelo seu Gmail. Antes, o Chat Access testa o que precisa do Google e informa o que falta.',
    'help.health':
      '“Estado” mostra se os pedidos estão sendo processados, o que aguarda e o que depende de você. O guia explica cada linha e o que fazer com cada mensagem.',
  };
}
