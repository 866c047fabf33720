import { tryAtEveryCall } from './every-call';
import { SUITE_KINDS } from './single/suite-kinds';

describe('on Zendesk Suite', () => {
  tryAtEveryCall(SUITE_KINDS, { interruptions: 29, repeatedKills: 1, google: 97, zendesk: 37 });
});
