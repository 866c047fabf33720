/** Runs in a worker thread: makes one request at a time, writes the answer as JSON into shared memory and wakes the caller. */
export const WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const state = new Int32Array(workerData.shared, 0, 2);
const room = new Uint8Array(workerData.shared, 8);

function answer(value) {
  let bytes = new TextEncoder().encode(JSON.stringify(value));
  if (bytes.length > room.length) bytes = new TextEncoder().encode(JSON.stringify({ lost: 'timeout' }));
  room.set(bytes);
  Atomics.store(state, 1, bytes.length);
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}

function namesOf(raw) {
  const headers = {};
  for (let i = 0; i < raw.length; i += 2) {
    const known = headers[raw[i]];
    headers[raw[i]] = known === undefined ? raw[i + 1] : [].concat(known, raw[i + 1]);
  }
  return headers;
}

function lost(error) {
  if (error.message === 'timeout') return { lost: 'timeout' };
  return { lost: /ENOTFOUND|EAI_AGAIN/.test(error.code) ? 'dns' : 'unreachable' };
}

parentPort.on('message', ({ request, timeoutMs }) => {
  const { method, url, headers, body } = request;
  const library = require(url.startsWith('https:') ? 'node:https' : 'node:http');
  let outgoing;
  try {
    outgoing = library.request(url, { method, headers });
  } catch (error) {
    answer(lost(error));
    return;
  }
  const timer = setTimeout(() => outgoing.destroy(new Error('timeout')), timeoutMs);
  const finish = (value) => { clearTimeout(timer); answer(value); };
  outgoing.on('error', (error) => finish(lost(error)));
  outgoing.on('response', (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('error', (error) => finish(lost(error)));
    response.on('end', () => finish({
      status: response.statusCode,
      headers: namesOf(response.rawHeaders),
      body: Buffer.concat(chunks).toString('utf8'),
    }));
  });
  outgoing.end(body);
});
`;
