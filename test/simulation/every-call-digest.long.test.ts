import { tryAtEveryCall } from './every-call';
import { DIGEST_KINDS } from './single/digest-kinds';

tryAtEveryCall(DIGEST_KINDS, { interruptions: 31, repeatedKills: 1, google: 301, zendesk: 101 });
