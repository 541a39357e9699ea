import type { Surroundings } from './command.ts';
import { commands } from './commands.ts';
import { describeAll, describeCommand } from './help.ts';
import { parseCommand } from './parse-command.ts';

/** Does what a command line says, or explains it. @throws StartError for what a person can put right */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<void> {
  const { language, print } = surroundings;
  const parsed = parseCommand(args, commands);
  if (parsed.kind === 'run') return parsed.command.run(parsed.given, surroundings);
  const { command } = parsed;
  print(command ? describeCommand(command, language) : describeAll(commands, language));
}
