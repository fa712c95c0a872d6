/** Commands as vp prints them, and the running of one as if it were pasted into a shell. Knows no command's meaning. */
import type { Finished } from "./vp-process.ts";
import type { Rig } from "./rig.ts";

/** The commands of a name that a text tells a person to type, each from `vp` to the end of its line. */
export function commandsIn(text: string, name: string): readonly string[] {
  return text.split("\n").flatMap((line) => /vp (\w+) .*/.exec(line)?.[0] ?? []).filter((line) => line.startsWith(`vp ${name} `));
}

/** Runs a command as it was printed; what stands behind it, after three spaces or a semicolon, is explanation. */
export function paste(rig: Rig, command: string): Promise<Finished> {
  const typed = command.replace(/( {3}|;).*$/, "");
  const words = [...typed.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain = ""]) => single ?? double ?? plain);
  return rig.vp(...words.slice(1));
}
