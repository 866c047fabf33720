/** Every sentence of the page of the evidence in English, but for those that the server sends. */
export const evidencePage = {
  title: 'Evidence for an auditor',
  loading: 'Loading the evidence.',
  loadingFile: 'Preparing the file…',
  reload: 'Reload',
  made: (period: string, made: string, by: string) => `${period}. Made ${made} by ${by}.`,
  sheetBefore: 'All of it is in the sheet',
  sheetAfter: ', which is open behind this window. The file holds the same.',
  download: 'Download CSV',
  altered:
    'The sheet was changed after it was made: this file is not the one whose fingerprint is in the Log. Make the evidence again.',
  fingerprint:
    'An auditor can compare the SHA-256 of the file with the one in the line "Evidence made" of the sheet Log; Chat Access > Checks > Check the log says whether that line is as it was written:',
  period: 'Another period',
  periodHint:
    'A quarter (2026 Q3), a year (2026), or two dates (2026-07-01 to 2026-09-30). Empty: the last 90 days. It gets a sheet of its own.',
  make: 'Make evidence',
  making: 'Making…',
  parts: 'What it says',
  part: 'Part',
  content: 'In all',
};
