import { tryAtEveryCall } from './every-call';
import { IDLE_KINDS } from './single/idle-kinds';

tryAtEveryCall(IDLE_KINDS, { interruptions: 13, repeatedKills: 1, google: 59, zendesk: 17 });
