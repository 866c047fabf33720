import { tryAtEveryCall } from './every-call';
import { JOB_KINDS } from './single/job-kinds';
import { REQUEST_KINDS } from './single/request-kinds';

tryAtEveryCall([...REQUEST_KINDS, ...JOB_KINDS], {
  interruptions: 71,
  repeatedKills: 1,
  google: 301,
  zendesk: 61,
});
