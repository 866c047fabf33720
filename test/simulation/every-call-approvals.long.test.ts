import { tryAtEveryCall } from './every-call';
import { APPROVAL_KINDS } from './single/approval-kinds';

tryAtEveryCall(APPROVAL_KINDS, { interruptions: 97, repeatedKills: 1, google: 401, zendesk: 121 });
