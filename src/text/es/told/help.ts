import type { help as english } from '../../en/help';
import type { Told } from '../../told';

/** What the page of help says of the present, and what each step of the setup is for. */
export function help(): Told<typeof english> {
  return {
    'help.on': ({ owner }) =>
      `Chat Access está activado y se ejecuta en nombre de ${owner}. Consulte a esa persona sobre la conexión con Zendesk.`,
    'help.paused': ({ reason, owner }) =>
      `Chat Access está en pausa y no se pierde nada. ${reason} Se ejecuta en nombre de ${owner}.`,
    'help.no-page': ({ state }) =>
      `${state}\n\nLa columna Detail de una fila indica qué ha ocurrido y qué hay que hacer. ` +
      'No se puede mostrar la guía porque a Google no se le ha concedido ese permiso. Elija «Abrir configuración y estado» y concédalo; la guía está también en los archivos de Chat Access, como docs/admin.md.',
    'help.opened': 'La guía se abre sobre la hoja.',

    'help.connect':
      'Chat Access necesita la dirección de su Zendesk y unas credenciales que crea un administrador de Zendesk. Solo usted puede usarlas, y probarlas no cambia ninguna cuenta.',
    'help.form':
      'Elija la hoja a la que llegan las respuestas y la columna de cada respuesta. El formulario pregunta la dirección de correo y el nombre del nuevo agente, y recopila la dirección de quien lo envía.',
    'help.access':
      'Indique los dominios cuyas personas pueden obtener una cuenta: las solicitudes para todas las demás se rechazan. El resto de este paso es opcional.',
    'help.messages':
      'Cada solicitante recibe el resultado por correo, desde su Gmail. Los textos predeterminados sirven tal como están; «Vista previa» los rellena con la última respuesta.',
    'help.idle':
      'Chat Access puede avisar a los agentes que han dejado de iniciar sesión y desactivar sus cuentas. No ocurre nada hasta que elija un modo; «Revisar ahora» solo muestra lo que ocurriría.',
    'help.ready':
      '«Activar» hace que las respuestas nuevas se procesen en pocos minutos, en su nombre y con su Gmail. Antes prueba lo que necesita de Google e indica qué falta.',
    'help.health':
      '«Estado» muestra si se procesan las solicitudes, qué espera y qué requiere su atención. La guía explica cada línea y qué hacer con cada mensaje.',
  };
}
