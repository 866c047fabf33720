import { addresses } from './en/addresses';
import { failures } from './en/failures';
import { requests } from './en/requests';
import { runs } from './en/runs';
import { warnings } from './en/warnings';

/** English: every sentence that the server side says to a person. A module of `en/` holds one subject. */
export const en = { ...addresses, ...failures, ...requests, ...runs, ...warnings };
