/**
 * Runs session.sh line by line in a folder of its own, as a person at a shell would: what is sent to the background
 * stays there, and the next line is typed when it has come to rest. Knows no command's meaning.
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

/** @param files to be in the folder beside what `vp init` writes there */
export async function playSession(files: Readonly<Record<string, string>>, prepare: (folder: string, line: string) => void): Promise<Played> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "vp-session-")));
  const start = (words: readonly string[]): RunningVp => startVp(words, { cwd: folder, environment: { HOME: folder }, longestMs: LONGEST_MS });
  await start(["init"]).finished;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const lines = new Map<string, Finished[]>();
  let background: Background | undefined;
  for (const line of linesOf(SCRIPT)) {
    prepare(folder, line);
    if (line.endsWith(" &")) background = await sendBehind(start(wordsOf(line.slice(0, -2)).slice(1)));
    else if (line === "fg") lines.set("watch", [await bringBack(background)]);
    else {
      const finished = line.startsWith("vp ") ? await start(wordsOf(line).slice(1)).finished : inShell(line, folder);
      lines.set(line, [...(lines.get(line) ?? []), finished]);
      await background?.settled();
    }
  }
  return { folder, lines, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const LONGEST_MS = 120_000;

/** Each line without what is said about it. */
function linesOf(script: string): readonly string[] {
  return script.split("\n").map((line) => line.replace(/ {2,}#.*$/, "").trimEnd()).filter((line) => line !== "");
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain);
}

function inShell(line: string, cwd: string): Finished {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd, encoding: "utf8" });
  return { exit: status, stdout, stderr, events: [], durationMs: 0 };
}

interface Background {
  readonly vp: RunningVp;
  /** When it has come to rest once more than before. */
  settled(): Promise<void>;
}

async function sendBehind(vp: RunningVp): Promise<Background> {
  let rests = 0;
  const settled = async (): Promise<void> => {
    rests += 1;
    await vp.saysTimes("watching; Ctrl-C ends it", rests);
  };
  await settled();
  return { vp, settled };
}

async function bringBack(background: Background | undefined): Promise<Finished> {
  if (background === undefined) throw new Error("internal: nothing is in the background");
  background.vp.signal("SIGINT");
  return background.vp.finished;
}
