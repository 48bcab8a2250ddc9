import { hkdfSync } from 'node:crypto';
import path from 'node:path';
import { keptSecret } from '../../lib/db/data-directory.mjs';

/**
 * The secret that signs sessions: the one that was set, or one made at first use.
 *
 * @param {Pick<import('./settings.mjs').Settings, 'secret' | 'dataDir'>} settings
 * @returns {string}
 */
export function authSecret({ secret, dataDir }) {
  return secret ?? keptSecret(path.join(dataDir, 'auth-secret')).value;
}

/**
 * The key with which Next encrypts what a page hands to a server action. From the session secret, so that it outlives
 * builds and every process on one database has the same.
 *
 * @param {string} secret
 * @returns {string}
 */
export function actionKey(secret) {
  return Buffer.from(hkdfSync('sha256', secret, '', 'rostrum server actions', 32)).toString('base64');
}
