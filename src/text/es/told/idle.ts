import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, momentOf } from '../../../shared/time';
import type { Actor, idle as english } from '../../en/idle';
import type { AnyMessage, Say } from '../../message';
import { capitalized, sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { grouped } from './numbers';

const APPLY = 'Chat Access > Cuentas inactivas > Aplicar el plan';
const RELEASE = 'Chat Access > Cuentas inactivas > Liberar el plan retenido';
const CHECK = 'Chat Access > Cuentas inactivas > Revisar cuentas inactivas (sin cambios)';

const MAKE_ANEW = `Elabore uno nuevo: ${CHECK}.`;

export function named(by: Actor): string {
  if (by === null) return 'la revisión diaria';
  return by === '' ? 'un editor' : by;
}

type Counts = Readonly<Record<'warn' | 'disable' | 'delete', number>>;
type EndCounts = Readonly<Record<'end' | 'remind', number>>;
type Outcomes = Readonly<
  Record<'disabled' | 'deleted' | 'warned' | 'skipped' | 'not-warned' | 'failed', number>
> & { reminded?: number };

function outcomes({ disabled, deleted, warned, skipped, failed, reminded = 0, ...rest }: Outcomes): string {
  const all: [number, string, string][] = [
    [disabled, 'desactivada', 'desactivadas'],
    [deleted, 'eliminada', 'eliminadas'],
    [warned, 'avisada', 'avisadas'],
    [reminded, 'informada de su último día', 'informadas de su último día'],
    [skipped, 'omitida', 'omitidas'],
    [rest['not-warned'], 'no avisada', 'no avisadas'],
    [failed, 'fallida', 'fallidas'],
  ];
  const counts = all
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${grouped(count)} ${count === 1 ? one : many}`);
  return counts.length === 0 ? 'no quedaba nada por hacer' : counts.join(', ');
}

/** What comes next for those who were not warned. */
const NEXT = {
  'warning.no-mail-left': 'again',
  'warning.no-address': 'Corríjala en Zendesk, o desactive allí la cuenta.',
  'warning.not-drafted': 'again',
  'warning.not-sent': 'again',
  'warning.unsure': '',
};

const AGAIN =
  'La próxima revisión diaria planifica lo que queda; una cuenta inactiva sigue activada hasta que se envía su aviso.';

interface Unwarned {
  count: number;
  reason: keyof typeof NEXT | null;
}

function whyUnwarned(all: readonly Unwarned[], say: Say): string[] {
  const nextOf = ({ reason }: Unwarned) => reason && NEXT[reason];
  const each = all.map((of) => {
    const why = of.reason ? say({ code: of.reason }) : 'consulte la columna Status de la hoja Plan.';
    const next = nextOf(of);
    return `${grouped(of.count)} ${of.count === 1 ? 'no avisada' : 'no avisadas'}: ${why}${next && next !== 'again' ? ` ${next}` : ''}`;
  });
  return all.some((of) => nextOf(of) === 'again') ? [...each, AGAIN] : each;
}

function sentences(all: readonly AnyMessage[], say: Say): string {
  return all.map(say).join(' ');
}

const MAX_ADDRESSES_NAMED = 10;

function firstOf(emails: readonly string[]): string {
  const first = emails.slice(0, MAX_ADDRESSES_NAMED).map((each) => sanitizeForDisplay(each));
  return emails.length > MAX_ADDRESSES_NAMED ? `${first.join(', ')}, \u2026` : first.join(', ');
}

const WOULD = {
  changed: ['se desactivaría o eliminaría', 'se desactivarían o eliminarían'],
  warned: ['recibiría un aviso', 'recibirían un aviso'],
  ended: [
    'se desactivaría porque su último día ha pasado',
    'se desactivarían porque su último día ha pasado',
  ],
} as const;

const linesOf = (count: number) => (count === 1 ? '1 línea' : `${grouped(count)} líneas`);

const CARE =
  'Cada cuenta se vuelve a mirar justo antes. Las cuentas desactivadas se pueden restaurar; las eliminadas, no.';

function numbersOf(counts: Counts, { end, remind }: EndCounts): string {
  return [
    `Avisar por correo: ${grouped(counts.warn)}`,
    `Desactivar: ${grouped(counts.disable)}`,
    `Eliminar: ${grouped(counts.delete)}`,
    ...(end > 0 ? [`Desactivar tras el último día de acceso: ${grouped(end)}`] : []),
    ...(remind > 0 ? [`Recordar el último día de acceso: ${grouped(remind)}`] : []),
  ].join('\n');
}

/** What is said about the review of idle accounts, its plan, and restored accounts. */
export function idle(): Told<typeof english> {
  return {
    'stored.sentence': ({ text }) => text,
    'list.sentences': ({ messages }, say) => sentences(messages, say),
    'list.more': ({ count }) => `Y ${grouped(count)} más.`,

    'idle.no-credential': 'Introduzca primero unas credenciales de Zendesk: abra la configuración.',
    'idle.busy': 'Las cuentas inactivas ya se están procesando. Vuelva a intentarlo dentro de unos minutos.',
    'idle.begun': 'Iniciado. Tarda un rato y continúa automáticamente cada cinco minutos.',
    'idle.begun-while-off': `Iniciado. Tarda un rato: vuelva a elegir ${CHECK} para continuar.`,
    'idle.noted': ({ owner }) =>
      `En cola: Chat Access se ejecuta en nombre de ${owner} y lo hace en un plazo de cinco minutos.`,
    'idle.paused': ({ reason }, say) => `Chat Access está en pausa: ${sentenceOf(reason, say)}`,
    'idle.asked-to-wait': 'Zendesk ha pedido esperar. Esto continúa automáticamente.',
    'idle.enabled-elsewhere': 'Activada en Zendesk después de que Chat Access la desactivara.',
    'idle.dropped': 'El plan terminó antes de que Zendesk la desactivara.',
    'idle.nothing-changed': ({ reason }, say) => `${say(reason)} No se ha cambiado nada.`,
    'idle.nothing-more-changed': ({ reason }, say) => `${say(reason)} No se ha cambiado nada más.`,

    'progress.accounts-checked': ({ done, total }) =>
      `${grouped(done)} de ${grouped(total)} cuentas revisadas`,
    'progress.accounts-restored': ({ done, total }) =>
      `${grouped(done)} de ${grouped(total)} cuentas restauradas`,

    'review.off':
      'La revisión de cuentas inactivas está desactivada. Para aplicar un plan, elija primero otra opción en Editar configuración > Cuentas inactivas.',
    'review.turned-off': 'La revisión se ha desactivado en la configuración.',
    'review.unreadable': ({ reason }, say) =>
      `Detenido antes de cambiar nada: no se han podido leer las cuentas (${say(reason)}). Con ${CHECK} se vuelve a intentar.`,

    'doubt.list-cut-off': ({ listed, before }) =>
      `Zendesk solo ha enumerado ${grouped(listed)} de ${grouped(before)} cuentas.`,
    'doubt.sessions-unread':
      'Zendesk no permite ver quién tiene la sesión iniciada, por lo que no se puede reconocer a quienes trabajan sin volver a iniciarla. Las credenciales deben ser de un administrador.',
    'doubt.exemptions-gone': ({ before, at }) =>
      `La hoja Exemptions ya no exime a nadie; el ${dayOf(at)} tenía ${linesOf(before)}. ¿Se ha cambiado de nombre, eliminado o vaciado? Restablézcala, o libere el plan para confirmar que la lista es correcta.`,
    'doubt.exemptions-lost': ({ lost, before, at }) =>
      `La hoja Exemptions tenía ${linesOf(before)} el ${dayOf(at)}; ${lost === 1 ? '1 ya no está o termina' : `${grouped(lost)} ya no están o terminan`} antes. ${lost === 1 ? 'Restablézcala' : 'Restablézcalas'}, o libere el plan para confirmar que la lista es correcta.`,
    'doubt.exemptions-sheet-gone':
      'La hoja Exemptions había desaparecido, y una nueva está vacía. Restablézcala, o libere el plan para confirmar que no hay ninguna excepción.',
    'doubt.deletion-waits': ({ by, at, owner }) =>
      `${by === '' ? 'Otra persona' : by} guardó el ${dayOf(at)} una política que elimina cuentas. No se elimina nada hasta que ${owner === '' ? 'el propietario' : owner} lo permita: guardando el paso «Cuentas inactivas» de la configuración, o liberando un plan que se haya retenido por ello.`,
    'doubt.agents-sheet-lost':
      'La hoja Agents se ha eliminado o modificado a mano: ya no se sabe con certeza quién se activó en Zendesk.',
    'doubt.log-gone':
      'La hoja Log ha desaparecido: ya no se sabe para quién se solicitó acceso ni a quién se desactivó.',
    'doubt.log-year-gone':
      'Ha desaparecido una hoja con el registro de un año anterior, o se han cambiado su nombre o sus títulos: ya no se sabe para quién se pidió acceso ni a quién se desactivó entonces. Vuelva a dejarla como estaba.',
    'doubt.log-columns': 'Se han cambiado las columnas de la hoja Log: vuelva a dejarlas como estaban.',

    'plan.made': ({ at, until }) =>
      `Elaborado el ${momentOf(at)}; se puede aplicar hasta el ${momentOf(until)}.`,
    'plan.made-to-look-at': ({ at }) => `Elaborado el ${momentOf(at)}.`,
    'plan.totals': ({ counts, ends, spared }) => {
      const ofEnds = ends
        ? `, ${grouped(ends.end)} con el último día ya pasado, ${grouped(ends.remind)} por informar de su último día`
        : '';
      return `${grouped(counts.disable)} por desactivar, ${grouped(counts.delete)} por eliminar, ${grouped(counts.warn)} por avisar${ofEnds}, ${spared === 1 ? '1 se mantiene' : `${grouped(spared)} se mantienen`}.`;
    },
    'plan.log-missing': 'Falta la hoja Log: sin ella nunca se elimina nada.',
    'plan.nothing-to-do': 'No hay cuentas inactivas: no hay nada que hacer.',
    'plan.report-only': `No se ha cambiado nada. Para aplicarlo, elija ${APPLY}; las filas que elimine no se tienen en cuenta.`,
    'plan.only-to-look-at':
      'No se ha cambiado nada. La revisión de cuentas inactivas está desactivada, por lo que este plan solo se puede consultar. Para aplicarlo, elija primero otra opción en Abrir configuración y estado > Editar configuración > Cuentas inactivas.',
    'plan.look': ({ totals, doubts }, say) =>
      [`${say(totals)} Consulte la hoja Plan.`, ...doubts.map(say)].join(' '),
    'plan.first-report':
      'Esta primera revisión solo informa. A partir de la próxima, Chat Access actúa automáticamente.',
    'plan.report': ({ paragraphs }, say) => paragraphs.map(say).join('\n\n'),

    'plan.report-first':
      'Se ha cambiado la política o se ha activado la revisión: su primer plan es solo un informe. Después de la próxima revisión diaria usted podrá aplicar un plan; el propietario puede hacerlo ya.',
    'plan.none': `Todavía no hay ningún plan. ${MAKE_ANEW}`,
    'plan.empty': `El plan no contiene nada por hacer. Elabore uno nuevo cuando haya cuentas inactivas: ${CHECK}.`,
    'plan.not-held': `El plan no está retenido. Para aplicarlo, elija ${APPLY}.`,
    'plan.changed-meanwhile':
      'El plan ha cambiado desde que se le preguntó. No se ha cambiado nada. Consulte la hoja Plan y vuelva a elegir.',
    'plan.wrong-number': ({ typed }) =>
      `«${sanitizeForDisplay(typed)}» no es el número de cuentas. El plan sigue retenido y no se ha cambiado nada.`,
    'plan.ask-apply': ({ counts, ends }) =>
      `¿Aplicar ahora el plan de cuentas inactivas?\n\n${numbersOf(counts, ends)}\n\n${CARE}`,
    'plan.ask-release': ({ counts, ends, reasons, accounts }, say) =>
      `Este plan está retenido. ${sentences(reasons, say)}\n\n${numbersOf(counts, ends)}\n\n${CARE}\n\nPara aplicarlo de todos modos, escriba el número de cuentas: ${grouped(accounts)}`,
    'plan.already-applied': ({ id }) => `El plan ${id} ya se ha aplicado. ${MAKE_ANEW}`,
    'plan.expired': `El plan ha caducado. ${MAKE_ANEW}`,
    'plan.gone': `La hoja Plan ya no existe o contiene otro plan. ${MAKE_ANEW}`,
    'plan.row-altered': ({ row, address }) => {
      const who = address === '' ? '' : ` (${sanitizeForDisplay(address)})`;
      return `La fila ${row} de la hoja Plan${who} se ha añadido o alterado a mano. Elimine la fila, o elabore un plan nuevo: ${CHECK}.`;
    },
    'plan.deleted-meanwhile': 'El plan ya no existe.',
    'plan.exemptions-unclear': ({ problems }, say) => `Detenido: ${sentences(problems, say)}`,

    'plan.over-limit': ({ what, accounts, enabled, limit }) => {
      const share = enabled === 0 ? '' : ` (${Math.round((accounts * 100) / enabled)}\u00a0%)`;
      const of = `${grouped(enabled)} ${enabled === 1 ? 'cuenta activada' : 'cuentas activadas'}`;
      const would = WOULD[what][accounts === 1 ? 0 : 1];
      return `${grouped(accounts)} de ${of}${share} ${would}; el límite es de ${grouped(limit.count)}, y del ${limit.percent}\u00a0%.`;
    },
    'plan.held': ({ reasons }, say) =>
      `Detenido antes de cambiar nada: ${sentences(reasons, say)} Consulte la hoja Plan; para aplicarlo de todos modos, elija ${RELEASE}.`,
    'plan.held-in-part': ({ reasons, held }, say) =>
      `${held === 'ends' ? 'No se ha desactivado a nadie por su último día' : 'No se ha cambiado nada en las cuentas inactivas'}: ${sentences(reasons, say)} Consulte la hoja Plan; para aplicarlo de todos modos, elija ${RELEASE}.`,
    'plan.ends-unproved': ({ emails }) =>
      `${emails.length === 1 ? '1 cuenta sigue activada' : `${grouped(emails.length)} cuentas siguen activadas`} aunque el último día de acceso ha pasado: ${firstOf(emails)}. ` +
      'Una línea de la hoja Log se ha alterado o falta, por lo que Chat Access no puede saber si ese día se aplazó después. ' +
      'Elija Chat Access > Comprobaciones > Comprobar el registro (Log) para ver qué línea es, y desactive en Zendesk a quienes ya no deban tener acceso.',
    'plan.ends-lost': ({ lines }) =>
      `${lines === 1 ? 'Ha desaparecido 1 línea' : `Han desaparecido ${grouped(lines)} líneas`} de la hoja Log que ${lines === 1 ? 'indicaba' : 'indicaban'} hasta cuándo tienen acceso algunas personas, por lo que su acceso ya no termina automáticamente. ` +
      'Recupere lo que falta en Archivo > Historial de versiones y vuelva a copiarlo, o desactive en Zendesk a quienes ya no deban tener acceso.',
    'plan.released': ({ id, by, reasons }, say) =>
      `Plan ${id}, liberado por ${named(by)}. ${sentences(reasons, say)}`,
    'plan.applied': ({ by, rows, unwarned }, say) =>
      [`Aplicado por ${named(by)}: ${outcomes(rows)}.`, ...whyUnwarned(unwarned, say)].join(' '),
    'plan.outcome': ({ rows, restored, unwarned }, say) =>
      [
        `Aplicado: ${outcomes(rows)}.`,
        ...(restored > 0
          ? [
              `${restored === 1 ? '1 cuenta restaurada' : `${grouped(restored)} cuentas restauradas`} desde entonces.`,
            ]
          : []),
        ...whyUnwarned(unwarned, say),
      ].join(' '),
    'plan.applied-in-log': ({ id, by, rows }) => `Plan ${id}, iniciado por ${named(by)}: ${outcomes(rows)}.`,

    'row.account-gone': 'la cuenta ya no existe.',
    'row.status-typed': ({ word }) =>
      `«${sanitizeForDisplay(word)}» se escribió aquí a mano, y no se ha hecho nada.`,
    'row.left-enabled': 'Zendesk ha dejado la cuenta activada.',
    'row.half-disabled': ({ reason }, say) =>
      `La cuenta ya no tiene acceso, pero no se ha hecho todo. ${capitalized(say(reason))}`,
    'row.rejected': ({ status, reason }, say) => `Zendesk lo ha rechazado (${status} ${say(reason)}).`,
    'row.unanswered': ({ reason }, say) => `${say(reason)}, repetidamente.`,

    'idle-mail.review': 'Chat Access: cuentas inactivas',
    'idle-mail.restored': 'Chat Access: cuentas restauradas',
    'idle-mail.plan-held': 'Chat Access ha detenido un plan de cuentas inactivas',
    'idle-mail.ends-unproved': 'Chat Access no puede poner fin al acceso: compruebe el registro (Log)',
    'idle-mail.review-stopped': 'Chat Access ha detenido la revisión de cuentas inactivas',
    'idle-mail.text': ({ message, sheetUrl }, say) => `${say(message)}\n\nLa hoja: ${sheetUrl}`,
  };
}
