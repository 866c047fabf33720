import { tryAtEveryCall } from './every-call';
import { IDLE_KINDS } from './single/idle-kinds';

tryAtEveryCall(IDLE_KINDS, { interruptions: 101, repeatedKills: 1, google: 401, zendesk: 151 });
