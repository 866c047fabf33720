import type { blocking as english } from '../../en/blocking';
import type { Told } from '../../told';

/** In a question, and in the log. */
const MAX_NAMED = 10;

const blocked = (count: number) => (count < 2 ? `${count} pessoa bloqueada` : `${count} pessoas bloqueadas`);

function named(addresses: readonly string[]): string {
  const more = addresses.length - MAX_NAMED;
  const first = addresses.slice(0, MAX_NAMED).join(', ');
  return more > 0 ? `${first} e mais ${more}` : first;
}

/** What is said when people are blocked from the menu. */
export function blocking(): Told<typeof english> {
  return {
    'block.select-rows': 'Selecione linhas na página Agents ou Plan e escolha este item novamente.',
    'block.titles-changed':
      'Não foi possível ler os endereços: os títulos das colunas desta página foram alterados. Ninguém foi bloqueado. Crie a página novamente pelo menu Chat Access e selecione as linhas de novo.',
    'block.no-address':
      'Nenhuma das linhas selecionadas contém um endereço de e-mail. Ninguém foi bloqueado.',
    'block.too-many': ({ most }) =>
      `No máximo ${most} pessoas podem ser bloqueadas por vez. Ninguém foi bloqueado. Selecione menos linhas.`,
    'block.ask': ({ addresses }) =>
      `Bloquear ${addresses.length === 1 ? 'esta pessoa' : `estas ${addresses.length} pessoas`}: ${named(addresses)}?\n\nA partir de agora, os pedidos para ${addresses.length === 1 ? 'ela' : 'elas'} serão rejeitados, não importa quem os faça. As contas existentes ficam como estão.`,
    'block.busy':
      'O Chat Access está ocupado com esta planilha. Ninguém foi bloqueado. Tente novamente em um minuto.',
    'block.done': ({ count }) =>
      `${blocked(count)}: os pedidos para ${count < 2 ? 'ela' : 'elas'} são rejeitados. Para voltar a permitir alguém, abra Chat Access > Abrir configuração e estado, etapa “Quem pode ter acesso”.`,
    'block.already': ({ count }) =>
      count < 2 ? `${count} pessoa já estava bloqueada.` : `${count} pessoas já estavam bloqueadas.`,
    'block.unusable': ({ rows }) =>
      `${rows < 2 ? `${rows} linha foi ignorada` : `${rows} linhas foram ignoradas`}: nenhum endereço de e-mail válido.`,

    'editor.people-blocked': ({ addresses, more }) =>
      `access.blocked: ${addresses.join(', ')}${more > 0 ? ` e mais ${more}` : ''}, pelo menu.`,
  };
}
