import type { Answer, HttpRequest } from '../http';
import { IdleInstallation } from './idle-installation';
import { RECOVERED_MAIL, REFUSED_MAIL, SUMMARY_MAIL, UNREADABLE_MAIL } from './idle-mails';
import { numberedPeople } from './idle-people';
import { IDLE, JSON_RESPONSE, withThirtyAccounts } from './idle-thirty-accounts';

/** Answers the third page like this, the given number of times. */
function answerThirdPage(
  { zendesk }: IdleInstallation,
  answer: Answer,
  times = Number.POSITIVE_INFINITY,
): void {
  const pages = new Set<string>();
  let left = times;
  zendesk.modes.intercept = ({ url }) => {
    if (url.includes('since_id')) pages.add(url);
    if ([...pages].indexOf(url) !== 2 || left-- <= 0) return undefined;
    return answer;
  };
}

const BAD_PAGES: Record<string, Answer> = {
  'a 503': { ...JSON_RESPONSE, status: 503, body: 'Service Temporarily Unavailable' },
  'half of the JSON': { ...JSON_RESPONSE, status: 200, body: '[{"id":1,"email":"ana@ac' },
  'an object instead of a list': { ...JSON_RESPONSE, status: 200, body: '{"agents":[]}' },
  'an account without an id': { ...JSON_RESPONSE, status: 200, body: '[{"email":"ana@acme.example"}]' },
  'an empty body': { ...JSON_RESPONSE, status: 200, body: '' },
  'a page of HTML': {
    status: 200,
    headers: { 'Content-Type': 'text/html' },
    body: '<html></html>',
    seconds: 1,
  },
  'a 404': { ...JSON_RESPONSE, status: 404, body: '{"error":"not_found"}' },
  'a lost answer': { lost: 'timeout', seconds: 60 },
};

describe('when the list of accounts cannot be read completely', () => {
  it.each(Object.keys(BAD_PAGES))(
    'no plan is made, no account is changed, and one email says so (%s)',
    (kind) => {
      const installation = withThirtyAccounts();
      const before = installation.plan();
      answerThirdPage(installation, BAD_PAGES[kind] as Answer);
      installation.review();
      installation.wait({ hours: 2 }, 20);
      expect(installation.takeWrites()).toEqual([]);
      expect(installation.plan()).toEqual(before);
      expect(installation.takeMails()).toEqual([UNREADABLE_MAIL]);
      expect(installation.lastMail()).toContain(
        'Stopped before changing anything: the accounts could not be read',
      );
      installation.zendesk.modes.intercept = undefined;
      installation.review();
      expect(installation.enabled(...IDLE)).toEqual(IDLE.map(() => false));
    },
  );

  it.each(['a 503', 'half of the JSON', 'a page of HTML', 'a lost answer'])(
    'a page that fails once (%s) is read again, and nothing is left out',
    (kind) => {
      const installation = withThirtyAccounts();
      answerThirdPage(installation, BAD_PAGES[kind] as Answer, 1);
      installation.review();
      expect(installation.takeWrites()).toHaveLength(5);
      expect(installation.plan().rows).toHaveLength(30);
      expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    },
  );

  it.each([401, 403])(
    'a %i on a page pauses Chat Access, and the admin gets that alert, and one mail that it is over',
    (status) => {
      const installation = withThirtyAccounts();
      const before = installation.plan();
      answerThirdPage(installation, { ...JSON_RESPONSE, status, body: '{"error":"denied"}' });
      installation.review();
      expect(installation.google.properties.document()).toHaveProperty('pause');
      installation.wait({ hours: 2 }, 20);
      expect(installation.takeWrites()).toEqual([]);
      expect(installation.plan()).toEqual(before);
      expect(installation.takeMails()).toEqual([REFUSED_MAIL, RECOVERED_MAIL]);
    },
  );
});

describe('when Zendesk refuses the credential while accounts are changed', () => {
  it.each([401, 403])(
    'a %i pauses Chat Access, one email says so, and the remaining accounts are disabled once it is fixed',
    (status) => {
      const installation = IdleInstallation.afterFirstReview(
        {},
        numberedPeople('idle', 25, { usedDaysAgo: 60 }),
      );
      let changes = 0;
      installation.takeCalls();
      installation.takeMails();
      installation.zendesk.modes.intercept = ({ method, url }) => {
        const isChange = method === 'PUT' && ++changes;
        const isRefused = changes > 12 && (isChange || url.endsWith('/me'));
        return isRefused ? { ...JSON_RESPONSE, status, body: '{"error":"denied"}' } : undefined;
      };
      installation.review();
      installation.wait({ hours: 1 }, 15);
      const names = Object.keys(numberedPeople('idle', 25));
      expect(installation.enabled(...names).filter((each) => !each)).toHaveLength(12);
      expect(installation.takeMails()).toEqual([REFUSED_MAIL]);
      installation.zendesk.modes.intercept = undefined;
      installation.google.advance({ minutes: 10 });
      expect(installation.enabled(...names)).toEqual(names.map(() => false));
      for (const name of names) expect(installation.loggedActions(name)).toEqual(['Disabled']);
      expect(installation.google.sent.at(-2)?.body).toContain('25 disabled');
      expect(installation.takeMails()).toEqual([SUMMARY_MAIL, RECOVERED_MAIL]);
    },
  );
});

describe('when Zendesk answers with a Retry-After', () => {
  it.each<[number, string, (request: HttpRequest) => boolean]>([
    [10, 'a page', ({ url }) => url.includes('since_id')],
    [600, 'a page', ({ url }) => url.includes('since_id')],
    [7_200, 'a page', ({ url }) => url.includes('since_id')],
    [10, 'a read just before the change', ({ method, url }) => method === 'GET' && /agents\/\d+$/.test(url)],
    [10, 'a change', ({ method }) => method === 'PUT'],
    [600, 'a change', ({ method }) => method === 'PUT'],
    [7_200, 'a change', ({ method }) => method === 'PUT'],
  ])('of %i seconds to %s, the review is only delayed', (seconds, _, isRefused) => {
    const installation = withThirtyAccounts();
    let refusedAt = 0;
    let callsTooEarly = 0;
    installation.zendesk.modes.intercept = (request) => {
      const now = installation.google.clock.now();
      // Calls sent together with the refused one cannot be cancelled.
      if (now > refusedAt && now < refusedAt + seconds * 1_000) callsTooEarly++;
      if (refusedAt > 0 || !isRefused(request)) return undefined;
      refusedAt = now;
      return { ...JSON_RESPONSE, status: 429, headers: { 'Retry-After': String(seconds) }, body: '' };
    };
    installation.review();
    if (seconds > 60) expect(installation.enabled(...IDLE)).toContain(true);
    installation.google.advance({ minutes: 10 + seconds / 60 });
    expect(installation.enabled(...IDLE)).toEqual(IDLE.map(() => false));
    expect(callsTooEarly).toBe(0);
    for (const name of IDLE) expect(installation.loggedActions(name)).toEqual(['Disabled']);
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
  });

  it('of fifteen seconds to another execution, the review waits and comes to its end', () => {
    const installation = withThirtyAccounts();
    const { google, zendesk } = installation;
    let left = 1;
    const answer = { ...JSON_RESPONSE, status: 429, headers: { 'Retry-After': '15' }, body: '' };
    zendesk.modes.intercept = () => (left-- > 0 ? answer : undefined);
    const CALLS_UNTIL_IT_IS_NOTED = 7;
    google.faults.killAt(CALLS_UNTIL_IT_IS_NOTED, { after: true });
    installation.submit({ email: 'new@acme.example' });
    expect(installation.lastExecution().trace.at(-1)).toContain('"not-before"');
    installation.review();
    expect(installation.enabled(...IDLE)).toEqual(IDLE.map(() => false));
  });
});

describe('when Zendesk refuses one person while the credential works', () => {
  it.each(['GET', 'PUT'])('that row fails with its words, the others are disabled (403 to %s)', (method) => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      numberedPeople('idle', 3, { usedDaysAgo: 60 }),
    );
    const { id } = installation.agent('idle1');
    const refused = {
      ...JSON_RESPONSE,
      status: 403,
      body: '{"error":"denied","description":"Not this one"}',
    };
    installation.zendesk.modes.intercept = (request) =>
      request.method === method && request.url.endsWith(`/agents/${id}`) ? refused : undefined;
    installation.takeMails();
    installation.review();
    installation.google.advance({ hours: 1 });
    expect(installation.enabled('idle0', 'idle1', 'idle2')).toEqual([false, true, false]);
    expect(installation.planRow('idle1').Status).toMatch(/^Failed: Zendesk refused it \(403 /);
    expect(installation.google.properties.document()).not.toHaveProperty('pause');
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    expect(installation.lastMail()).toContain('2 disabled, 1 failed');
  });

  it('a deletion that is refused is no deletion, and the log says so', () => {
    const installation = IdleInstallation.afterFirstReview(
      { idle: { deleteAfterDays: 1 } },
      numberedPeople('idle', 2, { usedDaysAgo: 60 }),
    );
    installation.review();
    const { id } = installation.agent('idle1');
    const refused = { ...JSON_RESPONSE, status: 403, body: '{"error":"denied"}' };
    installation.zendesk.modes.intercept = (request) =>
      request.method === 'DELETE' && request.url.endsWith(`/agents/${id}`) ? refused : undefined;
    installation.skipDays(2).review();
    installation.google.advance({ hours: 1 });
    expect(installation.agent('idle0').deletedAt).not.toBeNull();
    expect(installation.agent('idle1').deletedAt).toBeNull();
    expect(installation.loggedActions('idle1')).toEqual(['Disabled', 'Deleted', 'Not deleted']);
    expect(installation.google.properties.document()).not.toHaveProperty('pause');
  });
});
