/**
 * Where the wall time of a build went, from its events: `node --conditions=vp-source test/film/wall-split.ts [events.ndjson]`.
 * Without a path, the newest run of the workspace's `.vp/runs`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "../../schema/event.ts";

/** Node types whose time is drawing, synthesis or ffmpeg; all else is vp's own. */
const WORK: Readonly<Record<string, string>> = {
  "portrait.draw": "drawing", "frame.draw": "drawing", "sheet.draw": "drawing", "clip.render": "drawing and encoding clips",
  "voice.speak": "speech", "music.score": "music", "sound.mix": "mix", "film.segment": "assembly", "film.seam": "assembly", "film.sound": "assembly", "film.assemble": "assembly",
  "film.listen": "measuring", "film.check": "measuring",
};

export interface Split {
  /** Milliseconds from the first event to the last. */
  readonly wallMs: number;
  /** Milliseconds in which no drawing, synthesis or ffmpeg ran. */
  readonly ownMs: number;
  /** Milliseconds of work, summed over workers, by kind. */
  readonly work: Readonly<Record<string, number>>;
}

export function splitOf(events: readonly Event[]): Split {
  const began = new Map<string, number>();
  const spans: (readonly [number, number])[] = [];
  const work: Record<string, number> = {};
  for (const event of events) {
    if (event.type !== "instance-changed") continue;
    const kind = WORK[event.nodeType];
    const start = began.get(event.address);
    if (event.to === "running") began.set(event.address, event.at);
    else if (kind !== undefined && start !== undefined) {
      spans.push([start, event.at]);
      work[kind] = (work[kind] ?? 0) + event.at - start;
    }
  }
  const wallMs = (events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0);
  return { wallMs, ownMs: wallMs - covered(spans), work };
}

/** Length of the union of spans. */
function covered(spans: readonly (readonly [number, number])[]): number {
  let end = -Infinity;
  let total = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}

function newestRun(): string {
  const newest = readdirSync(".vp/runs").sort().at(-1);
  if (newest === undefined) throw new Error("there is no run in .vp/runs");
  return join(".vp/runs", newest, "events.ndjson");
}

if (import.meta.main) {
  const path = process.argv[2] ?? newestRun();
  const events = readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Event);
  const { wallMs, ownMs, work } = splitOf(events);
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  console.log(`wall ${seconds(wallMs)}; vp's own ${seconds(ownMs)}, ${((100 * ownMs) / wallMs).toFixed(1)} %`);
  for (const [kind, ms] of Object.entries(work).sort((a, b) => b[1] - a[1])) console.log(`  ${kind.padEnd(28)} ${seconds(ms)} over all cores`);
}
