import { momentOf } from '../../../shared/time';
import type { restores as english } from '../../en/restores';
import type { Told } from '../../told';
import { named } from './idle';
import { grouped } from './numbers';

/** What a product has not given back. */
const LACKS = {
  role: 'el rol',
  'default-group': 'el grupo predeterminado',
  'ticket-restriction': 'la restricción a determinados tickets',
};

interface Named {
  address: string;
  agentId: string;
}

const agent = ({ address, agentId }: Named) => (address === '' ? `agente ${agentId}` : address);
const account = ({ address, agentId }: Named) =>
  address === '' ? `La cuenta del agente ${agentId}` : `La cuenta de ${address}`;

const accounts = (count: number) => (count === 1 ? '1 cuenta' : `${grouped(count)} cuentas`);

const ofRun = ({ id, at, disabled }: { id: string; at: number; disabled: number }) =>
  `La última ejecución (plan ${id}, ${momentOf(at)}) desactivó ${accounts(disabled)}`;

/** What is said about accounts that are restored. */
export function restores(): Told<typeof english> {
  return {
    'restore.select-rows':
      'Seleccione primero filas de la hoja Plan o Log y vuelva a elegir «Restaurar las cuentas seleccionadas».',
    'restore.none-chosen': 'Estas filas no indican ninguna cuenta que Chat Access haya desactivado.',
    'restore.too-many': ({ most }) => `Seleccione como máximo ${most} filas a la vez.`,
    'undo.none':
      'Ninguna ejecución ha desactivado una cuenta, hasta donde el Log puede probar: no hay nada que deshacer.',
    'undo.nothing-left': (run) => `${ofRun(run)}, y no queda ninguna por restaurar.`,
    'undo.ask': ({ deleted, accounts: count, left, ...run }) =>
      [
        `${ofRun(run)}. ¿Volver a activar ${accounts(count)}, con el rol y los departamentos que ${count === 1 ? 'tenía' : 'tenían'}?`,
        ...(run.disabled > count + left ? ['Las demás se han cambiado después y quedan como están.'] : []),
        ...(left > 0
          ? [
              `Para ${left === 1 ? 'la otra' : `las otras ${grouped(left)}`}, vuelva a elegir esta opción después.`,
            ]
          : []),
        ...(deleted > 0
          ? [
              `También eliminó ${accounts(deleted)}, que no se ${deleted === 1 ? 'puede' : 'pueden'} restaurar.`,
            ]
          : []),
      ].join('\n\n'),
    'restore.in-log': 'Activada de nuevo a mano.',
    'restore.chat-in-log': ({ page }) =>
      `Activada de nuevo a mano. El acceso al chat lo da un administrador de Zendesk, salvo que se haya recuperado: ${page}`,
    'restore.chat-to-give': ({ people }) =>
      `Solo un administrador de Zendesk puede devolver el acceso al chat. Marque «Chat» en Centro de administración > Personas > Equipo > Integrantes del equipo para ${people.map(agent).join(', ')}.`,
    'restore.deleted': (who) =>
      `${account(who)} se ha eliminado: envíe el formulario para obtener una nueva.`,
    'restore.protected': (who) => `${account(who)} podría ser de un administrador: actívela en Zendesk.`,
    'restore.already-enabled': (who) => `${account(who)} ya está activada.`,
    'restore.unproved': (who) =>
      `${account(who)} no se ha restaurado: su línea del Log no tiene una prueba válida, o falta una línea posterior. Actívela en Zendesk; la columna Before indica qué rol y qué departamentos tenía.`,
    'restore.rejected': ({ status, reason, ...who }, say) =>
      `${account(who)} no se ha restaurado: Zendesk lo ha rechazado (${status} ${say(reason)}).`,
    'restore.failed': ({ reason, ...who }, say) => `${account(who)} no se ha restaurado: ${say(reason)}.`,
    'restore.in-part': ({ reason, ...who }, say) =>
      `${account(who)} solo se ha restaurado en parte: ${say(reason)}. Vuelva a elegir «Restaurar las cuentas seleccionadas» para ella: continúa donde se ha detenido.`,
    'restore.refused': ({ status, reason }, say) =>
      `Zendesk ha rechazado el resto (${status} ${say(reason)})`,
    'restore.not-given-back': ({ lacks }) =>
      `Zendesk no ha devuelto ${lacks.map((lack) => LACKS[lack]).join(' y ')}`,
    'restore.cut-short': 'Zendesk no ha respondido durante dos días',
    'restore.department-gone': ({ name, ...who }) =>
      `${account(who)} no se ha vuelto a añadir al departamento ${name}, que ya no existe en Zendesk.`,
    'restore.departments-failed': ({ reason, ...who }, say) =>
      `${account(who)} no se ha vuelto a añadir a sus departamentos: ${say(reason)}.`,
    'restore.outcome': ({ restored, failures, isCutShort }, say) => {
      const done =
        restored === 1 ? 'Se ha restaurado 1 cuenta.' : `Se han restaurado ${grouped(restored)} cuentas.`;
      const rest = isCutShort ? ['El resto no se ha podido restaurar en dos días.'] : [];
      return [done, ...failures.map(say), ...rest].join(' ');
    },
    'restore.outcome-in-log': ({ outcome, by }, say) => `${say(outcome)} (${named(by)})`,
  };
}
