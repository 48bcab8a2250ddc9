import { once } from 'node:events';
import http from 'node:http';
import { Provider } from 'oidc-provider';
import { BROWSER_PORT, OPENID_CLIENT, OPENID_PORT } from './browser-environment';

/** An OpenID provider that believes every name it is told: who signs in as "aiko" has the subject "aiko". */
export async function startOpenIdProvider(): Promise<http.Server> {
  const provider = new Provider(`http://localhost:${OPENID_PORT}`, {
    clients: [
      {
        client_id: OPENID_CLIENT.id,
        client_secret: OPENID_CLIENT.secret,
        redirect_uris: [`http://localhost:${BROWSER_PORT}/api/auth/callback/oidc`],
      },
    ],
    cookies: { keys: ['only-ever-signs-cookies-of-tests'] },
    claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
  });
  const answer = provider.callback();
  const server = http.createServer((request, response) => void answer(request, response));
  server.listen(OPENID_PORT, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
