/**
 * A timeline as a CMX 3600 edit decision list: one event a shot, in columns that old machines read. Times begin at zero,
 * as in the film. A shot that appears over another begins where that one begins to go.
 */
import type { CutShot } from "../types-cut.ts";
import type { Edit } from "./spans.ts";

export function edl({ cut, mix, address }: Edit): string {
  const reels = reelsOf(cut.shots);
  const list: List = { fps: Math.round(cut.fps), events: 0, lines: [] };
  cut.shots.forEach((shot, index) => writeShot(list, { shot, reel: reels[index] ?? "AX", earlier: cut.shots[index - 1], earlierReel: reels[index - 1] ?? BLACK, address }));
  if (mix !== "") {
    writeEvent(list, [{ reel: "MIX", channel: "AA", kind: "C", over: 0, from: 0, to: cut.frames, start: 0, end: cut.frames }]);
    list.lines.push(`* FROM CLIP NAME: MIX`, `* SOURCE FILE: ${address(mix)}`);
  }
  return `TITLE: ${plain(cut.title)}\nFCM: NON-DROP FRAME\n\n${list.lines.join("\n")}\n`;
}

interface List {
  readonly fps: number;
  events: number;
  readonly lines: string[];
}

interface Entry {
  readonly reel: string;
  readonly channel: "V" | "AA";
  /** `C`, `D`, `W001`. */
  readonly kind: string;
  /** Pictures of the transition. */
  readonly over: number;
  /** Of the source. */
  readonly from: number;
  readonly to: number;
  /** Of the film. */
  readonly start: number;
  readonly end: number;
}

interface Written {
  readonly shot: CutShot;
  readonly reel: string;
  readonly earlier: CutShot | undefined;
  readonly earlierReel: string;
  readonly address: (path: string) => string;
}

const BLACK = "BL";

function writeShot(list: List, { shot, reel, earlier, earlierReel, address }: Written): void {
  const used = shot.frames - shot.tail - shot.fade_out;
  const own = { reel, channel: "V", from: 0, to: used, start: shot.start, end: shot.start + used } as const;
  const over = shot.head > 0 ? shot.head : shot.fade_in;
  // What it appears over stands still before it, an event without length.
  const left = shot.head > 0 && earlier !== undefined ? still(earlierReel, earlier.frames - shot.head, shot.start) : still(BLACK, 0, shot.start);
  writeEvent(list, over === 0 ? [{ ...own, kind: "C", over }] : [left, { ...own, kind: kindOf(shot), over }]);
  if (shot.head > 0 && earlier !== undefined) list.lines.push(`* FROM CLIP NAME: ${plain(earlier.id)}`, `* TO CLIP NAME: ${plain(shot.id)}`);
  else list.lines.push(`* FROM CLIP NAME: ${plain(shot.id)}`);
  if (shot.clip !== "") list.lines.push(`* SOURCE FILE: ${address(shot.clip)}`);
  if (shot.description !== "") list.lines.push(`* COMMENT: ${plain(shot.description)}`);
  if (shot.fade_out > 0) writeFade(list, shot, reel);
}

/** The rest of a shot that goes into black. */
function writeFade(list: List, shot: CutShot, reel: string): void {
  const [from, start] = [shot.frames - shot.fade_out, shot.start + shot.frames - shot.fade_out];
  writeEvent(list, [still(reel, from, start), { reel: BLACK, channel: "V", kind: "D", over: shot.fade_out, from: 0, to: shot.fade_out, start, end: start + shot.fade_out }]);
  list.lines.push(`* FROM CLIP NAME: ${plain(shot.id)}`);
}

function still(reel: string, at: number, start: number): Entry {
  return { reel, channel: "V", kind: "C", over: 0, from: at, to: at, start, end: start };
}

/** Patterns of wipes by SMPTE's numbers: 1 goes right, 2 down, a hundred more is the other way, 119 a circle. */
const WIPES: Readonly<Record<string, string>> = { wipe_right: "W001", wipe_down: "W002", wipe_left: "W101", wipe_up: "W102", iris: "W119" };

function kindOf({ transition, head }: CutShot): string {
  return head === 0 ? "D" : (WIPES[transition.type] ?? "D");
}

function writeEvent(list: List, entries: readonly Entry[]): void {
  list.events += 1;
  const number = String(list.events).padStart(3, "0");
  for (const { reel, channel, kind, over, from, to, start, end } of entries) {
    const times = [from, to, start, end].map((frames) => timeCode(frames, list.fps)).join(" ");
    const length = over === 0 ? "   " : String(over).padStart(3, "0");
    list.lines.push(`${number}  ${reel.padEnd(8)} ${channel.padEnd(4)}  ${kind.padEnd(4)} ${length} ${times}`);
  }
}

function timeCode(frames: number, fps: number): string {
  const seconds = Math.floor(frames / fps);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % fps].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Eight letters and digits at most, and no two alike. */
function reelsOf(shots: readonly CutShot[]): readonly string[] {
  const taken = new Set<string>([BLACK, "AX", "MIX"]);
  return shots.map(({ id, index }) => {
    const wish = id.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 8);
    const reel = wish === "" || taken.has(wish) ? `R${String(index + 1).padStart(7, "0")}` : wish;
    taken.add(reel);
    return reel;
  });
}

/** One line of plain letters: what else there is stands in the other formats. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
