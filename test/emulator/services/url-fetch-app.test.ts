import type { Answer, HttpRequest } from '../../http';
import { MANIFEST, newGoogle, run } from '../test-helpers';

const OK: Answer = {
  status: 200,
  headers: { 'X-Case': 'a', 'Set-Cookie': ['b', 'c'] },
  body: 'Grüße',
  seconds: 0.5,
};

function world(
  answer: Answer | ((request: HttpRequest) => Answer) = OK,
  manifest: typeof MANIFEST = MANIFEST,
) {
  const requests: HttpRequest[] = [];
  const google = newGoogle({
    manifest,
    server: (request) => {
      requests.push(request);
      return typeof answer === 'function' ? answer(request) : answer;
    },
  });
  return { google, requests };
}

describe('UrlFetchApp', () => {
  it('sends the request and reads the response', () => {
    const { google, requests } = world();
    const body = `
      const answer = UrlFetchApp.fetch('https://a.example/b?c=d e', {
        method: 'put', contentType: 'application/json', payload: '{"a":1}', headers: { Authorization: 'Bearer x' } });
      return [answer.getResponseCode(), answer.getContentText(), answer.getHeaders(), answer.getAllHeaders(),
        answer.getContent().slice(2, 4)];`;
    expect(run(google, body)).toEqual([
      200,
      'Grüße',
      { 'X-Case': 'a', 'Set-Cookie': 'c' },
      { 'X-Case': 'a', 'Set-Cookie': ['b', 'c'] },
      [-61, -68],
    ]);
    expect(requests).toEqual([
      {
        method: 'PUT',
        url: 'https://a.example/b?c=d%20e',
        headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
        body: '{"a":1}',
      },
    ]);
    expect(google.clock.iso()).toBe('2026-03-02T09:00:00.500Z');
  });

  it('turns an object into form fields', () => {
    const { google, requests } = world();
    run(google, "UrlFetchApp.fetch('https://a.example/', { method: 'post', payload: { a: 'b c', 'ü': 1 } })");
    expect(requests[0]).toMatchObject({
      body: 'a=b+c&%C3%BC=1',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  });

  it('throws for a bad status, unless exceptions are muted', () => {
    const { google } = world({ status: 404, headers: {}, body: 'gone', seconds: 0 });
    expect(() => run(google, "UrlFetchApp.fetch('https://a.example/secret')")).toThrow(
      'Request failed for https://a.example returned code 404. Truncated server response: gone ' +
        '(use muteHttpExceptions option to examine full response)',
    );
    const quiet =
      "return UrlFetchApp.fetch('https://a.example/', { muteHttpExceptions: true }).getResponseCode()";
    expect(run(google, quiet)).toBe(404);
  });

  it.each([
    ['timeout', 'Timeout: https://a.example/'],
    ['unreachable', 'Address unavailable: https://a.example/'],
    ['dns', 'DNS error: https://a.example/'],
  ] as const)('throws an exception for a lost answer: %s', (lost, message) => {
    const { google } = world({ lost, seconds: 2 });
    expect(() =>
      run(google, "UrlFetchApp.fetch('https://a.example/', { muteHttpExceptions: true })"),
    ).toThrow(message);
  });

  it('sends all requests at once, in order, and takes as long as the slowest', () => {
    const { google } = world(({ url }) => ({ ...OK, body: url, seconds: Number(url.slice(-1)) }));
    const body = `return UrlFetchApp.fetchAll(['https://a.example/3', { url: 'https://a.example/1', method: 'post' }])
      .map((answer) => answer.getContentText())`;
    expect(run(google, body)).toEqual(['https://a.example/3', 'https://a.example/1']);
    expect(google.clock.iso()).toBe('2026-03-02T09:00:03.000Z');
    expect(google.quota.fetch(google.owner).used).toBe(2);
  });

  it('loses all responses when one of them fails', () => {
    const { google } = world(({ url }) => (url.endsWith('2') ? { lost: 'timeout', seconds: 1 } : OK));
    expect(() => run(google, "UrlFetchApp.fetchAll(['https://a.example/1', 'https://a.example/2'])")).toThrow(
      'Timeout: https://a.example/2',
    );
  });

  it('fails when the daily quota is used up', () => {
    const { google, requests } = world();
    google.quota.fetch(google.owner).left = 0;
    expect(() => run(google, "UrlFetchApp.fetch('https://a.example/')")).toThrow(
      'Service invoked too many times for one day: urlfetch.',
    );
    expect(requests).toEqual([]);
  });

  it('allows only the addresses in the manifest', () => {
    const { google } = world(OK, {
      ...MANIFEST,
      urlFetchWhitelist: ['https://*.good.example/', 'https://one.example/api/'],
    } as typeof MANIFEST);
    const allowed = ['https://a.good.example/x', 'https://a.b.good.example/', 'https://one.example/api/x'];
    const refused = [
      'https://good.example/',
      'https://notgood.example/',
      'http://a.good.example/',
      'https://one.example/',
    ];
    for (const url of allowed) expect(() => run(google, `UrlFetchApp.fetch('${url}')`)).not.toThrow();
    for (const url of refused)
      expect(() => run(google, `UrlFetchApp.fetch('${url}')`)).toThrow('urlFetchWhitelist');
  });

  it('refuses invalid and too long addresses', () => {
    const { google } = world();
    expect(() => run(google, "UrlFetchApp.fetch('nonsense')")).toThrow('Invalid argument: nonsense');
    expect(() => run(google, "UrlFetchApp.fetch('https://a.example/' + 'x'.repeat(2100))")).toThrow(
      'Limit Exceeded: URLFetch URL Length.',
    );
  });

  it('shows a request without sending it', () => {
    const { google, requests } = world();
    expect(
      run(google, "return UrlFetchApp.getRequest('https://a.example/', { method: 'POST', payload: 'x' })"),
    ).toEqual({
      url: 'https://a.example/',
      method: 'post',
      headers: {},
      contentType: 'application/x-www-form-urlencoded',
      payload: 'x',
    });
    expect(requests).toEqual([]);
  });
});

describe('what UrlFetchApp says about requests and responses', () => {
  it('is a content type for each POST', () => {
    const body = `return ['post', 'get'].map((method) => UrlFetchApp.getRequest('https://a.example/', { method }).contentType)`;
    expect(run(newGoogle(), body)).toEqual(['application/x-www-form-urlencoded', undefined]);
  });

  it('is a name and a type for the blob of a response', () => {
    const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
    const google = newGoogle({ server: () => ({ status: 200, headers, body: 'a', seconds: 0 }) });
    const body =
      "const blob = UrlFetchApp.fetch('https://a.example/x/list.csv?p=1').getBlob(); return [blob.getName(), blob.getContentType()]";
    expect(run(google, body)).toEqual(['list.csv', 'text/csv']);
  });
});
