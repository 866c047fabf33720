import type { form as english } from '../en/form';
import { withBold } from '../with-bold';

/** The step that chooses the form, and the preview of a row. */
export const form: typeof english = {
  form: {
    searching: 'Buscando el formulario…',
    noFormYet: 'Aún no hay ningún formulario vinculado a esta hoja de cálculo. Para crear uno:',
    createForm: withBold`En la hoja de cálculo, elija ${'Herramientas'} > ${'Crear un nuevo formulario'}.`,
    collectAddresses: withBold`En el formulario, elija ${'Configuración'} > ${'Respuestas'} > ${'Recopilar direcciones de correo electrónico'} > ${'Verificado'}. Así, Google confirma quién envía cada respuesta.`,
    addQuestions: withBold`Elija ${'Preguntas'} y añada estas tres, cada una como ${'Respuesta corta'} y ${'Obligatorio'}:`,
    questionTitles: ['Correo del nuevo agente', 'Nombre', 'Apellidos'],
    publishForm: withBold`Pulse ${'Publicar'}, elija quién puede responder y envíe el enlace a quienes solicitan acceso.`,
    copy: 'Copiar',
    copied: 'Copiado',
    selected: 'Seleccionado: pulse Ctrl+C',
    waiting: 'Esperando el formulario. La configuración continúa automáticamente.',
    formFound: 'Se ha encontrado el formulario.',
    foundSheet: (sheet) => withBold`Se ha encontrado el formulario vinculado a la hoja ${sheet}.`,
    savedSheet: (sheet) =>
      withBold`Hoja seleccionada: ${sheet}. Ahora no tiene ningún formulario vinculado. Vincule uno desde el formulario, en «Respuestas».`,
    sheet: 'Hoja con las respuestas',
    chooseSheet: 'Elija una hoja',
    sheetWithoutForm: (sheet) => `${sheet} (sin formulario)`,
    columns: {
      requester: 'Correo del solicitante',
      email: 'Correo del nuevo agente',
      firstName: 'Nombre',
      lastName: 'Apellidos',
      department: 'Departamento (opcional)',
      role: 'Rol (opcional)',
      until: 'Último día de acceso (opcional)',
      language: 'Idioma de los correos (opcional)',
    },
    furtherColumns: 'Departamentos, roles, último día e idioma según la respuesta',
    furtherColumnsHint:
      'Si el formulario pregunta por un equipo o un tipo de agente, elija aquí su columna. En el paso siguiente se indica qué se concede con cada respuesta. Después del último día, la cuenta se desactiva, haga lo que haga la revisión de cuentas inactivas.',
    noColumn: 'Ninguna',
    chooseColumn: 'Elija una columna',
    columnMissing: (column) => `La hoja ya no tiene ninguna columna «${column}». Elija otra.`,
  },

  preview: {
    title: 'Vista previa',
    loading: 'Leyendo la última respuesta…',
    row: (row) => `Última respuesta, fila ${row}:`,
    requester: (address) => `Solicitado por ${address}`,
    outcome: (outcome) => withBold`El resultado de esta fila sería ${outcome}.`,
    mail: (address) => `Correo a ${address}`,
  },
};
