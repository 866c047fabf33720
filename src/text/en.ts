import { addresses } from './en/addresses';
import { admin } from './en/admin';
import { blocking } from './en/blocking';
import { brake } from './en/brake';
import { checks } from './en/checks';
import { connection } from './en/connection';
import { dashboard } from './en/dashboard';
import { digest } from './en/digest';
import { digestAdmin } from './en/digest-admin';
import { editors } from './en/editors';
import { evidence } from './en/evidence';
import { failures } from './en/failures';
import { help } from './en/help';
import { history } from './en/history';
import { idle } from './en/idle';
import { log } from './en/log';
import { person } from './en/person';
import { requests } from './en/requests';
import { restores } from './en/restores';
import { runs } from './en/runs';
import { setup } from './en/setup';
import { sparing } from './en/sparing';
import { troubles } from './en/troubles';
import { verdicts } from './en/verdicts';
import { warnings } from './en/warnings';

/**
 * English: every sentence that the server side says to a person. A module of `en/` holds one subject. They are not put together
 * into one object: each execution loads all of them, and that would take a fifth of its time for loading.
 */
export const SUBJECTS = [
  addresses,
  admin,
  blocking,
  brake,
  checks,
  connection,
  dashboard,
  digest,
  digestAdmin,
  editors,
  evidence,
  failures,
  help,
  history,
  idle,
  log,
  person,
  requests,
  restores,
  runs,
  setup,
  sparing,
  troubles,
  verdicts,
  warnings,
] as const;

/** The words for all that can be said. */
export type English = Together<(typeof SUBJECTS)[number]>;

type Together<Subjects> = (Subjects extends unknown ? (subject: Subjects) => void : never) extends (
  subject: infer All,
) => void
  ? All
  : never;
