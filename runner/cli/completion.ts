/** The words that may stand next on a command line, from what the commands declare. Knows no shell. */
import type { Command } from "commander";

/**
 * @param typed the words so far; the last is the one being typed, and may be empty
 * @param names pipelines and addresses, asked for only where they may stand
 */
export function candidates(typed: readonly string[], program: Command, names: () => readonly string[]): readonly string[] {
  const started = typed.at(-1) ?? "";
  const { command, rest } = commandOf(typed.slice(0, -1), program);
  const all = started.startsWith("-") ? flagsOf(command) : [...commandsOf(command, rest), ...(takesWords(command) ? names() : [])];
  return all.filter((word) => word.startsWith(started));
}

/** The innermost command that the words name, and the words after it. */
function commandOf(words: readonly string[], program: Command): { readonly command: Command; readonly rest: readonly string[] } {
  const [first, ...rest] = words;
  const inner = program.commands.find((each) => each.name() === first);
  return inner === undefined ? { command: program, rest: words } : commandOf(rest, inner);
}

/** Hidden commands are for programs. */
function commandsOf(command: Command, rest: readonly string[]): readonly string[] {
  return rest.length > 0 ? [] : command.createHelp().visibleCommands(command).map((each) => each.name()).filter((name) => name !== "help");
}

function flagsOf(command: Command): readonly string[] {
  return [...command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : [])), "--help"];
}

function takesWords(command: Command): boolean {
  return command.registeredArguments.some(({ variadic }) => variadic);
}
