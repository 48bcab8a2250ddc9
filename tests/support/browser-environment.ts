import os from 'node:os';
import path from 'node:path';

export const BROWSER_PORT = Number(process.env.ROSTRUM_TEST_PORT ?? 4411);
export const MAIL_PORT = BROWSER_PORT + 1;
export const OPENID_PORT = BROWSER_PORT + 2;
/** How the application is known at the OpenID provider. */
export const OPENID_CLIENT = { id: 'rostrum', secret: 'm4Vt9sQx2Lc7Rb5N' };

/** Settings of the application under test: all of it on this machine, in a folder that is thrown away. */
export function testEnvironment(): Record<string, string> {
  return {
    PORT: String(BROWSER_PORT),
    DATA_DIR: process.env.ROSTRUM_TEST_DATA_DIR ?? path.join(os.tmpdir(), `rostrum-browser-${BROWSER_PORT}`),
    NEXTAUTH_URL: `http://localhost:${BROWSER_PORT}`,
    // Only ever guards invented people on this machine; varied enough for the launcher to accept it.
    NEXTAUTH_SECRET: 'q7Wm2xZr9Lk4Tn8Vb3Yc6Hd1Pf5Gs0Ja',
    SMTP_URL: `smtp://127.0.0.1:${MAIL_PORT}`,
    MAIL_FROM: 'Rostrum <rostrum@example.org>',
    OIDC_ISSUER: `http://localhost:${OPENID_PORT}`,
    OIDC_CLIENT_ID: OPENID_CLIENT.id,
    OIDC_CLIENT_SECRET: OPENID_CLIENT.secret,
    OIDC_NAME: 'Example ID',
    ROSTRUM_COUNT_SQL: '1',
    ROSTRUM_BLANK_PAGE: '1',
  };
}
