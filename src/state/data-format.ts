import { VERSION } from '../shared/version';
import { StoredValue } from './stored-value';

/** Raised whenever an older program would misread what is stored. Version 0.1.0 has noted none. */
const DATA_FORMAT = 2;

interface FormatNote {
  format: number;
  /** Of the program that has stored the first data of this format. */
  version: string;
}

/** How what is stored is to be read: a program does nothing with data of a later one. */
export class DataFormat extends StoredValue<FormatNote> {
  /** The version whose data this program does not know; `null`: it knows all that is stored. */
  newerVersion(): string | null {
    const note = this.get();
    return note !== null && note.format > DATA_FORMAT ? String(note.version) : null;
  }

  /** From now on an older program leaves alone what is stored. */
  note(): void {
    if ((this.get()?.format ?? 0) < DATA_FORMAT) this.set({ format: DATA_FORMAT, version: VERSION });
  }
}
