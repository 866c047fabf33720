import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, daysLater } from '../../../shared/time';
import type { verdicts as english } from '../../en/verdicts';
import type { Told } from '../../told';
import { grouped } from './numbers';

const inDays = (count: number) => (count === 1 ? '1 día' : `${grouped(count)} días`);

const disabledOn = (at: number) => `Desactivada por Chat Access el ${dayOf(at)}`;

/** What the review makes of one account. */
export function verdicts(): Told<typeof english> {
  return {
    'verdict.protected': 'Propietario o administrador, o Zendesk no indica si lo es.',
    'verdict.own-account': 'El propio Chat Access trabaja con esta cuenta.',
    'verdict.exempt': ({ reason, lastDay }) =>
      `Exenta${lastDay === null ? '' : ` hasta el ${lastDay}`}${reason === '' ? '' : `: ${reason}`}.`,
    'verdict.exempt-in-setup': 'Exenta: figura en la configuración.',

    'verdict.shared': 'Agente de otra cuenta de Zendesk, compartido con esta: nunca se cambia.',
    'verdict.limited':
      'Agente light o colaborador, y no lo es por Chat Access: nunca se cambia. Chat Access revisa a quienes ha convertido en agentes.',
    'verdict.limited-since':
      'Agente light o colaborador, quizá por decisión de un administrador: nunca se cambia.',
    'verdict.limited-again': ({ at }) =>
      `${disabledOn(at)}: de nuevo agente light o colaborador, como antes. Nunca se elimina.`,
    'verdict.open-tickets': ({ count }) =>
      count === 1
        ? 'Tiene 1 ticket sin resolver: antes hay que reasignarlo o resolverlo.'
        : `Tiene ${grouped(count)} tickets sin resolver: antes hay que reasignarlos o resolverlos.`,

    'verdict.use-unknown': 'Zendesk no indica cuándo se usó por última vez.',
    'verdict.age-unknown': 'Nunca utilizada, y Zendesk no indica cuándo se creó.',
    'verdict.future': 'Según las fechas de Zendesk, se usó o se creó en el futuro.',

    'verdict.warned': ({ idle, warnedAt }, say) => `${say(idle)} Aviso enviado el ${dayOf(warnedAt)}.`,
    'verdict.mails-off': ({ idle }, say) =>
      `${say(idle)} Sin aviso: los correos están desactivados en la configuración.`,
    'verdict.no-address': ({ idle }, say) => `${say(idle)} Sin aviso: la cuenta no tiene dirección.`,

    'verdict.ended': ({ until }) => `El acceso se concedió hasta el ${until}.`,
    'verdict.ends-soon': ({ until }) => `El acceso termina tras el ${until}: se informa a la persona.`,

    'verdict.disabled-elsewhere': 'Ya desactivada, pero no por Chat Access.',
    'verdict.disabled-not-in-log': 'Ya desactivada; no consta en el Log, por lo que nunca se elimina.',
    'verdict.disabled': ({ at }) => `${disabledOn(at)}.`,
    'verdict.disabled-use-unknown': ({ at }) =>
      `${disabledOn(at)}. Zendesk no indica si se ha usado desde entonces.`,
    'verdict.disabled-but-used': ({ at }) => `${disabledOn(at)}, pero usada desde entonces.`,
    'verdict.disabled-unproved': ({ at }) =>
      `${disabledOn(at)}, pero esa línea del Log no tiene una prueba válida, o falta una línea posterior: nunca se elimina.`,
    'verdict.deletion-due': ({ at, days, limit }) =>
      `${disabledOn(at)}, hace ${inDays(days)} (límite: ${limit}).`,
    'verdict.deletion-waits': ({ at }) =>
      `${disabledOn(at)}. No se elimina: el propietario aún no lo ha permitido.`,
    'verdict.deletion-later': ({ at, limit }) =>
      `${disabledOn(at)}; se puede eliminar después del ${dayOf(daysLater(at, limit))}.`,

    'exemption.not-understood': ({ who, row }) => {
      const where = row === null ? 'en la configuración' : `en la fila ${row} de la hoja Exemptions`;
      return `«${sanitizeForDisplay(who)}» ${where} no es ni una dirección ni un dominio como @acme.com.`;
    },
    'exemption.no-address-column':
      'La hoja Exemptions no tiene la columna Address, por lo que no indica a quién exime.',

    'exemption-note.not-understood':
      'No es ni una dirección ni un dominio como @acme.com: corrija o elimine esta línea.',
    'exemption-note.no-date': 'El fin no es una fecha: se aplica sin fecha de fin.',
    'exemption-note.counts': 'Vigente.',
    'exemption-note.counts-until': ({ lastDay }) => `Vigente hasta el ${lastDay}.`,
    'exemption-note.ended': ({ lastDay }) => `Terminó el ${lastDay}: ya no está vigente.`,
  };
}
