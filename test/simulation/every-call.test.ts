import { tryAtEveryCall } from './every-call';
import { JOB_KINDS } from './single/job-kinds';
import { REQUEST_KINDS } from './single/request-kinds';

tryAtEveryCall([...REQUEST_KINDS, ...JOB_KINDS], {
  interruptions: 5,
  repeatedKills: 2,
  google: 23,
  zendesk: 11,
});
