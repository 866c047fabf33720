import { addresses } from './en/addresses';
import { failures } from './en/failures';
import { idle } from './en/idle';
import { requests } from './en/requests';
import { runs } from './en/runs';
import { verdicts } from './en/verdicts';

/** English: every sentence that the server side says to a person. A module of `en/` holds one subject. */
export const en = { ...addresses, ...failures, ...requests, ...runs, ...verdicts, ...idle };
