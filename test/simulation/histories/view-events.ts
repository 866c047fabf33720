import type { SimEvent } from './sim-event';

/** People change what they see, not what is there: rows that are hidden, and boxes to tick in an empty part of our sheets. */
export const VIEW_EVENTS: readonly SimEvent[] = [
  {
    name: 'an admin hides rows',
    weight: 3,
    draw: (rng) => ({ row: 2 + rng.below(8), count: 1 + rng.below(4), by: rng.pick(['hand', 'filter']) }),
    apply: ({ google }, { row, count, by }) =>
      google.form.sheet.hideRows(Number(row), Number(count), by === 'hand' ? 'hand' : 'filter'),
  },
  {
    name: 'an admin shows all rows',
    weight: 2,
    apply: ({ google }) => google.form.sheet.showRows(2, google.form.sheet.lastRow),
  },
  {
    name: 'an admin adds boxes to tick below the Log',
    weight: 1,
    apply: ({ google }) => {
      const log = google.spreadsheet.find('Log');
      if (log) log.addCheckboxes(`J${log.lastRow + 1}:J${log.lastRow + 3}`);
    },
  },
];
