import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { runningServerUrl } from '../../lib/db/embedded-server.mjs';
import { MAIL_PORT } from './browser-environment';
import { startOpenIdProvider } from './openid-provider';

const root = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MILLISECONDS = 240_000;

/**
 * Starts the application as `npm start` does, on a data directory of its own, an OpenID provider, and a mail server that
 * keeps what it gets as files; the workers reach the same database through DATABASE_URL.
 */
export default async function startApplication(): Promise<() => Promise<void>> {
  const dataDir = process.env.DATA_DIR ?? '';
  fs.rmSync(dataDir, { recursive: true, force: true });
  const mailFolder = path.join(dataDir, 'mail');
  fs.mkdirSync(mailFolder, { recursive: true });
  const mail = await startMailSink(mailFolder);
  const openId = await startOpenIdProvider();
  const application = await startLauncher();
  process.env.DATABASE_URL = runningServerUrl(fs.realpathSync(dataDir)) ?? '';
  process.env.ROSTRUM_TEST_MAIL = mailFolder;
  return async () => {
    application.kill('SIGTERM');
    if (application.exitCode === null) await once(application, 'exit');
    mail.close();
    openId.close();
    openId.closeAllConnections();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
}

async function startLauncher(): Promise<ChildProcess> {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  delete environment.NODE_OPTIONS;
  delete environment.DATABASE_URL;
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill('SIGTERM');
      reject(new Error(`not ready in time:\n${said}`));
    }, START_LIMIT_MILLISECONDS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes('Rostrum is ready')) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the launcher ended with ${code}:\n${said}`)));
  });
  await ready;
  child.stderr.pipe(process.stderr);
  return child;
}

async function startMailSink(folder: string): Promise<SMTPServer> {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      count += 1;
      stream.pipe(fs.createWriteStream(path.join(folder, `${String(count).padStart(4, '0')}.eml`))).on('finish', done);
    },
  });
  server.listen(MAIL_PORT, '127.0.0.1');
  await once(server.server, 'listening');
  return server;
}
