import type { checks as english } from '../../en/checks';
import type { Told } from '../../told';
import { grouped } from './numbers';

const KINDS = { hidden: 'ocultas', filtered: 'excluidas por un filtro' };

const LOOKED_AT = {
  hidden: 'Chat Access las mira una vez al día; muestre las filas que esperan algo.',
  filtered: 'Chat Access las mira una vez por hora; use Datos > Crear vista de filtro en lugar de un filtro.',
};

/** As Google's page names them on which they are given, with the word that engineers know. */
function permission(short: string): string | undefined {
  const names: Record<string, string> = {
    'spreadsheets.currentonly':
      'Ver y administrar las hojas de cálculo en las que se ha instalado esta aplicación',
    'script.container.ui': 'Mostrar y ejecutar contenido web de terceros en mensajes y barras laterales',
    'script.external_request': 'Conectarse a un servicio externo',
    'script.scriptapp': 'Permitir que esta aplicación se ejecute cuando no estés presente',
    'script.send_mail': 'Enviar correos electrónicos en tu nombre',
    'userinfo.email': 'Ver la dirección de correo electrónico principal de tu cuenta de Google',
    'gmail.compose': 'Gestionar borradores y enviar correos electrónicos',
    'mail.google.com':
      'Leer, redactar, enviar y eliminar de forma permanente todos tus correos electrónicos de Gmail',
  };
  return names[short];
}

function nameOfScope(scope: string): string {
  const short = scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?/, '').replace(/\/$/, '');
  const name = permission(short);
  return name ? `«${name}» (${short})` : short;
}

/** What the check of the installation says: what works, or what to do. */
export function checks(): Told<typeof english> {
  return {
    'check.all-well': 'Aquí funciona todo lo que Chat Access necesita.',
    'check.limits': ({ count }) =>
      count === 1
        ? 'Chat Access funciona aquí. Hay una limitación.'
        : `Chat Access funciona aquí. Hay ${count} limitaciones.`,
    'check.obstacle': ({ obstacle }, say) => `Chat Access aún no puede funcionar aquí. ${say(obstacle)}`,
    'check.title': 'Comprobación de la instalación',
    'check.sheet-mark':
      'Chat Access está probando cómo se comporta Google Sheets aquí. Esta hoja se eliminará en un momento.',
    'check.draft-subject': 'Chat Access: una prueba que nunca se envía',
    'check.draft-text':
      'Chat Access está probando si puede guardar un borrador. Este borrador se eliminará en un momento. Si más tarde sigue aquí, elimínelo.',

    'check.scopes': 'Se han concedido todos los permisos.',
    'check.scopes-unknown':
      'Google no indica qué permisos se han concedido. Las demás líneas muestran qué funciona.',
    'check.scopes-missing': ({ missing, url }) =>
      `Según Google, faltan permisos${missing.length > 0 ? `: ${missing.map(nameOfScope).join('; ')}` : ''}. ` +
      `${url ? `Abra ${url} y concédalos todos` : 'Elija Chat Access > Abrir configuración y estado y concédalos todos'}; después, vuelva a intentarlo.`,
    'check.sheet': 'Se puede añadir una hoja.',
    'check.no-sheet':
      'No se ha podido añadir una hoja a esta hoja de cálculo. Compruebe que tiene permiso para editarla y que no está llena (10 millones de celdas), y vuelva a intentarlo.',
    'check.sheet-removed': 'La hoja que se añadió se ha eliminado.',
    'check.sheet-stays': ({ sheet }) =>
      `Una hoja que se añadió no se ha podido eliminar. Elimine a mano la hoja «${sheet}».`,
    'check.texts': 'Los textos se guardan tal como se escriben.',
    'check.texts-refused':
      'Google Sheets no ha permitido escribir en una hoja recién añadida. Vuelva a intentarlo dentro de un minuto; si se repite, compruebe que la hoja de cálculo no está llena (10 millones de celdas).',
    'check.texts-changed':
      'Google Sheets ha cambiado textos que se escribieron en celdas, por lo que los nombres y las direcciones serían incorrectos. Vuelva a intentarlo dentro de un minuto; si se repite, comuníquelo con el nombre de su edición de Google Workspace.',
    'check.formulas': 'Un texto que parece una fórmula sigue siendo un texto.',
    'check.formulas-run':
      'Google Sheets ha convertido en fórmula algo que se escribió como texto, por lo que una respuesta podría ejecutar código en la hoja. Vuelva a intentarlo dentro de un minuto; si se repite, comuníquelo.',
    'check.apostrophe': 'El apóstrofo que marca un texto no se muestra.',
    'check.apostrophe-shown':
      'Google Sheets muestra el apóstrofo que marca un texto. Chat Access lo ignora; puede aparecer delante de textos que empiezan por =, + o una cifra.',
    'check.time': 'Las horas se guardan con exactitud.',
    'check.time-lost':
      'Una hora que se escribió en una celda se ha leído como otra, por lo que los reintentos llegarían a deshora. Elija Archivo > Configuración, compruebe la zona horaria y vuelva a intentarlo.',
    'check.lock': 'El bloqueo de la hoja de cálculo funciona.',
    'check.script-lock':
      'Google no da a este script un bloqueo de la hoja de cálculo. En su lugar se usa el del script, que aquí sirve igual.',
    'check.no-lock':
      'No se ha podido obtener el bloqueo que impide que dos ejecuciones hagan lo mismo. Vuelva a intentarlo dentro de un minuto.',
    'check.properties': 'Se pueden guardar los ajustes y el estado.',
    'check.no-properties':
      'Google no ha guardado los ajustes ni el estado de Chat Access. Abra Extensiones > Apps Script, compruebe que el script pertenece a esta hoja de cálculo y vuelva a intentarlo.',
    'check.drafts': 'Se pueden guardar, encontrar y eliminar borradores de correo.',
    'check.no-drafts':
      'Gmail no ha podido guardar, encontrar y eliminar un borrador. Abra Gmail con su cuenta, compruebe que funciona y vuelva a intentarlo. Para trabajar sin correos, desactívelos en el paso «Mensajes».',
    'check.drafts-gone': 'Un borrador eliminado ya no se encuentra.',
    'check.drafts-stay':
      'Gmail sigue encontrando un borrador eliminado, por lo que Chat Access no podría saber qué correos se han enviado. Vuelva a intentarlo dentro de un minuto.',
    'check.trash': 'Un borrador sobrante se puede mover a la papelera.',
    'check.trash-refused':
      'Gmail no ha movido un borrador a la papelera. Si se interrumpe un correo, puede quedar en Borradores uno que nunca se envía: elimínelo a mano.',
    'check.mails-found': 'Los correos se encuentran por la referencia que llevan al final.',
    'check.mails-found-late':
      'Gmail tarda un rato en encontrar un correo nuevo. Chat Access lo tiene en cuenta y pregunta por cada borrador por separado.',
    'check.mails-not-found':
      'Gmail no busca los correos como se le pide. Tras una interrupción, es posible que Chat Access no sepa si un correo se envió: mire de vez en cuando la columna Mail.',
    'check.mails-left': ({ count }) =>
      count === 1
        ? 'Hoy se puede enviar un correo más.'
        : `Hoy se pueden enviar ${grouped(count)} correos más.`,
    'check.no-mails-left':
      'Google no le permite enviar más correos hoy. Las solicitudes se siguen procesando; sus correos esperan hasta mañana.',
    'check.searching': 'Se pueden buscar y reemplazar textos.',
    'check.searching-lost':
      'Google Sheets no ha buscado o reemplazado un texto como se le pidió. Chat Access escribe cada fila por separado y repasa todas una vez al día, por lo que algunas solicitudes se atienden más tarde.',
    'check.rows-searched': ({ kind }) => `También se buscan y reemplazan textos en las filas ${KINDS[kind]}.`,
    'check.rows-untried': ({ kind }) =>
      `No se ha podido probar si se buscan y reemplazan textos en las filas ${KINDS[kind]}.`,
    'check.rows-left-out': ({ kind }) =>
      `Google Sheets omite las filas ${KINDS[kind]} al buscar y reemplazar textos. ${LOOKED_AT[kind]}`,
    'check.address': ({ address }) => `Según Google, usted es ${address}.`,
    'check.alerts-to': ({ alertsTo }) =>
      `Google no indica quién es usted. Las alertas se envían a ${alertsTo.join(', ')}.`,
    'check.no-address':
      'Google no indica quién es usted, por lo que las alertas no tienen destinatario. Introduzca una dirección en «Alertas a», en el paso «Mensajes».',
    'check.formatting': 'Se puede dar formato a las columnas de Chat Access.',
    'check.timer': 'El temporizador se ha ejecutado.',
    'check.timer-not-yet':
      'El temporizador aún no se ha ejecutado. Lo hace en los quince minutos posteriores a la activación de Chat Access.',
    'check.timer-silent':
      'El temporizador nunca ha llegado hasta el final desde que se activó Chat Access, por lo que no se recuperan las respuestas que se hayan pasado por alto. Abra Extensiones > Apps Script > Ejecuciones y lea el motivo. ' +
      'Si allí falta un permiso para hojas de cálculo, sustituya spreadsheets.currentonly por spreadsheets en appsscript.json, en el editor de secuencias de comandos o antes de volver a subir el script. Después vuelva a cargar la hoja de cálculo, elija algo del menú Chat Access y conceda el permiso de nuevo.',
    'check.submit': 'Se ha procesado una respuesta del formulario en el momento de llegar.',
    'check.submit-not-yet': 'No ha llegado ninguna respuesta del formulario desde que se activó Chat Access.',
  };
}
