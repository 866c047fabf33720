/** The last requests, with what became of them. */
export const history = {
  history: {
    title: 'History',
    person: 'History of a person',
    loading: 'Loading the last requests…',
    none: 'No requests yet. Each form response appears here.',
    hint: (zone: string) => `The last requests. Times are in the sheet’s time zone, ${zone}.`,
    filter: 'Show',
    all: 'All statuses',
    showRow: (row: number) => `Show row ${row}`,
    busy: 'One moment…',
  },
};
