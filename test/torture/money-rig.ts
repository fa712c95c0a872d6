/** A small film whose shots are made by one kind of provider, and `vp` that signals itself at a point of a call. */
import { join } from "node:path";
import type { CallPoint } from "../../schema/ports.ts";
import { FILM } from "../rig/baseline.ts";
import { makeRig, type BegunBuild, type Rig } from "../rig/rig.ts";

export type Kind = "mock" | "hasty" | "studio" | "blind";

/** Two shots: a text, two pictures and two clips, five requests that cost money, and a join that is free. */
export const BRIEF = "a | a lamp on a table | it flickers\nb | a hand | it reaches out\n";
export const CLEAN_FILM = "[a lamp on a table in ink] it flickers\n[a hand in ink] it reaches out\n";
export const REQUESTS = 5;

export const WITH_MONEY = FILM.replace("[./rig-plugin.ts]", "[./rig-plugin.ts, ./money-plugin.ts]");

export async function makeMoneyRig(kind: Kind, files: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const rig = await makeRig({
    "pipeline.yaml": WITH_MONEY, "brief.txt": BRIEF,
    "vp.yaml": `models:\n  text: ${kind}:writer\n  image: ${kind}:painter\n  video: ${kind}:camera\n`,
    ...files,
  });
  rig.server.repeats = "free";
  return rig;
}

/** A build that gives itself the signal when a call is at the point for the `count`-th time. */
export function beginWithSignalAt(rig: Rig, point: CallPoint, count = 1, signal: NodeJS.Signals = "SIGKILL"): BegunBuild {
  const environment = { VP_FAILPOINT: `${point}:${count}:${signal}` };
  return rig.beginAs({ entry: join(import.meta.dirname, "failpoint.ts"), environment }, "--keep-going");
}
