import type { idle as english } from '../en/idle';

/** The step about idle accounts. */
export const idle: typeof english = {
  idle: {
    review: 'Revisión diaria de cuentas inactivas',
    modes: {
      off: 'Desactivada',
      report: 'Solo informar',
      act: 'Aplicar automáticamente',
    },
    modeHints: {
      off: 'Las cuentas inactivas no se tocan. Los últimos días de acceso se aplican igualmente.',
      report: 'Muestra cada día lo que se haría, en la hoja Plan y por correo.',
      act: 'Aplica el plan automáticamente, dentro del límite de abajo. La primera revisión solo informa.',
    },
    days: {
      disableAfterDays: 'Días sin iniciar sesión hasta desactivar',
      neverUsedAfterDays: 'Días hasta desactivar, si nunca se ha usado',
      warnDaysBefore: 'Días de aviso previo (opcional)',
      deleteAfterDays: 'Días hasta eliminar (opcional)',
    },
    daysHints: {
      disableAfterDays:
        'Se cuentan desde el último inicio de sesión o desde una solicitud posterior para la cuenta.',
      neverUsedAfterDays: 'Se cuentan desde el día en que la cuenta se creó o se solicitó.',
      warnDaysBefore: 'Antes, la persona recibe el correo «Aviso». Déjelo vacío para no enviar ninguno.',
      deleteAfterDays:
        'Déjelo vacío para no eliminar nunca cuentas. La eliminación no se puede deshacer y solo afecta a cuentas que Chat Access desactivó hace al menos ese tiempo.',
    },
    mailsOff:
      'Los correos están desactivados en el paso «Mensajes». No se puede avisar a nadie, así que no se desactiva ninguna cuenta.',
    exempt: 'Personas exentas (opcional)',
    exemptHint:
      'Introduzca direcciones, o un dominio entero como @acme.com. Para indicar motivos y fechas de fin, use la hoja Exemptions. Los propietarios y los administradores nunca se ven afectados.',
    by: 'Cómo se desactiva una cuenta',
    ways: {
      downgrade: 'Pasar a usuario final',
      suspend: 'Suspender',
      both: 'Pasar a usuario final y suspender',
    },
    wayHints: {
      downgrade: 'El agente vuelve a ser usuario final, y la licencia queda libre.',
      suspend: 'La persona no puede iniciar sesión. La licencia sigue en uso.',
      both: 'La licencia queda libre, y la persona tampoco puede iniciar sesión como usuario final.',
    },
    openTickets: 'Personas con tickets sin resolver',
    ticketChoices: { spare: 'Mantenerlas e indicarlas en el plan', ignore: 'Tratarlas como a las demás' },
    limit: 'Límite',
    limitHint:
      'Un plan que supera alguno de los límites se retiene, y se informa por correo a los administradores. Tras examinarlo, un administrador lo libera con Chat Access > Cuentas inactivas > Liberar el plan retenido.',
    percent: 'Porcentaje de cuentas activadas',
    percentHint: 'Se aplica si hay al menos 20 cuentas activadas.',
    count: 'Número de cuentas',
    check: 'Revisar ahora (sin cambios)',
    checking: 'Revisando…',
    lookingForAccounts: 'Buscando cuentas inactivas',
    noPlan: 'No se ha elaborado ningún plan. Pruebe la conexión y revise de nuevo.',
    planMade: 'El plan está listo. Consulte la hoja Plan.',
    noAccountChanged: 'No se ha cambiado ninguna cuenta. La hoja Plan indica el motivo de cada una.',
    working: 'Procesando cuentas inactivas. Continúa automáticamente en un plazo de cinco minutos.',
    unfinished:
      'Sin terminar. Si no avanza, elija Chat Access > Cuentas inactivas > Revisar cuentas inactivas (sin cambios).',
  },
};
