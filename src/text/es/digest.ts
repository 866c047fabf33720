import type { DigestWords } from '../mailed';

const people = (count: number) => (count === 1 ? '1 persona' : `${count} personas`);

/** The weekly digest of a requester. */
export function digest(): DigestWords {
  return {
    'digest.summary': ({ given, waiting, refused, leaving }) =>
      [
        given > 0 && `${people(given)} con acceso nuevo`,
        waiting > 0 && `${people(waiting)} en espera`,
        refused > 0 && `${people(refused)} sin acceso`,
        leaving > 0 && `${people(leaving)} que ${leaving === 1 ? 'podría' : 'podrían'} perderlo`,
      ]
        .filter(Boolean)
        .join(', '),
    'digest.intro': 'Estas son las personas para las que solicitó acceso.',
    'digest.given': 'Recibieron acceso:',
    'digest.given-on': ({ email, day }) => `${email} el ${day}`,
    'digest.waiting': 'Siguen en espera:',
    'digest.waits-approval': ({ email }) => `${email} espera una aprobación`,
    'digest.waits-seat': ({ email }) => `${email} espera una licencia libre`,
    'digest.waits-chat': ({ email }) => `${email} espera a que un administrador dé acceso al chat`,
    'digest.waits-retry': ({ email }) => `${email} se volverá a intentar automáticamente`,
    'digest.refused': 'No recibieron acceso:',
    'digest.was-rejected': ({ email }) => `${email}: solicitud rechazada`,
    'digest.needs-attention': ({ email }) =>
      `${email} aún no se pudo completar; el equipo de administración lo ve`,
    'digest.leaving': 'Podrían perder el acceso pronto:',
    'digest.ends-on': ({ email, until }) => `${email} tiene acceso hasta el ${until}`,
    'digest.was-warned': ({ email, day }) => `${email} recibió un aviso el ${day} porque la cuenta no se usa`,
    'digest.more': ({ count }) => `y ${count} más`,
  };
}
