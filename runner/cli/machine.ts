/** Looks at this machine: what vp needs of it, what is there, and how to better it. Changes nothing. */
import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { ffmpeg } from "../../plugins/index.ts";
import { bytes } from "../report/figures.ts";
import { readEnvironment } from "../load/environment.ts";
import { layoutOf } from "./look-back.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Finding {
  readonly about: string;
  /** `fair`: works, and something would work better. `bad`: a film cannot be made. */
  readonly verdict: "good" | "fair" | "bad";
  readonly text: string;
  readonly fix?: string;
}

const GIGABYTE = 1e9;

export async function lookAtMachine(surroundings: Surroundings): Promise<readonly Finding[]> {
  const environment = environmentOf(surroundings);
  const others = await Promise.all([ffmpegFinding(environment), canvasFinding(), voiceFinding(environment), diskFinding(surroundings.cwd)]);
  return [nodeFinding(surroundings), ...others];
}

/** What a build in this folder would see: the variables that are set, and `.env`, when it can be read. */
function environmentOf(surroundings: Surroundings): Environment {
  const { files, environment } = surroundings.ports;
  const read = readEnvironment(dirname(layoutOf(surroundings).root), {
    readFile: (path) => files.readFileSync(path),
    exists: (path) => files.existsSync(path),
    isFolder: (path) => files.statSync(path).isDirectory(),
  }, environment);
  return read.type === "ok" ? read.value.variables : environment;
}

function nodeFinding({ ports }: Surroundings): Finding {
  const own = process.execPath.includes(join("node_modules", "node-"));
  return { about: "Node", verdict: "good", text: `${process.versions.node}, ${own ? "vp's own" : process.execPath}; ${ports.machine.cores} cores` };
}

async function ffmpegFinding(environment: Environment): Promise<Finding> {
  const { resolveFfmpeg } = await ffmpeg();
  const found = await resolveFfmpeg(environment);
  if (found.type === "failed") return { about: "ffmpeg", verdict: "bad", text: found.failure.message, fix: found.failure.fix };
  const { version, from, path } = found.value;
  return { about: "ffmpeg", verdict: "good", text: `${version} from ${from}, ${path}` };
}

async function canvasFinding(): Promise<Finding> {
  try {
    const { GlobalFonts } = await import("@napi-rs/canvas");
    const others = GlobalFonts.families.length;
    const text = `Inter for Latin, Greek and Cyrillic comes with vp; ${others} more font families on this machine`;
    if (others > 0) return { about: "Drawing", verdict: "good", text };
    return { about: "Drawing", verdict: "fair", text, fix: "for captions in other scripts install Noto, e.g. apt install fonts-noto-cjk" };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { about: "Drawing", verdict: "bad", text: `@napi-rs/canvas does not load: ${why}`, fix: "run npm ci again on this machine, with optional dependencies" };
  }
}

async function voiceFinding(environment: Environment): Promise<Finding> {
  const espeak = await onPath("espeak-ng", environment);
  if (espeak !== undefined) return { about: "Voices", verdict: "good", text: `English comes with vp; other languages through ${espeak}` };
  return { about: "Voices", verdict: "fair", text: "English comes with vp; no espeak-ng for other languages", fix: "apt install espeak-ng | brew install espeak-ng" };
}

async function diskFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${bytes(free)} free where this folder is`;
  if (free > 2 * GIGABYTE) return { about: "Disk", verdict: "good", text };
  return { about: "Disk", verdict: "fair", text, fix: "a film of a few minutes wants 1 to 2 GB while it is made" };
}

type Environment = Readonly<Record<string, string | undefined>>;

async function onPath(program: string, environment: Environment): Promise<string | undefined> {
  for (const folder of (environment["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, program);
    const runs = await access(path, constants.X_OK).then(() => true, () => false);
    if (folder !== "" && runs) return path;
  }
  return undefined;
}
