/**
 * What a cell shows while its formula has no value: an error, in English or in the language of the spreadsheet, or that it is being
 * computed. Nobody is called so.
 * Source: https://support.google.com/docs/answer/3238305 (ERROR.TYPE)
 */
const ERROR = /^#(N\/A|N\/D|NV|I\/T|[\u00a1\u00bf]?[\p{Lu}\p{N}/. _]+[!?])$/u;
const LOADING =
  /^(Loading|Wird geladen|Laden|Chargement|Chargement en cours|Cargando|Carregando|A carregar|Caricamento|Caricamento in corso)\s?(\.{3}|\u2026)$/i;

export function isUnsettled(shown: string): boolean {
  const text = shown.trim();
  return ERROR.test(text) || LOADING.test(text);
}
