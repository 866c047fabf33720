import type { setup as english } from '../../en/setup';
import type { Told } from '../../told';

/** The columns of the form, as a person would describe them. */
const COLUMNS = {
  requester: 'la dirección de correo del solicitante',
  email: 'la dirección de correo del nuevo agente',
  firstName: 'el nombre',
  lastName: 'los apellidos',
  department: 'el departamento',
  until: 'el último día de acceso',
  language: 'el idioma de los correos',
  role: 'el rol',
};

const MISSING = {
  role: 'ningún rol',
  group: 'ningún grupo',
  'capacity rule': 'ninguna regla de capacidad',
};

/** What is wrong with a setup, or still missing in it; each says what to do. */
export function setup(): Told<typeof english> {
  return {
    'setup.unknown-setting': 'No existe ese ajuste. Omítalo.',
    'setup.wrong-kind': 'Falta este valor, o es de un tipo incorrecto. Vuelva a introducirlo.',
    'setup.list': 'Introduzca una lista.',
    'setup.too-many-addresses': ({ most }) => `Introduzca como máximo ${most} direcciones.`,
    'setup.yes-or-no': 'Elija sí o no.',
    'setup.address': 'Introduzca una dirección de correo.',
    'setup.wrong-address': ({ problem }, say) => `Introduzca una dirección de correo: ${say(problem)}.`,
    'setup.domain': 'Introduzca un dominio, como acme.com.',
    'setup.wrong-domain': ({ domain }) =>
      `«${domain}» no es un dominio. Introdúzcalo como acme.com, con letras sencillas.`,

    'setup.product': 'Elija chat o support.',
    'setup.subdomain': 'Introduzca su subdominio de Zendesk: acme para https://acme.zendesk.com.',
    'setup.wrong-subdomain':
      'Introduzca solo la primera parte de su dirección de Zendesk: acme para https://acme.zendesk.com.',
    'setup.host': 'Elija zendesk o zopim.',
    'setup.support-host':
      'Las cuentas de Zendesk Suite solo están en su propia dirección de Zendesk. Elija zendesk como host, o Zendesk Chat como producto.',
    'setup.credential': 'Introduzca un token de acceso, o el ID y el secreto de un cliente OAuth.',
    'setup.token': 'Introduzca el token de acceso.',
    'setup.client-id': 'Introduzca el ID de cliente.',
    'setup.client-secret': 'Introduzca el secreto de cliente.',
    'setup.no-blanks': ({ what }, say) => `${say(what)} No contiene espacios.`,

    'setup.response-sheet': 'Elija la hoja de respuestas.',
    'setup.column': ({ column }) => `Elija la columna con ${COLUMNS[column]}.`,
    'setup.column-absent': ({ title, sheet }) =>
      `No hay ninguna columna «${title}» en la hoja «${sheet}». Elija otra.`,
    'setup.column-ambiguous': ({ title }) =>
      `Hay varias columnas llamadas «${title}». Cambie el nombre de una de ellas en la hoja.`,
    'setup.own-sheet': ({ sheet }) =>
      `La hoja «${sheet}» pertenece a Chat Access. Elija la hoja en la que escribe el formulario.`,
    'setup.own-column': ({ title }) =>
      `La columna «${title}» pertenece a Chat Access. Elija una columna del formulario.`,
    'setup.column-twice': ({ title }) => `La columna «${title}» se ha elegido dos veces. Elija otra aquí.`,

    'setup.domains': 'Introduzca al menos un dominio.',
    'setup.public-domain': ({ domain, kind }) =>
      kind === 'mailbox'
        ? `Cualquiera puede obtener una dirección en ${domain}, así que cualquiera podría obtener acceso.`
        : `${domain} lo comparten muchas organizaciones.`,
    'setup.approval': 'Elija none, unlisted o everyone.',
    'setup.reenable': 'Elija always, ours o ask.',
    'setup.accounts-a-day':
      'Introduzca un número entero de cuentas al día, al menos 1, o deje el campo vacío para que no haya límite. Para que se apruebe cada solicitud, elíjalo en «Aprobación».',
    'setup.approver-not-editor': ({ approvers }) =>
      `${approvers.join(', ')} no ${approvers.length === 1 ? 'puede' : 'pueden'} editar esta hoja de cálculo, según Google, y por tanto no ${approvers.length === 1 ? 'puede' : 'pueden'} aprobar nada. Compártala con ${approvers.length === 1 ? 'esa persona como editora' : 'esas personas como editoras'}.`,
    'setup.department': 'Introduzca el nombre de un departamento.',
    'setup.role': 'Introduzca el nombre de un rol, o elija el rol de agente predeterminado.',
    'setup.answer': 'Introduzca una respuesta del formulario.',
    'setup.answers-alike': ({ answer }) =>
      `La respuesta «${answer}» figura dos veces: no se distinguen las mayúsculas ni los espacios del principio y del final. Quite una de las dos.`,
    'setup.no-departments': 'Elija al menos un departamento para esta respuesta, o quite la respuesta.',
    'setup.chat': 'Elija check, set o ignore.',
    'setup.language': 'Elija uno de los idiomas en, de, fr, es y pt.',
    'setup.digest': 'Elija off, admins o requesters.',
    'setup.capacity-rule': 'Introduzca el nombre de una regla de capacidad, o deje el campo vacío.',
    'setup.disable-by': 'Elija downgrade, suspend o both.',
    'setup.open-tickets': 'Elija spare o ignore.',
    'setup.protected-role': 'Chat Access no crea propietarios ni administradores. Elija otro rol.',

    'setup.role-needed':
      'Esta cuenta de Zendesk tiene roles personalizados. Elija el que reciben los nuevos agentes.',
    'setup.role-without-chat': ({ name }) =>
      `El rol «${name}» no permite usar el chat. Elija otro rol; el de un agente light solo se asigna cuando no se comprueba el acceso al chat.`,
    'setup.not-in-zendesk': ({ what, name }) =>
      `En Zendesk no hay ${MISSING[what]} «${name}». Elija ${what === 'capacity rule' ? 'otra' : 'otro'}.`,

    'setup.mail-subject': 'Introduzca un asunto.',
    'setup.mail-body': 'Introduzca el texto del correo.',
    'setup.unknown-merge-field': ({ field, known }) =>
      `No existe el campo de combinación {{${field}}}. Elija uno de estos: ${known.map((each) => `{{${each}}}`).join(', ')}.`,
    'setup.open-merge-field':
      'Un campo de combinación no está cerrado. Escríbalo como {{name}}, con dos llaves a cada lado.',
    'setup.too-long': ({ most }) => `Use como máximo ${most} caracteres.`,

    'setup.idle-mode': 'Elija off, report o act.',
    'setup.days': 'Introduzca un número entero de días, al menos 1.',
    'setup.days-of-warning':
      'Introduzca un número entero de días, o deje el campo vacío para que no haya aviso.',
    'setup.days-until-deleted':
      'Introduzca un número entero de días, o deje el campo vacío para no eliminar nunca.',
    'setup.report-first':
      'La política de cuentas inactivas afecta a más cuentas que antes: la próxima revisión diaria solo informa de lo que haría.',
    'setup.exemption': 'Introduzca una dirección de correo, o un dominio entero, como @acme.com.',
    'setup.percentage': 'Introduzca un porcentaje entero de 0 a 100.',
    'setup.count': 'Introduzca un número entero, 0 o mayor.',

    'setup.no-subdomain': 'Introduzca su subdominio de Zendesk.',
    'setup.no-credential': 'Introduzca unas credenciales de Zendesk.',
    'setup.no-sheet': 'Elija la hoja en la que escribe el formulario.',
    'setup.not-owner': ({ owner }) =>
      `Chat Access se ejecuta en nombre de ${owner}. Solo esa persona puede cambiar la conexión mientras Chat Access está activado.`,
    'setup.address-changed':
      'La dirección de Zendesk ha cambiado. Vuelva a introducir las credenciales, para que no se envíen por error a otra dirección.',
    'setup.too-large': 'La configuración es demasiado grande. Acorte las listas o los textos de los correos.',
  };
}
