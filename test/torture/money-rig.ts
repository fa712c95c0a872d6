/** A small film made by one kind of provider: in processes that signal themselves at a point of a call, or in a workshop. */
import { join } from "node:path";
import type { CallPoint } from "../../schema/ports.ts";
import { FILM } from "../rig/baseline.ts";
import { makeRig, type BegunBuild, type Rig } from "../rig/rig.ts";
import type { Kind } from "./far-side.ts";
import type { Account } from "./ledger-of.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

/** Two shots: a text, two pictures and two clips, five requests that cost money, and a join that is free. */
export const BRIEF = "a | a lamp on a table | it flickers\nb | a hand | it reaches out\n";
export const CLEAN_FILM = "[a lamp on a table in ink] it flickers\n[a hand in ink] it reaches out\n";
export const REQUESTS = 5;

const PLUGINS = "plugins: [./rig-plugin.mjs]\n";
export const WITH_MONEY = FILM.replace(PLUGINS, "plugins: [./rig-plugin.mjs, ./money-plugin.mjs]\n");

export function modelsOf(kind: Kind): string {
  return `models:\n  text: ${kind}:writer\n  image: ${kind}:painter\n  video: ${kind}:camera\n`;
}

export async function makeMoneyRig(kind: Kind, files: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const rig = await makeRig({ "pipeline.yaml": WITH_MONEY, "brief.txt": BRIEF, "vp.yaml": modelsOf(kind), ...files });
  rig.server.repeats = "free";
  return rig;
}

/** More than a minute: one that is stopped may stay so for that long. */
export const LONGEST_MS = 180_000;

/**
 * A build that gives itself the signal when a call is at the point for the `count`-th time. One at a time, so that no other
 * is under way then.
 */
export function beginWithSignalAt(rig: Rig, point: CallPoint, count = 1, signal: NodeJS.Signals = "SIGKILL"): BegunBuild {
  const environment = { VP_FAILPOINT: `${point}:${count}:${signal}` };
  return rig.beginAs({ entry: join(import.meta.dirname, "failpoint.ts"), environment, longestMs: LONGEST_MS }, "--keep-going", "-j", "1");
}

export function accountOf(rig: Rig): Account {
  return { folder: rig.folder, charges: rig.server.charges };
}

export function openFilmWorkshop(kind: Kind, brief = BRIEF): Workshop {
  return openWorkshop({ "pipeline.yaml": FILM.replace(PLUGINS, ""), "brief.txt": brief, "style.txt": "ink", "vp.yaml": modelsOf(kind) });
}
