/** Finds an ffmpeg that can do what vp needs of one. Runs it only to ask what it is; knows nothing of films. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Tool } from "vp/plugin";

export interface Ffmpeg {
  /** Absolute path. */
  readonly path: string;
  readonly version: string;
  /** Where it was found: `VP_FFMPEG`, `ffmpeg-static`, `PATH`, a package. */
  readonly from: string;
}

/** One place that was looked at. `refused` says why it will not do. */
export type FfmpegCandidate =
  | { readonly type: "usable"; readonly from: string; readonly path: string; readonly version: string }
  | { readonly type: "refused"; readonly from: string; readonly path?: string; readonly refused: string };

export type ResolvedFfmpeg =
  | { readonly type: "ok"; readonly value: Ffmpeg; readonly tried: readonly FfmpegCandidate[] }
  | {
      readonly type: "failed";
      readonly failure: { readonly type: "plugin"; readonly message: string; readonly fix: string; readonly detail: string };
      readonly tried: readonly FfmpegCandidate[];
    };

type Environment = Readonly<Record<string, string | undefined>>;

export const FFMPEG_FIX =
  "install it: apt install ffmpeg | brew install ffmpeg | winget install ffmpeg; or set VP_FFMPEG=/path/to/ffmpeg";

const NEEDED_ENCODERS = ["libx264", "aac"];
const VARIABLES = ["VP_FFMPEG", "FFMPEG_BIN"];

/** The first usable ffmpeg in order: variables, ffmpeg-static, PATH, the packages that carry one. */
export async function resolveFfmpeg(environment: Environment = process.env): Promise<ResolvedFfmpeg> {
  const tried: FfmpegCandidate[] = [];
  for (const place of places(environment)) {
    const candidate = await judge(place);
    tried.push(candidate);
    if (candidate.type === "usable") {
      const { path, version, from } = candidate;
      return { type: "ok", value: { path, version, from }, tried };
    }
  }
  const failure = { type: "plugin", message: "no usable ffmpeg was found", fix: FFMPEG_FIX, detail: describe(tried) } as const;
  return { type: "failed", failure, tried };
}

/** Every place, judged: for a report on what there is. */
export async function probeFfmpeg(environment: Environment = process.env): Promise<readonly FfmpegCandidate[]> {
  return await Promise.all(places(environment).map(judge));
}

/** The ffmpeg in use; throws with the way out when there is none. */
export async function requireFfmpeg(environment: Environment = process.env): Promise<Ffmpeg> {
  const resolved = await resolveFfmpeg(environment);
  if (resolved.type === "ok") return resolved.value;
  const { message, fix, detail } = resolved.failure;
  throw new Error(`${message}; ${fix}\n${detail}`);
}

/** ffmpeg as a tool of a node type whose bytes depend on it. */
export async function ffmpegTool(environment: Environment): Promise<Tool> {
  const { path, version } = await requireFfmpeg(environment);
  return { version, path, variables: VARIABLES };
}

interface Place {
  readonly from: string;
  readonly path: string | undefined;
}

function places(environment: Environment): readonly Place[] {
  const platform = `${process.platform}-${process.arch}`;
  const named = VARIABLES.filter((name) => environment[name]).map((name) => ({ from: name, path: environment[name] }));
  return [
    ...named,
    { from: "ffmpeg-static", path: staticPath() },
    ...onPath(environment),
    packaged(`@ffmpeg-binary/${platform}`),
    packaged(`@ffmpeg-installer/${platform}`),
  ];
}

function onPath(environment: Environment): readonly Place[] {
  const folders = (environment["PATH"] ?? environment["Path"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const files = folders.map((folder) => path.join(folder, executable("ffmpeg"))).filter((file) => existsSync(file));
  return files.length === 0 ? [{ from: "PATH", path: undefined }] : [...new Set(files)].map((file) => ({ from: "PATH", path: file }));
}

function packaged(name: string): Place {
  const folder = packageFolder(name);
  return { from: name, path: folder && path.join(folder, executable("ffmpeg")) };
}

function staticPath(): string | undefined {
  const folder = packageFolder("ffmpeg-static");
  return folder && path.join(folder, executable("ffmpeg"));
}

function packageFolder(name: string): string | undefined {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return undefined; // an optional dependency that is not here
  }
}

const executable = (name: string): string => (process.platform === "win32" ? `${name}.exe` : name);

async function judge(place: Place): Promise<FfmpegCandidate> {
  const { from } = place;
  if (place.path === undefined) return { type: "refused", from, refused: "not installed" };
  const file = path.resolve(place.path);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return { type: "refused", from, path: file, refused: "there is no such file" };
  const print = `${file}\0${found.size}\0${found.mtimeMs}\0${found.ino}\0${found.mode}`;
  const known = judged.get(print) ?? ask(file, found.mode, from);
  judged.set(print, known);
  return { ...(await known), from };
}

/** What running a file said, by path and stat: a file that has not changed is asked once in a process. */
const judged = new Map<string, Promise<FfmpegCandidate>>();

async function ask(file: string, mode: number, from: string): Promise<FfmpegCandidate> {
  // Packages lose the executable bit now and then; a read-only place keeps it lost and the run below says so.
  if ((mode & 0o111) === 0 && from.startsWith("@")) await chmod(file, 0o755).catch(() => undefined);
  const version = await answer(file, "-version");
  if (version.type === "refused") return { type: "refused", from, path: file, refused: version.refused };
  const encoders = await answer(file, "-encoders");
  if (encoders.type === "refused") return { type: "refused", from, path: file, refused: encoders.refused };
  const missing = NEEDED_ENCODERS.filter((name) => !new RegExp(`^ \\S+ ${name} `, "m").test(encoders.text));
  if (missing.length > 0) return { type: "refused", from, path: file, refused: `has no encoder ${missing.join(", ")}` };
  return { type: "usable", from, path: file, version: versionOf(version.text) };
}

type Answer = { readonly type: "said"; readonly text: string } | { readonly type: "refused"; readonly refused: string };

function answer(file: string, question: string): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(file, ["-hide_banner", question], { timeout: 20_000, maxBuffer: 1 << 24 }, (error, stdout) => {
      if (error === null) resolve({ type: "said", text: stdout });
      else resolve({ type: "refused", refused: `does not run (${error.code ?? error.signal ?? "unknown"})` });
    });
  });
}

function versionOf(text: string): string {
  return /^ffmpeg version (\S+)/m.exec(text)?.[1] ?? "unknown";
}

function describe(tried: readonly FfmpegCandidate[]): string {
  return tried.map((candidate) => `${candidate.from}: ${candidate.type === "refused" ? candidate.refused : candidate.version}`).join("\n");
}
