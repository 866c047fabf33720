import type { Answer, HttpRequest } from '../http';
import { DAY, IdleInstallation, numberedPeople } from './idle-installation';
import { ADMIN } from './installation';

const HELD = `${ADMIN}: Chat Access has stopped an idle plan`;
const UNREADABLE = `${ADMIN}: Chat Access has stopped the idle review`;
const REFUSED = `${ADMIN}: Chat Access needs you: Zendesk does not accept the credential`;
const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

const HTTP = { headers: { 'Content-Type': 'application/json' }, seconds: 0.2 };

/** Five of thirty are idle, and Zendesk lists seven a page. */
function thirty(idle: Record<string, unknown> = {}): IdleInstallation {
  const installation = IdleInstallation.withReviewedPeople(
    { idle },
    { ...numberedPeople('busy', 24), ...numberedPeople('idle', 5, { used: 60 }) },
  );
  installation.zendesk.modes.afterwards = ({ url }, answer) => {
    if (!url.includes('since_id') || 'lost' in answer || answer.status !== 200) return answer;
    return { ...answer, body: JSON.stringify(JSON.parse(answer.body).slice(0, 7)) };
  };
  installation.takeCalls();
  return installation;
}

const IDLE = Object.keys(numberedPeople('idle', 5));

/** The third page is answered like that, that many times. */
function spoilPage({ zendesk }: IdleInstallation, answer: Answer, times = Number.POSITIVE_INFINITY): void {
  const pages = new Set<string>();
  let left = times;
  zendesk.modes.intercept = ({ url }) => {
    if (url.includes('since_id')) pages.add(url);
    if ([...pages].indexOf(url) !== 2 || left-- <= 0) return undefined;
    return answer;
  };
}

const BAD_PAGES: Record<string, Answer> = {
  'a 503': { ...HTTP, status: 503, body: 'Service Temporarily Unavailable' },
  'half of the JSON': { ...HTTP, status: 200, body: '[{"id":1,"email":"ana@ac' },
  'an object instead of a list': { ...HTTP, status: 200, body: '{"agents":[]}' },
  'an account without an id': { ...HTTP, status: 200, body: '[{"email":"ana@acme.example"}]' },
  'an empty body': { ...HTTP, status: 200, body: '' },
  'a page of HTML': {
    status: 200,
    headers: { 'Content-Type': 'text/html' },
    body: '<html></html>',
    seconds: 1,
  },
  'a 404': { ...HTTP, status: 404, body: '{"error":"not_found"}' },
  'a lost answer': { lost: 'timeout', seconds: 60 },
};

describe('when the accounts cannot be read to the end', () => {
  it.each(Object.keys(BAD_PAGES))('no plan is made, nobody is changed, and one mail says so (%s)', (kind) => {
    const installation = thirty();
    const before = installation.plan();
    spoilPage(installation, BAD_PAGES[kind] as Answer);
    installation.review();
    installation.wait({ hours: 2 }, 20);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.plan()).toEqual(before);
    expect(installation.takeMails()).toEqual([UNREADABLE]);
    expect(installation.lastMail()).toContain(
      'Stopped before changing anything: the accounts could not be read',
    );
    installation.zendesk.modes.intercept = undefined;
    installation.review();
    expect(installation.enabled(...IDLE)).toEqual(IDLE.map(() => false));
  });

  it.each(['a 503', 'half of the JSON', 'a page of HTML', 'a lost answer'])(
    'a page that fails once (%s) is asked for again, and nothing is left out',
    (kind) => {
      const installation = thirty();
      spoilPage(installation, BAD_PAGES[kind] as Answer, 1);
      installation.review();
      expect(installation.takeWrites()).toHaveLength(5);
      expect(installation.plan().rows).toHaveLength(30);
      expect(installation.takeMails()).toEqual([SUMMARY]);
    },
  );

  it.each([401, 403])('a %i on a page pauses the desk, and the admin gets that mail alone', (status) => {
    const installation = thirty();
    const before = installation.plan();
    spoilPage(installation, { ...HTTP, status, body: '{"error":"denied"}' });
    installation.review();
    expect(installation.google.properties.document()).toHaveProperty('pause');
    installation.wait({ hours: 2 }, 20);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.plan()).toEqual(before);
    expect(installation.takeMails()).toEqual([REFUSED]);
  });
});

describe('when Zendesk lists half of the accounts', () => {
  /** `keep`: by the place in the whole list. */
  function shorten({ zendesk }: IdleInstallation, keep: (index: number) => boolean): void {
    const ids = [...zendesk.state.agents.keys()].sort((a, b) => a - b);
    zendesk.modes.afterwards = ({ url }, answer) => {
      if (!url.includes('since_id') || 'lost' in answer) return answer;
      const page: { id: number }[] = JSON.parse(answer.body);
      return { ...answer, body: JSON.stringify(page.filter(({ id }) => keep(ids.indexOf(id)))) };
    };
  }

  it.each<[string, (index: number) => boolean]>([
    ['every second one', (index) => index % 2 === 1],
    ['the first ones', (index) => index < 15],
    ['the last ones', (index) => index >= 15],
  ])('the plan is held (%s), one mail says why, and the sheet Agents stays as it is', (_, keep) => {
    const installation = thirty();
    installation.signIn('busy0');
    installation.agent('busy1').lastLogin = installation.google.clock.now() - 50 * DAY;
    installation.agent('busy22').lastLogin = installation.google.clock.now() - 50 * DAY;
    const agents = installation.agents();
    shorten(installation, keep);
    installation.review();
    installation.wait({ hours: 2 }, 20);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.plan().rows).toHaveLength(15);
    expect(installation.plan().state).toContain(
      'Stopped before changing anything: Zendesk listed only 15 of 30 accounts.',
    );
    expect(installation.takeMails()).toEqual([HELD]);
    expect(installation.lastMail()).toContain('Zendesk listed only 15 of 30 accounts.');
    expect(installation.agents()).toEqual(agents);
    shorten(installation, () => true);
    installation.review();
    expect(installation.takeWrites()).toHaveLength(7);
  });

  it('a list that is a fifth shorter is believed, and one account less is not', () => {
    const installation = thirty();
    shorten(installation, (index) => index >= 7);
    installation.review();
    expect(installation.takeMails()).toEqual([HELD]);
    shorten(installation, (index) => index >= 6);
    installation.review();
    expect(installation.takeMails()).toEqual([SUMMARY]);
    expect(installation.enabled(...IDLE)).toEqual(IDLE.map(() => false));
  });
});

describe('when Zendesk refuses in the middle of the changes', () => {
  it.each([401, 403])(
    'a %i pauses the desk, one mail says so, and the rest is done once it is mended',
    (status) => {
      const installation = IdleInstallation.afterFirstReview({}, numberedPeople('idle', 25, { used: 60 }));
      let changes = 0;
      installation.takeCalls();
      installation.takeMails();
      installation.zendesk.modes.intercept = ({ method, url }) => {
        const isChange = method === 'PUT' && ++changes;
        const isRefused = changes > 12 && (isChange || url.endsWith('/me'));
        return isRefused ? { ...HTTP, status, body: '{"error":"denied"}' } : undefined;
      };
      installation.review();
      installation.wait({ hours: 1 }, 15);
      const names = Object.keys(numberedPeople('idle', 25));
      expect(installation.enabled(...names).filter((each) => !each)).toHaveLength(12);
      expect(installation.takeMails()).toEqual([REFUSED]);
      installation.zendesk.modes.intercept = undefined;
      installation.google.advance({ minutes: 10 });
      expect(installation.enabled(...names)).toEqual(names.map(() => false));
      for (const name of names) expect(installation.loggedActions(name)).toEqual(['Disabled']);
      expect(installation.takeMails()).toEqual([SUMMARY]);
      expect(installation.lastMail()).toContain('25 disabled');
    },
  );
});

describe('when Zendesk wants a pause', () => {
  it.each<[number, string, (request: HttpRequest) => boolean]>([
    [10, 'a page', ({ url }) => url.includes('since_id')],
    [600, 'a page', ({ url }) => url.includes('since_id')],
    [7_200, 'a page', ({ url }) => url.includes('since_id')],
    [10, 'a look just before the change', ({ method, url }) => method === 'GET' && /agents\/\d+$/.test(url)],
    [10, 'a change', ({ method }) => method === 'PUT'],
    [600, 'a change', ({ method }) => method === 'PUT'],
    [7_200, 'a change', ({ method }) => method === 'PUT'],
  ])('of %i seconds at %s, the review is only later', (seconds, _, isIt) => {
    const installation = thirty();
    let asked = 0;
    let early = 0;
    installation.zendesk.modes.intercept = (request) => {
      const now = installation.google.clock.now();
      // What goes out together with the call that is refused cannot be called back.
      if (now > asked && now < asked + seconds * 1_000) early++;
      if (asked > 0 || !isIt(request)) return undefined;
      asked = now;
      return { ...HTTP, status: 429, headers: { 'Retry-After': String(seconds) }, body: '' };
    };
    installation.review();
    if (seconds > 60) expect(installation.enabled(...IDLE)).toContain(true);
    installation.google.advance({ minutes: 10 + seconds / 60 });
    expect(installation.enabled(...IDLE)).toEqual(IDLE.map(() => false));
    expect(early).toBe(0);
    for (const name of IDLE) expect(installation.loggedActions(name)).toEqual(['Disabled']);
    expect(installation.takeMails()).toEqual([SUMMARY]);
  });
});
