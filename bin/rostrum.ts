/** The command line. Each command lives in `bin/commands` and is loaded only when asked for. */
type Command = { run: (args: string[]) => Promise<number> };

const commands: Record<string, () => Promise<Command>> = {
  intake: () => import('./commands/intake'),
  link: () => import('./commands/link'),
  'map check': () => import('./commands/map-check'),
  'map load': () => import('./commands/map-load'),
  'user create': () => import('./commands/user-create'),
  'token create': () => import('./commands/token-create'),
  'example load': () => import('./commands/example-load'),
};

async function main(words: string[]): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => Object.hasOwn(commands, candidate));
  const load = name === undefined ? undefined : commands[name];
  if (name === undefined || load === undefined) {
    process.stderr.write(`usage: rostrum <command> …\ncommands: ${Object.keys(commands).join(', ')}\n`);
    return 2;
  }
  const command = await load();
  return command.run(words.slice(name.split(' ').length));
}

/** The one sentence of a fault. Prisma's message shows the call and its code before it. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = error.message.split('\n').filter((line) => line.trim() !== '');
  return (error.name.startsWith('PrismaClient') ? lines.at(-1) : lines.join(' '))?.trim() ?? error.name;
}

/** Wrong arguments, as `parseArgs` names them. */
function isUsageFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`rostrum: ${sentenceOf(error)}\n`);
  process.exitCode = isUsageFault(error) ? 2 : 1;
}

export {};
