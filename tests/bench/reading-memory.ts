import fs from 'node:fs';
import path from 'node:path';
import { residentMegabytes, type BenchApplication } from './application';

const corpus = path.resolve(import.meta.dirname, '../corpus');
const LONGEST_CHARACTERS = 100_000;
const LOOK_MILLISECONDS = 50;

/** The invented invitations one after the other, up to the longest text that may be pasted. */
function longestText(): string {
  const names = fs.readdirSync(corpus).filter((name) => name.endsWith('.txt'));
  const texts = names.toSorted().map((name) => fs.readFileSync(path.join(corpus, name), 'utf8'));
  const all = `${texts.join('\n\n')}\n\n`;
  return all.repeat(Math.ceil(LONGEST_CHARACTERS / all.length)).slice(0, LONGEST_CHARACTERS);
}

async function read(app: BenchApplication, text: string): Promise<void> {
  const answer = await fetch(`${app.base}/api/intake`, {
    method: 'POST',
    headers: { cookie: app.cookie, origin: app.base, 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (answer.status !== 200) throw new Error(`/api/intake answers ${answer.status}: ${await answer.text()}`);
}

/** The most that the web server takes, in megabytes, while it reads two of the longest texts at once, three times. */
export async function peakWhileReading(app: BenchApplication): Promise<number> {
  const text = longestText();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(app.serverPid))), LOOK_MILLISECONDS);
  try {
    for (let round = 0; round < 3; round += 1) await Promise.all([read(app, text), read(app, text)]);
  } finally {
    clearInterval(watch);
  }
  return peak;
}
