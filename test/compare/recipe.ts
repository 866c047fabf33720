import { DOMAIN } from '../fixture/access-form';
import type { HttpReply, HttpRequest } from '../http';
import { Rng } from '../simulation/histories/rng';
import { API, Desk, type Told, type Way } from './desk';

/** help.zapier.com/hc/en-us/articles/8496244568589: how often a plan for professionals looks for new rows. */
const POLL_MINUTES = 2;
const KILLED_STEPS = 0.02;

/** A step did not answer as it should: the run ends, and nobody is told. */
class StepFailed extends Error {}

/** How far the recipe is on a desk: it is a program outside of Google. */
interface Progress {
  rowsSeen: number;
  minutes: number;
  told: Told[];
  rng: Rng;
}

const progress = new WeakMap<Desk, Progress>();

/** The recipe as it was published, step by step: new row, filter, look-up, two paths, row, mail. */
export const recipe: Way = {
  name: 'the recipe',
  open() {
    const desk = new Desk();
    progress.set(desk, { rowsSeen: 1, minutes: 0, told: [], rng: new Rng(1) });
    return desk;
  },
  everyMinute(desk, kills) {
    const own = ofDesk(desk);
    own.minutes += 1;
    if (own.minutes % POLL_MINUTES !== 0) return;
    const rows = desk.google.form.sheet.display();
    for (const row of rows.slice(own.rowsSeen)) {
      own.rowsSeen += 1;
      runOnce(desk, row, own, kills);
    }
  },
  told: (desk) => ofDesk(desk).told,
};

function ofDesk(desk: Desk): Progress {
  const own = progress.get(desk);
  if (!own) throw new Error('The recipe was not opened on this desk.');
  return own;
}

function runOnce(
  desk: Desk,
  [, requester = '', email = '', firstName = '', lastName = '']: string[],
  own: Progress,
  kills: boolean,
): void {
  if (!email.includes(`@${DOMAIN}`)) return;
  const step = (request: Pick<HttpRequest, 'method' | 'url'> & { body?: object }) => {
    if (kills && own.rng.chance(KILLED_STEPS)) throw new StepFailed();
    return call(desk, request);
  };
  try {
    const found = step({ method: 'GET', url: `${API}/email/${encodeURIComponent(email)}` });
    const id = found.status === 200 ? JSON.parse(found.body).id : undefined;
    const path =
      id === undefined
        ? { method: 'POST' as const, url: API }
        : { method: 'PUT' as const, url: `${API}/${id}` };
    const account = {
      email,
      password: 'Welcome-123',
      first_name: firstName,
      last_name: lastName,
      display_name: firstName,
    };
    const answer = step({ ...path, body: { ...(id === undefined && account), enabled: 1 } });
    if (answer.status >= 300) throw new StepFailed();
    own.told.push({ to: requester });
  } catch (error) {
    if (!(error instanceof StepFailed || error instanceof SyntaxError)) throw error;
  }
}

/** A failed answer ends the run, but for the 404 of a look-up, by which the paths are chosen. */
function call(
  { google, zendesk }: Desk,
  { method, url, body }: Pick<HttpRequest, 'method' | 'url'> & { body?: object },
): HttpReply {
  const headers = { Authorization: `Bearer ${zendesk.token}`, 'Content-Type': 'application/json' };
  const answer = google.server?.({ method, url, headers, body: body ? JSON.stringify(body) : '' });
  if (!answer || 'lost' in answer) throw new StepFailed();
  google.clock.advance(answer.seconds * 1000);
  if (answer.status >= 400 && answer.status !== 404) throw new StepFailed();
  return answer;
}
