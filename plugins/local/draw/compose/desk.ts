/** What is on a desk that is somebody's own: each thing keeps its place on it, whoever turns. Draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { pieceOf } from "../prop/index.ts";
import type { Thing } from "../prop/pen.ts";

/** Figure units before who sits there. */
export const LAPTOP = 240;
/** What the note of such a thing ends with. */
const UPON = " on the desk";

export interface OnDesk extends Thing {
  /** World pixels. */
  readonly aside: number;
  /** From the far edge, 0, to the near one, 1. */
  readonly share: number;
}

export function isOnDesk(note: string): boolean {
  return note.endsWith(UPON);
}

/** World pixels of whoever sits there, and world pixels to a figure's unit. */
export function onDesk(staging: Staging, { x, scale }: { readonly x: number; readonly scale: number }): readonly OnDesk[] {
  return ownThings(staging).map(({ kind, note, at }) => ({ kind, note, aside: x + at * scale, share: kind === "notebook" ? 0.8 : 0.62 }));
}

/** Figure units, to the right of what fills the picture. */
export interface Beside extends Thing {
  readonly aside: number;
  readonly size: number;
}

/** What lies to both sides of one of its things, where that fills the picture. */
export function besideOnDesk(staging: Staging): readonly Beside[] {
  const all = ownThings(staging);
  const shown = deskThing(staging, all);
  return shown === undefined ? [] : all.filter((each) => each !== shown).map(({ kind, note, at }) => ({ kind, note, aside: at - shown.at, size: sizeOf({ kind, note }) }));
}

/** Shares of the picture's width to the right of what fills it: what stands on the desk whose lamp alone burns. */
export function inLampLight({ insert, props, place }: Staging): readonly Beside[] {
  if (insert === undefined || place.setting !== "INT" || place.features?.includes("lone_lamp") !== true) return [];
  return props.flatMap(({ kind, note, x }) => (kind === "lamp" || kind === "box" ? [{ kind, note, aside: Math.sign(x) * AT_SIDE, size: sizeOf({ kind, note }) }] : []));
}

const AT_SIDE = 0.46;

/** Who writes has the pencil on paper. */
function deskThing({ insert }: Staging, all: readonly Own[]): Own | undefined {
  return all.find(({ kind }) => kind === (insert?.kind === "pen" ? "notebook" : insert?.kind));
}

/** Of a figure's units, how large a thing is drawn that stands on a table. */
export function sizeOf(thing: Thing): number {
  const large = /\b(?:large|big|great)\b/.test(thing.note);
  return Math.min(0.75, (large ? 290 : 210) / pieceOf(thing).width) * (large ? 1.3 : 1);
}

interface Own extends Thing {
  readonly at: number;
}

function ownThings({ props, place }: Staging): readonly Own[] {
  const out = place.features?.includes("dark") === true ? " off" : "";
  return props.flatMap(({ kind, note, x }) => (isOnDesk(note) ? [{ kind, note: `${note.slice(0, -UPON.length)}${out}`, at: x * 1000 }] : []));
}
