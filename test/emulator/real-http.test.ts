import { Worker } from 'node:worker_threads';
import type { HttpRequest } from '../http';
import { httpsServer } from '.';

/** Runs in another thread, because this one blocks while it waits for answers. */
const SERVER = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const server = createServer((request, response) => {
    if (request.url === '/slow') return;
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => {
      response.writeHead(201, [['X-Mixed-Case', 'yes'], ['Set-Cookie', 'a'], ['Set-Cookie', 'b']].flat());
      response.end(JSON.stringify({ method: request.method, url: request.url, header: request.headers.authorization, body }));
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

describe('a real server', () => {
  const ask = httpsServer({ allow: ({ url }) => !url.includes('forbidden'), timeoutSeconds: 0.5 });
  let worker: Worker;
  let base = '';
  const request = (path: string): HttpRequest => ({
    method: 'POST',
    url: `${base}${path}`,
    headers: { Authorization: 'Bearer x' },
    body: 'Grüße',
  });

  beforeAll(async () => {
    worker = new Worker(SERVER, { eval: true });
    const port = await new Promise((resolve) => worker.once('message', resolve));
    base = `http://127.0.0.1:${port}`;
  });

  afterAll(async () => {
    ask.close();
    await worker.terminate();
  });

  it('is called while this thread waits', () => {
    const answer = ask(request('/a?b=c'));
    expect(answer).toMatchObject({
      status: 201,
      headers: { 'X-Mixed-Case': 'yes', 'Set-Cookie': ['a', 'b'] },
      body: JSON.stringify({ method: 'POST', url: '/a?b=c', header: 'Bearer x', body: 'Grüße' }),
    });
    expect(answer.seconds).toBeGreaterThan(0);
  });

  it('that does not answer in time gives a lost answer', () => {
    expect(ask(request('/slow'))).toMatchObject({ lost: 'timeout' });
  });

  it('that is not running is unreachable', () => {
    expect(ask({ ...request('/'), url: 'http://127.0.0.1:9/' })).toMatchObject({ lost: 'unreachable' });
  });

  it('does not get requests that are not allowed', () => {
    expect(ask(request('/forbidden'))).toEqual({ lost: 'unreachable', seconds: 0 });
  });
});
