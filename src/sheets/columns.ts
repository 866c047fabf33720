import type { Status } from '../requests/request';

/** The columns that we add to the response sheet, in the order in which they are made. */
export const OUR_COLUMNS = [
  'Action',
  'Status',
  'Detail',
  'Agent ID',
  'Mail',
  'Attempts',
  'Next try',
  'Request ID',
  'Updated at',
] as const;
export type OurColumn = (typeof OUR_COLUMNS)[number];

/** In pixels. */
export const COLUMN_WIDTHS: Record<OurColumn, number> = {
  Action: 90,
  Status: 140,
  Detail: 420,
  'Agent ID': 120,
  Mail: 130,
  Attempts: 75,
  'Next try': 135,
  'Request ID': 130,
  'Updated at': 135,
};

/**
 * Never by colour alone: each status has an icon and its word. Contrast of text on background is 4.5:1 or more.
 * Source: https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const STATUS_FORMATS: Record<Status, { icon: string; background: string; color: string }> = {
  Waiting: { icon: '\u23f3', background: '#f1f3f4', color: '#3c4043' },
  Working: { icon: '\u25b6', background: '#e8f0fe', color: '#174ea6' },
  Done: { icon: '\u2713', background: '#e6f4ea', color: '#0d652d' },
  'Will retry': { icon: '\u21bb', background: '#fef7e0', color: '#7a4f01' },
  'Needs approval': { icon: '?', background: '#f3e8fd', color: '#681da8' },
  Rejected: { icon: '\u2715', background: '#fce8e6', color: '#a50e0e' },
  'Needs attention': { icon: '\u26a0', background: '#feefe3', color: '#9a3412' },
  Paused: { icon: '\u2016', background: '#e8eaed', color: '#3c4043' },
};
