import type { evidencePage as english } from '../en/evidence-page';

/** Every sentence of the page of the evidence in Spanish, but for those that the server sends. */
export const evidencePage: typeof english = {
  title: 'Evidencias para un auditor',
  loading: 'Cargando las evidencias.',
  loadingFile: 'Preparando el archivo…',
  reload: 'Recargar',
  made: (period, made, by) => `Periodo: ${period}. Elaboradas el ${made} por ${by}.`,
  sheetBefore: 'Todo está en la hoja',
  sheetAfter: ', que está abierta detrás de esta ventana. El archivo contiene lo mismo.',
  download: 'Descargar CSV',
  altered:
    'La hoja se cambió después de elaborarla: este archivo no es el de la huella digital que consta en la hoja Log. Elabore de nuevo las evidencias.',
  fingerprint:
    'Un auditor puede comparar el SHA-256 del archivo con la línea «Evidence made» de la hoja Log, y «Comprobar el registro (Log)» indica si esa línea está como se escribió:',
  period: 'Otro periodo',
  periodHint:
    'Un trimestre (2026 Q3), un año (2026) o dos fechas (2026-07-01 to 2026-09-30). Vacío: los últimos 90 días. Se crea una hoja aparte.',
  make: 'Elaborar evidencias',
  making: 'Elaborando…',
  parts: 'Qué contienen',
  part: 'Parte',
  content: 'En total',
};
