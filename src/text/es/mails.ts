import type { MailTemplates } from '../mailed';
import { NOTHING_CHANGED } from './requests';

const SIGN_IN = `Dirección para iniciar sesión: {{email}}
Página de inicio de sesión: {{signIn}}`;

const FORGOTTEN =
  'Si no es posible iniciar sesión, el enlace «Forgot password» de la página de inicio de sesión permite establecer una contraseña nueva.';

const failed = (what: string) => `Hola:

Su solicitud de acceso ${what} para {{email}} todavía no se ha podido completar. El equipo de administración la ve en la hoja de cálculo y se ocupará de ella; no hace falta que vuelva a enviar el formulario.

{{detail}}`;

const rejected = (what: string) => `Hola:

Su solicitud de acceso ${what} para {{email}} no se ha podido completar.

{{detail}}`;

const ending = (what: string) => `Hola, {{firstName}}:

Su acceso ${what} con la dirección {{email}} se concedió por un tiempo limitado, que termina pronto.

{{detail}}`;

const approval = (what: string) => `Hola:

{{requester}} solicita acceso ${what} para {{name}} ({{email}}).

{{detail}}

La fila: {{row}}

Para decidir, seleccione la fila y elija Chat Access > Aprobar las filas seleccionadas, o Rechazar las filas seleccionadas. Si no hay una decisión, la solicitud se rechazará al cabo de 14 días.`;

/** The mails about accounts of Zendesk Chat. */
export function chat(): MailTemplates {
  return {
    created: {
      subject: 'Cuenta de Chat creada para {{name}}',
      body: `Hola:

La cuenta de Zendesk Chat que ha solicitado está lista.

Persona: {{name}}
${SIGN_IN}

Próximos pasos:
1. {{firstName}} abre la página de inicio de sesión, elige «Forgot password» y establece una contraseña. No se envían contraseñas por correo electrónico.
2. Establezca en Zendesk Chat el límite de chats para {{firstName}}.
3. Establezca la dirección de soporte, si su equipo utiliza una.`,
    },
    enabled: {
      subject: 'Cuenta de Chat activada para {{name}}',
      body: `Hola:

Ya existía una cuenta de Zendesk Chat para {{name}}, pero estaba desactivada. Ahora vuelve a estar activa.

${SIGN_IN}

La contraseña anterior sigue siendo válida. En caso de olvido, el enlace «Forgot password» de la página de inicio de sesión permite establecer otra.
Compruebe en Zendesk Chat el límite de chats y la dirección de soporte para {{firstName}}.`,
    },
    unchanged: {
      subject: '{{name}} ya tiene una cuenta de Chat',
      body: `Hola:

{{name}} ya tiene una cuenta activa de Zendesk Chat. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: {
      subject: 'Acceso al chat denegado para {{email}}',
      body: rejected('a Zendesk Chat'),
    },
    failed: {
      subject: 'El acceso al chat para {{email}} requiere atención',
      body: failed('a Zendesk Chat'),
    },
    warning: {
      subject: 'Su cuenta de Zendesk Chat se va a desactivar',
      body: `Hola, {{firstName}}:

Su cuenta de Zendesk Chat {{email}} lleva un tiempo sin usarse y se desactivará pronto.

{{detail}}

Página de inicio de sesión: {{signIn}}`,
    },
    ending: {
      subject: 'Su acceso a Zendesk Chat termina pronto',
      body: ending('a Zendesk Chat'),
    },
    approval: {
      subject: 'Se necesita aprobación: acceso al chat para {{name}}',
      body: approval('a Zendesk Chat'),
    },
    digest: {
      subject: 'Acceso al chat, semana pasada: {{summary}}',
      body: `Hola:

Esto es lo que ocurrió con el acceso al chat del {{from}} al {{until}}.

{{detail}}`,
    },
  };
}

/** What is different where people are agents of Zendesk Suite. */
export function support(): MailTemplates {
  const { rejected: ofRejected, failed: ofFailed, approval: ofApproval, digest } = chat();
  return {
    created: {
      subject: 'Acceso al chat creado para {{name}}',
      body: `Hola:

{{name}} ya tiene acceso a Zendesk como agente, incluido el chat.

${SIGN_IN}

Próximos pasos:
1. {{firstName}} inicia sesión. Si su equipo inicia sesión con contraseña, Zendesk envía un correo electrónico para establecerla; con inicio de sesión único no hace falta ninguna.
2. Establezca la dirección de soporte, si su equipo utiliza una.`,
    },
    enabled: {
      subject: 'Acceso al chat activado para {{name}}',
      body: `Hola:

{{name}} ya figuraba en Zendesk y ahora tiene acceso al chat.

${SIGN_IN}

${FORGOTTEN}`,
    },
    unchanged: {
      subject: '{{name}} ya tiene acceso al chat',
      body: `Hola:

{{name}} ya tiene acceso al chat en Zendesk. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: { ...ofRejected, body: rejected('al chat en Zendesk') },
    failed: { ...ofFailed, body: failed('al chat en Zendesk') },
    warning: {
      subject: 'Su acceso al chat en Zendesk va a terminar',
      body: `Hola, {{firstName}}:

Hace un tiempo que no usa Zendesk con la dirección {{email}}, y su acceso como agente terminará pronto.

{{detail}}

Página de inicio de sesión: {{signIn}}`,
    },
    ending: {
      subject: 'Su acceso al chat en Zendesk termina pronto',
      body: ending('al chat en Zendesk'),
    },
    approval: { ...ofApproval, body: approval('al chat en Zendesk') },
    digest,
  };
}
