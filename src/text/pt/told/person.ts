import type { person as english } from '../../en/person';
import type { Told } from '../../told';
import { grouped } from './numbers';

/** The history of a person. */
export function person(): Told<typeof english> {
  return {
    'person.opened': 'O histórico de uma pessoa está aberto.',
    'person.choose':
      'Digite um endereço, ou selecione a linha de uma pessoa em Agents, Plan, Log ou na página de respostas e abra esta janela novamente.',
    'person.unknown': ({ address }) =>
      `Nada no Log se refere a ${address}. Verifique a grafia; o que foi feito antes da instalação do Chat Access não consta dele.`,
    'person.no-log': 'A página Log desapareceu, com tudo o que dizia sobre as pessoas.',
    'person.many': ({ count, shown }) =>
      `Estes são os últimos ${shown} de ${grouped(count)} eventos. Os outros estão na página Log: filtre-a por Address.`,
    'person.not-owner':
      'Só a pessoa em cujo nome o Chat Access é executado vê quais destas linhas estão como foram escritas.',
    'person.account': ({ enabled, role, departments }) =>
      [enabled ? 'ativada' : 'desativada', role, ...departments].filter((word) => word !== '').join(', '),
  };
}
