import type { connection as english } from '../../en/connection';
import type { Told } from '../../told';
import { grouped } from './numbers';

const ENTER_AGAIN = {
  token: 'Cree un token de Zendesk Chat (uno de Zendesk Support no sirve ahí) y vuelva a introducirlo.',
  client: 'Vuelva a introducir su ID y su secreto.',
};

/** How a credential for Zendesk Suite is made. */
const SUITE_CLIENT =
  'En Zendesk, abra Centro de administración > Aplicaciones e integraciones > API > Clientes OAuth, añada un cliente de tipo «Confidencial» e introduzca su identificador y su secreto.';

const SUITE_AGAIN = {
  token: `Vuelva a introducir el token o use un cliente OAuth en su lugar. ${SUITE_CLIENT}`,
  client: `Vuelva a introducir su identificador y su secreto o cree un cliente nuevo. ${SUITE_CLIENT}`,
};

const PRODUCTS = { chat: 'Zendesk Chat', support: 'Zendesk Suite' };
/** As the sidebar lists them. */
const CHOICES = { ...PRODUCTS, support: 'Zendesk Suite o Support' };

function notAccepted(said: string): string {
  return `Zendesk no acepta estas credenciales.${said ? ` Ha respondido: ${said}.` : ''}`;
}

/** What a test of the connection has found, and the way out. */
export function connection(): Told<typeof english> {
  return {
    'connection.none-saved':
      'Introduzca unas credenciales: no hay ninguna guardada para esta dirección de Zendesk.',
    'connection.works': ({ email, role, seats }) =>
      `Conectado como ${email} (${role}). Chat Access puede leer y cambiar cuentas.` +
      (seats
        ? ` El plan tiene ${seats === 1 ? '1 licencia' : `${grouped(seats)} licencias`} de agente.`
        : ''),
    'connection.sandbox':
      'Este es un entorno de pruebas (sandbox) de Zendesk: los cambios que se hagan aquí no afectan a su cuenta real de Zendesk.',
    'connection.role-to-choose':
      'Antes de activar Chat Access, elija el rol de los nuevos agentes en el paso «Quién puede tener acceso»: esta cuenta de Zendesk tiene roles personalizados.',
    'connection.no-answer': ({ subdomain, reason }, say) =>
      `https://${subdomain}.zendesk.com no responde (${say(reason)}). Compruebe el subdominio y vuelva a intentarlo dentro de un minuto.`,
    'connection.no-such-account': ({ subdomain }) =>
      `No hay ninguna cuenta de Zendesk en https://${subdomain}.zendesk.com, o no está accesible ahí. Compruebe el subdominio: es la primera parte de la dirección que ve cuando trabaja en Zendesk.`,

    'connection.unauthorized': ({ reason, kind }, say) => `${notAccepted(say(reason))} ${ENTER_AGAIN[kind]}`,
    'connection.unauthorized-by-suite': ({ reason, kind }, say) =>
      `${notAccepted(say(reason))} ${SUITE_AGAIN[kind]}`,
    'connection.unauthorized-anywhere': ({ kind }) =>
      `Ni Zendesk Suite ni Zendesk Chat aceptan estas credenciales. ${SUITE_AGAIN[kind]}`,
    'connection.opens-nothing': ({ kind }) =>
      'Zendesk ha emitido estas credenciales, pero rechaza todas las llamadas que se hacen con ellas: su ámbito es insuficiente o está mal escrito, o la persona a la que pertenecen ya no forma parte del equipo. ' +
      (kind === 'token'
        ? 'Cree un token con los ámbitos read y write como administrador.'
        : 'Cree el cliente como administrador y deje vacíos los ámbitos permitidos, o permita read y write.'),

    'connection.not-chat': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com ha respondido ${answer}. Compruebe el subdominio y que la cuenta tenga Zendesk Chat.`,
    'connection.not-suite': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com ha respondido ${answer}. Compruebe el subdominio y que la cuenta tenga Zendesk Support o Suite.`,
    'connection.other-product': ({ email, product }) =>
      `Conectado como ${email}, pero las personas de esta cuenta se administran en ${PRODUCTS[product]}. Elija ${CHOICES[product]} como producto.`,
    'connection.chat-credential': `Estas credenciales son de Zendesk Chat, pero las personas de esta cuenta se administran en Zendesk Suite. Use un cliente OAuth, con ${CHOICES.support} como producto. ${SUITE_CLIENT}`,

    'connection.untested': ({ email, reason }, say) =>
      `Conectado como ${email}, pero Chat Access no ha podido averiguar si puede cambiar cuentas (${say(reason)}). Vuelva a intentarlo dentro de un minuto.`,
    'connection.read-only': ({ email, role }) =>
      `Conectado como ${email} (${role}), que puede leer cuentas, pero no cambiarlas. ` +
      `Si su cuenta de Chat se creó en Zendesk Support o Suite, las personas se administran allí y no en Chat: elija ${CHOICES.support} como producto y use un cliente OAuth; ` +
      'si no, use las credenciales de un administrador, con los ámbitos read y write.',
    'connection.scope-too-small': ({ email, role }) =>
      `Conectado como ${email} (${role}), pero el ámbito de estas credenciales es insuficiente. Vuelva a crearlas con los ámbitos read y write, o use un cliente OAuth sin ámbitos restringidos.`,
    'connection.role-too-small': ({ email, role }) =>
      `Conectado como ${email} (${role}), cuyo rol no permite administrar a los miembros del equipo. Pida a un administrador de Zendesk que cree el cliente OAuth o el token.`,
    'connection.no-choices': 'Zendesk no muestra ahora sus departamentos y roles. Pruebe la conexión.',
  };
}
