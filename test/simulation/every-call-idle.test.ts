import { tryAtEveryCall } from './every-call';
import { IDLE_KINDS } from './single/idle-kinds';

tryAtEveryCall(IDLE_KINDS, { interruptions: 5, google: 29, zendesk: 7 });
