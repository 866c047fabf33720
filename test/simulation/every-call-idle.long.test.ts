import { tryAtEveryCall } from './every-call';
import { IDLE_KINDS } from './single/idle-kinds';

/** On Zendesk Suite the others have their turn; from the command line all of them run on both. */
const KINDS = IDLE_KINDS.filter((_, index) => index % 3 === 1);

tryAtEveryCall(KINDS, { interruptions: 101, repeatedKills: 1, google: 401, zendesk: 151 });
