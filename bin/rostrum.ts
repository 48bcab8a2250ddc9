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
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => candidate in commands);
  const load = name === undefined ? undefined : commands[name];
  if (name === undefined || load === undefined) {
    process.stderr.write(`usage: rostrum <command> …\ncommands: ${Object.keys(commands).join(', ')}\n`);
    return 2;
  }
  const command = await load();
  return command.run(words.slice(name.split(' ').length));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`rostrum: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

export {};
