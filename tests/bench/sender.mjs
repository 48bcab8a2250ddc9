/** Sends what the bench of hostile sources hands over, in a thread of its own: a large body must not hold up its clock. */
import http from 'node:http';
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ url, headers, body, giveUpMilliseconds }) => {
  const from = performance.now();
  const done = (status) => parentPort?.postMessage({ status, milliseconds: performance.now() - from });
  const signal = AbortSignal.timeout(giveUpMilliseconds);
  const request = http.request(url, { method: 'POST', headers, signal }, (response) => {
    response.resume();
    response.once('close', () => done(response.statusCode ?? 0));
  });
  // A body that is too large may be refused before all of it is sent.
  request.once('error', () => done(0));
  request.end(body);
});
