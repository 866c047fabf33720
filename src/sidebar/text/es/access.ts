import type { access as english } from '../en/access';

/** The step about who may get access. */
export const access: typeof english = {
  access: {
    domains: 'Dominios de los nuevos agentes',
    domainsHint:
      'Solo obtienen acceso las direcciones de correo de estos dominios, por ejemplo acme.com. Pulse Intro después de cada dominio.',
    publicDomains: {
      mailbox: (domain) =>
        `Cualquiera puede tener una dirección en ${domain}, así que cualquiera podría obtener acceso. Introduzca el dominio propio de su organización.`,
      suffix: (domain, subdomains) =>
        `Muchas organizaciones comparten ${domain}${subdomains ? ', y las personas de todas ellas podrían obtener acceso' : ''}. Introduzca su propio dominio, por ejemplo acme.${domain}.`,
    },
    addDomain: (domain) => `Añadir ${domain}`,
    subdomains: 'Incluir subdominios, como eu.acme.com',
    folds: {
      requesters: { title: 'Solicitantes permitidos', unused: 'Todas las personas de estos dominios.' },
      blocked: { title: 'Personas bloqueadas', unused: 'No hay nadie bloqueado.' },
      approval: { title: 'Aprobación', unused: 'Las solicitudes se procesan de inmediato.' },
      brake: { title: 'Cuentas al día', unused: 'Un solicitante obtiene como máximo 50 sin aprobación.' },
      chat: { title: 'Acceso al chat', unused: 'Las filas esperan hasta que un administrador lo marca.' },
    },
    requesters: 'Solicitantes permitidos (opcional)',
    requestersHint:
      'Si indica direcciones, solo esas personas pueden solicitar acceso. Déjelo vacío para que pueda solicitarlo cualquiera de estos dominios.',
    blocked: 'Personas bloqueadas (opcional)',
    blockedHint:
      'Las solicitudes para estas direcciones se rechazan, sin importar quién las envíe. Añada a las personas que ya no trabajan con ustedes.',
    approval: 'Aprobación',
    approvals: { none: 'No es necesaria', unlisted: 'Para otros solicitantes', everyone: 'Para todos' },
    approvalHints: {
      none: 'Las solicitudes se procesan de inmediato.',
      unlisted: 'Otras personas de sus dominios pueden solicitar acceso, y alguien tiene que aprobarlo.',
      everyone: 'Cada solicitud espera hasta que alguien la apruebe.',
    },
    reenable: 'Cuentas desactivadas',
    reenables: {
      always: 'Activar',
      ours: 'Solo las que desactivó Chat Access',
      ask: 'Las demás necesitan aprobación',
    },
    reenableHints: {
      always: 'Una solicitud vuelve a activar la cuenta, sin importar quién la desactivó.',
      ours: 'Una solicitud para una cuenta que desactivó otra persona requiere atención, y la cuenta sigue desactivada.',
      ask: 'Una solicitud para una cuenta que desactivó otra persona espera hasta que alguien la apruebe.',
    },
    approvers: 'Aprobadores (opcional)',
    approversHint:
      'Reciben un correo y deciden en el menú de esta hoja de cálculo, así que compártala con ellos como editores. Nadie puede decidir sobre su propia cuenta o solicitud. Déjelo vacío para decidir usted.',
    brakes: { brake: 'Cuentas al día por solicitante', brakeAll: 'Cuentas al día en total (opcional)' },
    brakeHints: {
      brake:
        'Las solicitudes siguientes esperan una aprobación, para que un script no pueda crear un número ilimitado de cuentas. Déjelo vacío para no poner límite.',
      brakeAll:
        'Lo mismo para todos los solicitantes juntos, porque cualquiera puede indicar cualquier solicitante en el formulario.',
    },
    busiestDay: (requester, all) =>
      `El máximo en un día de las últimas cuatro semanas: ${requester} de un solo solicitante, ${all} en total.`,
    loadingChoices: 'Cargando departamentos y roles de Zendesk…',
    departments: 'Departamentos de los nuevos agentes (opcional)',
    departmentMissing: (department) => `${department} (ya no está en Zendesk)`,
    role: 'Rol de los nuevos agentes',
    defaultRole: 'Rol predeterminado',
    chooseRole: 'Elija un rol',
    departmentsByAnswer: 'Departamentos según la respuesta',
    groupsByAnswer: 'Grupos según la respuesta',
    rolesByAnswer: 'Rol según la respuesta',
    byAnswerHint: {
      departments:
        'Departamentos adicionales para las personas cuyo formulario tiene esta respuesta. Las demás respuestas no añaden nada.',
      roles:
        'El rol de las personas cuyo formulario tiene esta respuesta. Con las demás respuestas se asigna el rol de arriba.',
    },
    answer: 'Respuesta del formulario',
    roleOfAnswer: 'Rol',
    addAnswer: 'Añadir una respuesta',
    removeAnswer: (answer) => (answer === '' ? 'Quitar esta respuesta' : `Quitar «${answer}»`),
    groups: 'Grupos de los nuevos agentes (opcional)',
    chat: 'Acceso al chat',
    chatHint:
      'En Zendesk, solo un administrador puede marcar «Acceso» junto a «Chat» para un nuevo agente. Hasta entonces, la fila espera e indica dónde hacer clic; el solicitante recibe un correo cuando el chat está activado.',
    chatChoices: {
      check: 'Esperar a un administrador',
      set: 'Dejar que Chat Access lo marque',
      ignore: 'No comprobar',
    },
    chatHints: {
      check: 'Un correo al día le indica cuántas personas esperan; sus filas dicen qué hacer.',
      set: 'Usa una llamada interna de las páginas de Zendesk para la que Zendesk no ofrece soporte. Si no funciona, la fila espera igualmente.',
      ignore:
        'La fila queda completada en cuanto existe el agente. También se puede elegir el rol de agente light.',
    },
    capacityRule: 'Regla de capacidad de los nuevos agentes (opcional)',
    capacityRuleHint: 'Limita cuántos chats recibe un agente a la vez.',
    noCapacityRules: 'Zendesk no muestra ninguna. Las reglas de capacidad requieren el desvío omnicanal.',
    noCapacityRule: 'Ninguna',
  },
};
