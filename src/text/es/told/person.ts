import type { person as english } from '../../en/person';
import type { Told } from '../../told';
import { grouped } from './numbers';

/** The history of a person. */
export function person(): Told<typeof english> {
  return {
    'person.opened': 'El historial de una persona está abierto.',
    'person.choose':
      'Escriba una dirección, o seleccione la fila de una persona en Agents, Plan, Log o la hoja de respuestas y vuelva a abrir esta página.',
    'person.unknown': ({ address }) =>
      `En el Log no hay nada sobre ${address}. Compruebe cómo está escrita la dirección; lo que se hizo antes de instalar Chat Access no figura en él.`,
    'person.no-log': 'La hoja Log ha desaparecido, con todo lo que indicaba sobre las personas.',
    'person.many': ({ count, shown }) =>
      `Estos son los últimos ${shown} de ${grouped(count)} eventos. Los demás están en la hoja Log: fíltrela por Address.`,
    'person.not-owner':
      'Solo la persona en cuyo nombre se ejecuta Chat Access ve cuáles de estas líneas siguen como se escribieron.',
    'person.account': ({ enabled, role, departments }) =>
      [enabled ? 'activada' : 'desactivada', role, ...departments].filter((word) => word !== '').join(', '),
  };
}
