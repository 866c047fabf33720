import type { evidencePage as english } from '../en/evidence-page';

/** Every sentence of the page of the evidence in Portuguese, but for those that the server sends. */
export const evidencePage: typeof english = {
  title: 'Evidências para um auditor',
  loading: 'Carregando as evidências.',
  loadingFile: 'Preparando o arquivo…',
  reload: 'Recarregar',
  made: (period: string, made: string, by: string) => `${period}. Geradas em ${made} por ${by}.`,
  sheetBefore: 'Tudo está na página',
  sheetAfter: ', aberta atrás desta janela. O arquivo contém o mesmo.',
  download: 'Baixar CSV',
  altered:
    'A página da planilha foi alterada depois de gerada: este arquivo não é aquele cuja impressão digital está na página Log. Gere as evidências novamente.',
  fingerprint:
    'Um auditor pode comparar o SHA-256 do arquivo com a linha Evidence made da página Log, e “Verificar o registro (Log)” informa se essa linha está como foi escrita:',
  period: 'Outro período',
  periodHint:
    'Um trimestre (2026 Q3), um ano (2026) ou duas datas (2026-07-01 to 2026-09-30). Vazio: os últimos 90 dias. O resultado fica em uma página própria.',
  make: 'Gerar evidências',
  making: 'Gerando…',
  parts: 'O que dizem',
  part: 'Parte',
  content: 'No total',
};
