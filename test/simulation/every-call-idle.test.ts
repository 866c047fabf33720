import { tryAtEveryCall } from './every-call';
import { IDLE_KINDS } from './single/idle-kinds';

tryAtEveryCall(IDLE_KINDS, { interruptions: 29, repeatedKills: 1, google: 101, zendesk: 37 });
