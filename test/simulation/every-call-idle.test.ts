import { tryAtEveryCall } from './every-call';
import { IDLE_KINDS } from './single/idle-kinds';

tryAtEveryCall(IDLE_KINDS, { interruptions: 59, repeatedKills: 1, google: 201, zendesk: 73 });
