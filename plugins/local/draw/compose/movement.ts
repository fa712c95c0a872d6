/** How the camera moves through a shot: walking (dolly, track) changes the view, the lens (pan, zoom) the picture. Pure. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { between } from "../paint/chance.ts";
import { randomFrom } from "../paint/random.ts";
import { insideWorld, type Camera } from "./camera.ts";

/** The whole picture moved, scaled about its middle and turned. */
export interface Lens {
  /** Picture pixels. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Radians. */
  readonly roll: number;
}

export interface Moment {
  readonly camera: Camera;
  readonly lens: Lens;
}

export type CameraPath = (seconds: number) => Moment;

export const STILL_LENS: Lens = { x: 0, y: 0, scale: 1, roll: 0 };

type Movement = Staging["camera"]["movement"];

/** Layers part only when the camera walks. */
export function walks(movement: Movement): boolean {
  return movement === "dolly_in" || movement === "dolly_out" || movement === "track";
}

export interface Travel {
  readonly movement: Movement;
  /** Of the shot. */
  readonly seconds: number;
  /** Where a tracking camera goes: -1 left, 1 right. */
  readonly towards: number;
  /** Somebody goes along: the camera begins with room before them. */
  readonly along?: boolean;
  /** Seeds another hand at the camera, from the same first picture. */
  readonly performance?: string;
}

/** On foot, and farther on from moment to moment. */
export const WALKING: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["walking", "running"]);

/** Which way the camera of a shot goes, and whether somebody goes along. */
export function wayOf({ camera: { movement, focus } }: Staging, placed: readonly { readonly figure: Figure }[]): Pick<Travel, "movement" | "towards" | "along"> {
  const followed = placed.find(({ figure }) => figure.character === focus) ?? placed.at(-1);
  // Who comes towards us is gone along with backwards.
  const backs = movement === "track" && followed?.figure.facing === "front" && WALKING.has(followed.figure.pose);
  return { movement: backs ? "dolly_out" : movement, towards: followed?.figure.facing === "left" ? -1 : 1, along: placed.some(({ figure }) => WALKING.has(figure.pose)) };
}

/** Where the camera is at every second. It begins before the framing that is wanted and ends beyond it. */
export function pathOf(framed: Camera, { movement, seconds, towards, along = false, performance = "" }: Travel, size: Size): CameraPath {
  const move = MOVES[movement];
  const long = Math.max(seconds, 0.1);
  const hand = handOf(performance);
  return (at) => {
    const progress = Math.min(1, Math.max(0, at / long));
    return move({ framed, size, at, seconds, progress, share: Math.min(1, long / FULL) * hand.reach, towards, along, hand });
  };
}

/** How whoever leads the camera leads it. */
interface Hand {
  /** Radians with which its waves begin. */
  readonly phase: number;
  /** How much of a movement is slow at both ends, 0 to 1. */
  readonly ease: number;
  /** How far a movement goes. */
  readonly reach: number;
}

function handOf(performance: string): Hand {
  if (performance === "") return { phase: 0, ease: 0.3, reach: 1 };
  const random = randomFrom(`camera ${performance}`);
  return { phase: between(random, 0.5, 5.5), ease: between(random, 0.1, 0.9), reach: between(random, 0.7, 1) };
}

/** A wave that is at rest where it begins, whatever its phase. */
function wave(phase: number, angle: number): number {
  return Math.sin(angle + phase) - Math.sin(phase);
}

/** Seconds that a full movement takes; a shorter shot moves less far, at the same pace. */
const FULL = 4;

interface Now {
  readonly framed: Camera;
  readonly size: Size;
  /** Seconds into the shot. */
  readonly at: number;
  /** Of the shot. */
  readonly seconds: number;
  /** 0 to 1 through the shot. */
  readonly progress: number;
  /** How much of a full movement the shot has time for. */
  readonly share: number;
  readonly towards: number;
  readonly along: boolean;
  readonly hand: Hand;
}

const PAN = 0.1;
const TILT = 0.12;
const TRACK = 0.16;
/** Of a track: how far before whom it follows the camera is when it begins. */
const AHEAD = 0.2;

const MOVES: Readonly<Record<Movement, (now: Now) => Moment>> = {
  static: (now) => ({ camera: now.framed, lens: drift(now) }),
  pan_left: (now) => panned(now, -1, 0),
  pan_right: (now) => panned(now, 1, 0),
  tilt_up: (now) => panned(now, 0, -1),
  tilt_down: (now) => panned(now, 0, 1),
  dolly_in: (now) => walked(now, 0.94, 1.1),
  dolly_out: (now) => walked(now, 1.08, 0.95),
  track: tracked,
  zoom_in: (now) => ({ camera: { ...now.framed, zoom: now.framed.zoom * 0.96 }, lens: { ...STILL_LENS, scale: 1 + 0.13 * now.share * glided(now) } }),
  handheld: (now) => ({ camera: now.framed, lens: held(now) }),
};

/** Slow enough to be felt and not seen; no two seconds show the same picture. */
function drift({ at, seconds, size, hand: { phase } }: Now): Lens {
  const unit = size.width / 1280;
  return { x: unit * 4 * wave(phase, at * 0.5), y: unit * 2.6 * wave(phase, at * 0.37), scale: 1 + closer(at, seconds), roll: 0 };
}

/** How much of the picture is approached by now: evenly to the end, and less of it each second of a long shot. */
export function closer(at: number, seconds: number): number {
  return at * Math.min(0.009, 0.075 / Math.max(1, seconds));
}

function panned(now: Now, right: number, down: number): Moment {
  const { framed, size, share } = now;
  const [wide, high] = [(size.width / framed.zoom) * PAN, (size.height / framed.zoom) * TILT];
  const gone = share * glided(now);
  return {
    camera: { ...framed, x: framed.x - (right * wide) / 2, y: framed.y - (down * high) / 2 },
    lens: { ...STILL_LENS, x: -right * gone * wide * framed.zoom, y: -down * gone * high * framed.zoom },
  };
}

function walked(now: Now, from: number, to: number): Moment {
  const { framed, at, share, size, hand } = now;
  const zoom = framed.zoom * (from + (to - from) * share * glided(now));
  return { camera: { ...framed, zoom }, lens: { ...STILL_LENS, x: (size.width / 1280) * 3 * wave(hand.phase, at * 0.6) } };
}

function tracked(now: Now): Moment {
  const { framed, size, share, towards, along } = now;
  const wide = (size.width / framed.zoom) * TRACK;
  const from = along ? AHEAD : -0.5;
  return { camera: insideWorld({ ...framed, x: framed.x + towards * wide * (from + share * glided(now)) }, size), lens: STILL_LENS };
}

/** A held camera breathes: slow waves that never quite meet again, from where the picture stood. */
function held({ at, size, hand: { phase } }: Now): Lens {
  const unit = size.width / 1280;
  const settle = Math.min(1, at * 2);
  return {
    x: unit * settle * (6 * Math.sin(at * 1.13 + phase) + 3 * Math.sin(at * 2.71 + phase)),
    y: unit * settle * (4.5 * Math.sin(at * 1.37 + phase) + 2.4 * Math.sin(at * 3.19 + phase)),
    scale: 1 + 0.014 * settle + 0.002 * at,
    roll: settle * 0.004 * Math.sin(at * 0.91 + phase),
  };
}

/** Slow at both ends. */
export function eased(progress: number): number {
  return (1 - Math.cos(Math.PI * progress)) / 2;
}

/** Nearly even, with soft ends. */
function glided({ progress, hand: { ease } }: Now): number {
  return progress * (1 - ease) + eased(progress) * ease;
}
