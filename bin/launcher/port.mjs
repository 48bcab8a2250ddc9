import { connect, createServer } from 'node:net';
import { Refusal, codeOf, reasonOf } from '../../lib/db/refusal.mjs';

/**
 * Refuses a port that something listens on. Some systems let two programs listen, one on all addresses and one on the
 * loopback; so the loopback is asked as well.
 *
 * @param {number} port
 */
export async function assertPortFree(port) {
  const fault = (await listenFault(port)) ?? ((await answers(port)) ? 'EADDRINUSE' : null);
  if (fault === null) return;
  if (fault === 'EADDRINUSE') {
    throw new Refusal(`Port ${port} is taken by another program; choose one with \`npm start -- --port ${port + 1}\`.`);
  }
  if (fault === 'EACCES')
    throw new Refusal(`Port ${port} needs rights that this user does not have; choose one above 1023.`);
  throw new Refusal(`Port ${port} cannot be used (${fault}).`);
}

/** @param {number} port @returns {Promise<string | null>} */
function listenFault(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(codeOf(error) ?? reasonOf(error)));
    probe.listen(port, () => probe.close(() => resolve(null)));
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 500 });
    const settle = (/** @type {boolean} */ result) => {
      socket.destroy();
      resolve(result);
    };
    socket
      .once('connect', () => settle(true))
      .once('error', () => settle(false))
      .once('timeout', () => settle(false));
  });
}
