import { admin } from './told/admin';
import { blocking } from './told/blocking';
import { brake } from './told/brake';
import { checks } from './told/checks';
import { connection } from './told/connection';
import { evidence } from './told/evidence';
import { failures } from './told/failures';
import { help } from './told/help';
import { history } from './told/history';
import { idle } from './told/idle';
import { log } from './told/log';
import { person } from './told/person';
import { requests } from './told/requests';
import { restores } from './told/restores';
import { runs } from './told/runs';
import { setup } from './told/setup';
import { sparing } from './told/sparing';
import { troubles } from './told/troubles';
import { verdicts } from './told/verdicts';
import { warnings } from './told/warnings';

/** Portuguese: what people are told in the menu, the sidebar and the other pages. */
export function told() {
  return {
    ...admin(),
    ...blocking(),
    ...brake(),
    ...checks(),
    ...connection(),
    ...evidence(),
    ...failures(),
    ...help(),
    ...history(),
    ...idle(),
    ...log(),
    ...person(),
    ...requests(),
    ...restores(),
    ...runs(),
    ...setup(),
    ...sparing(),
    ...troubles(),
    ...verdicts(),
    ...warnings(),
  };
}
