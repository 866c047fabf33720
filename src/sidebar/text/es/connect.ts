import type { connect as english } from '../en/connect';
import { withBold } from '../with-bold';

/** The step that connects Zendesk. */
export const connect: typeof english = {
  connect: {
    connectedBy: (host, owner) =>
      `${owner} estableció la conexión con ${host}, y Chat Access se ejecuta en nombre de esa persona. Solo ella puede cambiar la conexión. Para conectarse usted, desactive antes Chat Access.`,
    subdomain: 'Subdominio de Zendesk',
    subdomainHint:
      'La primera parte de su dirección de Zendesk: acme para https://acme.zendesk.com. También puede pegar la dirección completa.',
    subdomainMissing: 'Introduzca su subdominio de Zendesk: acme para https://acme.zendesk.com.',
    subdomainInvalid:
      'Introduzca solo la primera parte de su dirección de Zendesk: acme para https://acme.zendesk.com.',
    product: 'Producto',
    productUnknown:
      'Casi todos tienen Zendesk Suite o Support. ¿No lo sabe con seguridad? No seleccione ninguno: «Probar la conexión» lo averigua.',
    products: { support: 'Zendesk Suite o Support', chat: 'Solo Zendesk Chat' },
    productHints: {
      support: 'Casi todas las cuentas: sus agentes también trabajan con tickets.',
      chat: 'Contrató solo Chat y no tiene tickets.',
    },
    recommended: (kind) => `${kind} (recomendado)`,
    suiteClientSteps: [
      withBold`Inicie sesión en Zendesk como administrador, preferiblemente con una cuenta de servicio: Chat Access actúa en nombre de quien crea el cliente.`,
      withBold`Abra ${'Centro de administración'} > ${'Aplicaciones e integraciones'} > ${'API'} > ${'Clientes OAuth'} y elija ${'Agregar cliente OAuth'}.`,
      withBold`Escriba ${'Chat Access'} como nombre y elija ${'Confidencial'} como tipo de cliente. Deje vacíos las URL de redireccionamiento y los ámbitos permitidos.`,
      withBold`Guarde y copie ${'Identificador'} y ${'Secreto'} en los campos de abajo.`,
    ],
    openThatPage: 'Abra esa página',
    credential: 'Credenciales',
    credentialSaved: 'Guardadas',
    change: 'Cambiar',
    changeCredential: ' las credenciales',
    keepCredential: 'Mantener las credenciales guardadas',
    tokenKind: 'Token de acceso OAuth',
    clientKind: 'Cliente OAuth',
    token: 'Token de acceso',
    tokenHints: {
      any: 'Un token de acceso OAuth que pertenezca a un administrador y tenga los ámbitos read y write.',
      chat: 'Un token OAuth de Zendesk Chat que pertenezca a un administrador y tenga los ámbitos read y write.',
      support:
        'Un token OAuth de Zendesk Support que pertenezca a un administrador y tenga los ámbitos read y write. Cuando caduca, las solicitudes esperan hasta que introduzca otro; un cliente OAuth no caduca.',
    },
    tokenMissing: 'Introduzca el token de acceso.',
    chatClient: withBold`En el panel de Chat, abra ${'Settings'} > ${'Account'} > ${'API & SDKs'}, elija ${'Add API client'} y escriba ${'http://localhost'} como URL de redireccionamiento.`,
    allow: withBold` (requiere el subdominio y el ID de cliente) y elija ${'Allow'}.`,
    pasteAddress:
      'La página que se abre después no puede cargarse. Copie su dirección completa y péguela abajo tal como está.',
    noToken: (answer) =>
      `Esta dirección no contiene ningún token${answer && ` («${answer}»)`}. Compruebe el ID de cliente y vuelva a abrir la página.`,
    clientId: 'ID de cliente',
    clientIdentifier: 'Identificador',
    clientIdMissing: 'Introduzca el ID de cliente.',
    clientSecret: 'Secreto de cliente',
    clientSecretHints: {
      any: 'El secreto de un cliente OAuth de tipo confidencial.',
      chat: 'El secreto de un cliente de Zendesk Chat de tipo confidencial.',
      support: 'Zendesk lo muestra completo una sola vez, al guardar el cliente.',
    },
    clientSecretMissing: 'Introduzca el secreto de cliente.',
    test: 'Probar la conexión',
    testing: 'Probando…',
    canRead: 'Puede leer cuentas',
    cannotRead: 'No puede leer cuentas',
    canWrite: 'Puede cambiar cuentas',
    cannotWrite: 'No puede cambiar cuentas',
    plan: (name) => `Plan de Zendesk: ${name}`,
  },
};
