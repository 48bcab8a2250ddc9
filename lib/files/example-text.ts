import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The invitation of the example forum, as it was pasted. Its people are public speakers of a public event. */
export const EXAMPLE_FILE = 'pacific-forum.txt';

/** Reads the example invitation from the installation's own folder. */
export async function readExampleText(): Promise<string> {
  return readFile(path.join(process.cwd(), 'prisma', 'example', EXAMPLE_FILE), 'utf8');
}
