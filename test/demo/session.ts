/**
 * Runs session.sh line by line in a folder of its own, as a person at a shell would: what is sent to the background
 * stays there, and the next line is typed at once, whether or not that has come to rest. Knows no command's meaning.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startVp, type Finished, type RunningVp } from "../rig/vp-process.ts";

export const SCRIPT = readFileSync(join(import.meta.dirname, "session.sh"), "utf8");

export interface Played extends Disposable {
  readonly folder: string;
  /** What became of each line, by the line without its comment; a watch ends where `fg` stands. */
  readonly lines: ReadonlyMap<string, readonly Finished[]>;
}

export interface Playing {
  /** To be in the folder beside what `vp init` writes there. */
  readonly files: Readonly<Record<string, string>>;
  readonly prepare: (folder: string, line: string) => void;
  /** What the one in the background says when it has done all that is waited for before `fg`. */
  readonly last: string;
}

export async function playSession({ files, prepare, last }: Playing): Promise<Played> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "vp-session-")));
  const start = (words: readonly string[]): RunningVp => startVp(words, { cwd: folder, environment: { HOME: folder }, longestMs: LONGEST_MS });
  await start(["init"]).finished;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const lines = new Map<string, Finished[]>();
  let background: RunningVp | undefined;
  for (const line of linesOf(SCRIPT)) {
    prepare(folder, line);
    if (line.endsWith(" &")) background = start(wordsOf(line.slice(0, -2)).slice(1));
    else if (line === "fg") lines.set("watch", [await bringBack(background, last)]);
    else {
      const finished = line.startsWith("vp ") ? await start(wordsOf(line).slice(1)).finished : inShell(line, folder);
      lines.set(line, [...(lines.get(line) ?? []), finished]);
    }
  }
  return { folder, lines, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const LONGEST_MS = 120_000;

/** Each line without what is said about it, and without the `npx` that finds vp where it was installed. */
function linesOf(script: string): readonly string[] {
  return script.split("\n").map((line) => line.replace(/ {2,}#.*$/, "").replace(/^npx /, "").trimEnd()).filter((line) => line !== "");
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain);
}

function inShell(line: string, cwd: string): Finished {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd, encoding: "utf8" });
  return { exit: status, stdout, stderr, events: [], durationMs: 0 };
}

async function bringBack(vp: RunningVp | undefined, last: string): Promise<Finished> {
  if (vp === undefined) throw new Error("internal: nothing is in the background");
  await vp.says(last);
  await vp.says("watching; Ctrl-C ends it");
  vp.signal("SIGINT");
  return vp.finished;
}
