import { tryAtEveryCall } from './every-call';
import { END_KINDS } from './single/end-kinds';

tryAtEveryCall(END_KINDS, { interruptions: 61, repeatedKills: 1, google: 301, zendesk: 101 });
