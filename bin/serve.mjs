/**
 * The production server: Next's own request handler behind a plain HTTP server that adds what Next leaves open. The
 * peer's address is put where a client cannot forge it, bodies have an upper bound, upgrades are refused (Next's upgrade
 * path is not used and has had holes), slow requests end, and a stop waits for the requests under way.
 *
 * A server action that the page of the address does not bundle (Undo pressed after going on to another page, words saved while
 * leaving one) is handed by Next to the page that does, as a request of its own without a length. It goes to a second server
 * inside this process, on this machine only, and not out by the public address. What it takes bears a secret that the first
 * server puts on each request and Next passes on, so that no other program of the machine gets past the first one.
 *
 * Environment: PORT, HOSTNAME_BIND (default: all interfaces). Sends {ready: true, port} over the IPC channel when it has one,
 * and ends when that channel closes, so that it never outlives its launcher.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import next from 'next';
import { BASE_HEADERS, HAND_OVER_HEADER, handOverRefusal, requestRefusal } from './launcher/request-gate.mjs';

const LARGEST_HEADER_BYTES = 32_768;
const REQUEST_TIMEOUT_MILLISECONDS = 60_000;
const HEADERS_TIMEOUT_MILLISECONDS = 15_000;
const STOP_GRACE_MILLISECONDS = 5_000;

const handOverPass = randomBytes(32).toString('hex');
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOSTNAME_BIND;

const app = next({ dev: false, dir: process.cwd(), hostname: hostname ?? 'localhost', port });
const handle = app.getRequestHandler();

function refuse(response, status) {
  response.writeHead(status, { connection: 'close', 'content-type': 'text/plain; charset=utf-8' });
  response.end();
}

function answer(request, response, refusal) {
  // Only our own proxy may be marked as having run; a client's claim is dropped.
  delete request.headers['x-middleware-subrequest'];
  for (const [name, value] of Object.entries(BASE_HEADERS)) response.setHeader(name, value);
  if (refusal !== null) return refuse(response, refusal);
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) refuse(response, 500);
  });
}

const server = createServer({ maxHeaderSize: LARGEST_HEADER_BYTES }, (request, response) => {
  request.headers['x-rostrum-peer'] = request.socket.remoteAddress ?? 'unknown';
  // Only Next itself hands an action over, and it does so to the other server.
  delete request.headers['x-action-forwarded'];
  request.headers[HAND_OVER_HEADER] = handOverPass;
  answer(request, response, requestRefusal(request));
});
/** The peer's address stands in the headers already: they are those of the request that was handed over. */
const handOver = createServer({ maxHeaderSize: LARGEST_HEADER_BYTES }, (request, response) =>
  answer(request, response, handOverRefusal(request, handOverPass)),
);
server.requestTimeout = REQUEST_TIMEOUT_MILLISECONDS;
server.headersTimeout = HEADERS_TIMEOUT_MILLISECONDS;
for (const one of [server, handOver]) one.on('upgrade', (_request, socket) => socket.destroy());
server.on('error', (error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken by another program.` : `The server could not listen: ${error.message}`);
  process.exit(1);
});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  handOver.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), STOP_GRACE_MILLISECONDS).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);

await app.prepare();
await new Promise((resolve) => handOver.listen(0, '127.0.0.1', resolve));
// What Next takes for its own address when it hands an action over or follows its redirect.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${handOver.address().port}`;
server.listen(port, hostname, () => process.send?.({ ready: true, port }));
