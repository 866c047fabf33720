import type { common as english } from '../en/common';

/** What is shown around the steps and panels, or in several of them. */
export const common: typeof english = {
  app: {
    loading: 'Cargando la configuración guardada.',
    privacy: 'Chat Access guarda sus credenciales solo para usted y las envía únicamente a Zendesk.',
    callFailed:
      'Google no ha podido completar esta solicitud. No se ha perdido nada de lo que ha escrito. Vuelva a intentarlo. Si sigue fallando, recargue la hoja de cálculo y abra de nuevo la configuración.',
    callTimedOut: (seconds) =>
      `No ha habido respuesta en ${seconds} segundos. No se ha perdido nada de lo que ha escrito. Compruebe su conexión de red y vuelva a intentarlo.`,
    tryAgain: 'Reintentar',
  },

  time: {
    justNow: 'ahora mismo',
    minutesAgo: (minutes) => `hace ${minutes} minutos`,
    hoursAgo: (hours) => `hace ${hours} horas`,
    daysAgo: (days) => `hace ${days} días`,
    minuteLeft: 'queda alrededor de un minuto',
    minutesLeft: (minutes) => `quedan unos ${minutes} minutos`,
  },

  fields: {
    invalid: ' (no válido)',
    entered: (label) => `${label}: entradas`,
    remove: (item) => `Quitar ${item}`,
  },

  setup: {
    title: 'Configurar Chat Access',
    backToHealth: 'Volver a Estado',
    steps: {
      connect: 'Conectar Zendesk',
      form: 'Elegir el formulario',
      access: 'Quién puede tener acceso',
      messages: 'Mensajes',
      idle: 'Cuentas inactivas',
    },
    done: ' (hecho)',
    save: 'Guardar',
    saveAndContinue: 'Guardar y continuar',
    saving: 'Guardando…',
    saved: 'Guardado.',
  },

  help: {
    title: 'Ayuda',
    unknown: 'La guía explica este paso.',
    more: 'Más información',
  },

  summary: {
    noMails: 'Sin correos a los solicitantes',
    builtInTexts: 'Textos predeterminados',
    changedTexts: (count) => (count === 1 ? '1 texto cambiado' : `${count} textos cambiados`),
    idle: (mode, days) => `${mode}, tras ${days === 1 ? '1 día' : `${days} días`}`,
  },
};
