/** Runs `vp` as a real process and reads what it says. Knows nothing of rigs or of what a build should do. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { MAIN } from "./main-of.ts";
import { shipped } from "./shipped.ts";
import type { Event } from "../../schema/event.ts";

export interface Finished {
  /** The exit code; `null` when a signal ended it. */
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What was told with `--json`. */
  readonly events: readonly Event[];
  readonly durationMs: number;
}

export interface RunningVp {
  readonly finished: Promise<Finished>;
  /** The first event that matches, or `undefined` when the process ends without one. */
  event(matches: (event: Event) => boolean): Promise<Event | undefined>;
  /** What was told until now. */
  events(): readonly Event[];
  /** When so many events were told, or the process ended. */
  eventCount(count: number): Promise<unknown>;
  /** A line of either stream that contains the words; `undefined` when the process ends without one. */
  says(words: string): Promise<string | undefined>;
  /** Types a line, as a person at the keyboard does. */
  answer(line: string): void;
  /** When so many lines contain the words, or the process ended. */
  saysTimes(words: string, times: number): Promise<unknown>;
  /** Signals the process and its children, as a terminal does. */
  signal(name: NodeJS.Signals): void;
}

export interface VpOptions {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Ended after this long: a hang becomes a failed test. */
  readonly longestMs?: number;
  /** Another entry than vp's own, as TypeScript; absolute path. Its vp is the one that `mainOf` gives. */
  readonly entry?: string;
}

const HOUSE = join(import.meta.dirname, "../..");
const NODE = join(HOUSE, "node_modules/.bin/node");
/** Far above what any build of a rig takes: a hang becomes a failed test. */
const LONGEST_MS = 60_000;

export function startVp(args: readonly string[], { cwd, environment, longestMs = LONGEST_MS, entry }: VpOptions): RunningVp {
  const started = performance.now();
  const child = spawn(NODE, [...form(entry), ...args], {
    cwd, env: { ...surroundings(environment), ...mainFor(entry) }, detached: true, stdio: ["pipe", "pipe", "pipe"],
  });
  const told = readLines(child);
  const signal = (name: NodeJS.Signals): void => signalGroup(child, name);
  const limit = setTimeout(signal, longestMs, "SIGKILL");
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const finished = closed.then((exit) => {
    clearTimeout(limit);
    told.end();
    return { exit, ...told.texts, events: told.events, durationMs: performance.now() - started };
  });
  const answer = (line: string): void => void child.stdin.write(`${line}\n`);
  return { finished, answer, events: () => told.events, event: told.event, eventCount: told.eventCount, says: told.says, saysTimes: told.saysTimes, signal };
}

/** The words that start vp, without a command. */
export function vpWords(): readonly string[] {
  return [NODE, ...form(undefined)];
}

/** The shipped bundle when it is as new as the sources, else the sources. */
function form(entry: string | undefined): readonly string[] {
  const front = shipped("vp.cjs");
  return front === undefined ? ["--conditions=vp-source", entry ?? join(HOUSE, "runner/cli/front.ts")] : [entry ?? front];
}

/** Where an entry other than vp's own finds vp, when that is not among the sources. */
function mainFor(entry: string | undefined): Readonly<Record<string, string>> {
  const main = shipped("main.js");
  return entry === undefined || main === undefined ? {} : { [MAIN]: main };
}

function surroundings(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return { PATH, TMPDIR, NO_COLOR: "1", CI: "1", ...environment };
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Collects both streams, and wakes whoever waits for an event or a line. */
function readLines(child: ChildProcess) {
  const texts = { stdout: "", stderr: "" };
  const events: Event[] = [];
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let open = true;

  const wake = (): void => waiting.forEach((look) => look());
  for (const stream of ["stdout", "stderr"] as const) {
    let rest = "";
    child[stream]?.setEncoding("utf8").on("data", (chunk: string) => {
      texts[stream] += chunk;
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
      if (stream === "stdout") events.push(...parts.flatMap(eventOf));
      wake();
    });
  }

  function first<T>(look: () => T | undefined): Promise<T | undefined> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = look();
        if (found === undefined && open) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  }

  return {
    texts,
    events,
    event: (matches: (event: Event) => boolean) => first(() => events.find(matches)),
    eventCount: (count: number) => first(() => (events.length >= count ? count : undefined)),
    saysTimes: (words: string, times: number) => first(() => (lines.filter((line) => line.includes(words)).length >= times ? times : undefined)),
    says: (words: string) => first(() => lines.find((line) => line.includes(words))),
    end(): void {
      open = false;
      wake();
    },
  };
}

function eventOf(line: string): readonly Event[] {
  if (!line.startsWith("{") || !line.endsWith("}")) return [];
  return [JSON.parse(line)];
}
