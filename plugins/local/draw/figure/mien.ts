/** What a face shows: an expression as brows, lids and mouth; a gaze as where the irises go. Words to numbers only. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act } from "../contract.ts";
import type { Point } from "../paint/shape.ts";
import { hasStopped, isAlert } from "./attitude.ts";
import { armfulOf } from "./held-armful.ts";
import { holdsOut } from "./right-handed.ts";

export interface Mien {
  /** Inner and outer end of the brows: -1 down to 1 up. */
  readonly inner: number;
  readonly outer: number;
  /** Upper lid: -0.3 wide open to 1 shut. Lower lid: 0 to 1 pushed up by the cheeks. */
  readonly lid: number;
  readonly cheek: number;
  /** -1 corners down to 1 up. */
  readonly smile: number;
  /** Only one corner of the closed mouth smiles. */
  readonly wry?: true;
  /** Radians; positive bows the head towards where it faces. */
  readonly nod: number;
  /** Tears run, 0 to 1; and how red the cheeks are. */
  readonly tears?: number;
  readonly blush?: number;
  /** What the mouth does while nothing is said. */
  readonly gape?: "small" | "open" | "wide" | "shout";
}

export interface Glance {
  /** -1 back to 1 where the face looks, and -1 up to 1 down. */
  readonly eyes: Point;
  /** 0 to the camera, 1 three quarters away. */
  readonly turn: number;
}

const MIENS: Readonly<Record<Figure["expression"], Mien>> = {
  neutral: { inner: 0, outer: 0, lid: 0.04, cheek: 0, smile: 0.02, nod: 0 },
  happy: { inner: 0.25, outer: 0.3, lid: 0, cheek: 0.5, smile: 1, nod: -0.025 },
  sad: { inner: 1, outer: -0.65, lid: 0.28, cheek: 0, smile: -0.66, nod: 0.07 },
  angry: { inner: -1, outer: 0.55, lid: 0.2, cheek: 0.25, smile: -0.85, nod: 0.035 },
  afraid: { inner: 1, outer: 0.25, lid: -0.28, cheek: 0, smile: -0.7, nod: -0.03 },
  surprised: { inner: 1, outer: 1, lid: -0.3, cheek: 0, smile: 0.1, nod: -0.03 },
  tender: { inner: 0.5, outer: 0, lid: 0.2, cheek: 0.22, smile: 0.66, nod: 0.045 },
  determined: { inner: -0.65, outer: 0.15, lid: 0.14, cheek: 0.12, smile: -0.2, nod: 0.015 },
  crying: { inner: 1.7, outer: -1.3, lid: 0.22, cheek: 0.5, smile: -1, nod: 0.09, tears: 1, blush: 0.5, gape: "small" },
  laughing: { inner: 0.35, outer: 0.45, lid: 0.05, cheek: 0.75, smile: 1.15, nod: -0.08, blush: 0.3, gape: "wide" },
  shy: { inner: 0.75, outer: -0.1, lid: 0.3, cheek: 0.25, smile: 0.45, nod: 0.1, blush: 1 },
  suspicious: { inner: -0.7, outer: 0.1, lid: 0.44, cheek: 0.4, smile: -0.4, nod: -0.02 },
  yawning: { inner: 0.7, outer: -0.2, lid: 1, cheek: 0.6, smile: 0, nod: -0.16, gape: "wide" },
  tired: { inner: 0.8, outer: -0.6, lid: 0.42, cheek: 0, smile: -0.3, nod: 0.06 },
};

/** It takes hold of the whole face. */
const SHOUTING: Mien = { inner: -0.55, outer: 0.35, lid: 0.04, cheek: 0.35, smile: -0.15, nod: -0.07, gape: "shout" };
const STRAINING: Mien = { inner: -0.95, outer: 0.4, lid: 0.3, cheek: 0.7, smile: -0.45, nod: 0.03, blush: 0.35, gape: "small" };

export function mienOf(figure: Figure): Mien {
  const mien = creased(shownBy(figure), figure);
  if (figure.pose === "winded") return { ...mien, ...PANTING };
  if (isAlert(figure)) return { ...mien, ...ALERT };
  if (figure.limps === true && MILD.has(figure.expression)) return { ...mien, ...RUEFUL };
  if (hasStopped(figure) && figure.expression === "neutral" && !figure.speaking) return { ...mien, ...WARY };
  return (mien.gape === undefined || figure.pose === "running") && (figure.mouth === "calling" || figure.mouth === "gasping") ? { ...mien, gape: "wide" } : mien;
}

/** An old face smiles with the eyes: its cheeks push them narrow. */
function creased(mien: Mien, { look, expression }: Figure): Mien {
  return look.age === "old" && expression === "happy" && mien.lid < 0.2 ? { ...mien, lid: 0.2, cheek: 0.95 } : mien;
}

/** Out of breath: the lids heavy, the brows drawn up in the middle, all the air that a mouth can take. */
const PANTING: Pick<Mien, "inner" | "outer" | "lid" | "cheek" | "smile" | "gape"> = { inner: 1.1, outer: -0.7, lid: 0.36, cheek: 0, smile: -1, gape: "shout" };

/** It hurts, and is not worth a word: the brows drawn up in the middle, the eyes pressed narrow, half a smile all the same. */
const RUEFUL: Pick<Mien, "inner" | "outer" | "lid" | "cheek" | "smile" | "wry"> = { inner: 1.5, outer: -0.75, lid: 0.24, cheek: 0.66, smile: 0.46, wry: true };
const MILD: ReadonlySet<Figure["expression"]> = new Set<Figure["expression"]>(["neutral", "tender", "happy"]);

/** The chin up, a brow with it, the eyes open and the lips shut: somebody is known again. */
const ALERT: Pick<Mien, "inner" | "outer" | "lid" | "cheek" | "smile" | "nod"> = { inner: -0.15, outer: 1, lid: -0.2, cheek: 0, smile: -0.35, nod: -0.12 };

/** Stopped, and not sure of who is behind: the brows drawn up, the eyes wide, the lips parted for breath. */
const WARY: Pick<Mien, "inner" | "outer" | "lid" | "smile" | "gape"> = { inner: 0.9, outer: -0.1, lid: -0.16, smile: -0.6, gape: "small" };

function shownBy(figure: Figure): Mien {
  if (figure.pose === "sleeping") return { ...MIENS.neutral, lid: 1, nod: 0.08 };
  if (figure.pose === "crying") return MIENS.crying;
  // Who pulls with all their weight sets their teeth.
  if (figure.holding === "rope" && figure.expression === "determined" && figure.mouth !== "shouting") return STRAINING;
  const mien = figure.mouth === "shouting" ? SHOUTING : breathing(laughs(figure) ? laughOf(figure) : MIENS[figure.expression], figure);
  if (figure.eyes === "closed") return { ...mien, lid: 1, inner: Math.max(0.2, mien.inner) };
  // What fills both arms is close below the eyes: they are open upon it, or one would doze.
  if (looksIntoArms(figure)) return { ...mien, lid: Math.min(OPEN_UPON, Math.max(0.1, mien.lid)), cheek: Math.min(0.45, mien.cheek), nod: mien.nod + 0.05 };
  // The lids follow eyes that are cast down.
  return figure.gaze === "down" ? { ...mien, lid: Math.max(mien.tears === undefined ? 0.42 : 0.26, mien.lid), nod: mien.nod + 0.05, ...(figure.expression === "neutral" ? { smile: STILL } : {}) } : mien;
}

function laughs({ pose, expression }: Figure): boolean {
  return pose === "laughing" || expression === "laughing";
}

/** Of many at a table each laughs in their own way, and neighbours not alike. */
function laughOf({ chair }: Figure): Mien {
  return { ...MIENS.laughing, ...(chair === undefined ? {} : LAUGHS[chair.at % LAUGHS.length]) };
}

/** The head thrown back with the eyes pressed shut; the lips closed over it; the eyes narrow. */
const BACK = { lid: 1, cheek: 1, nod: -0.26, outer: 0.2 } as const;
const PRESSED = { lid: 1, cheek: 1, nod: 0.06, gape: undefined } as const;
const NARROW = { lid: 0.34, cheek: 1, nod: -0.02, gape: "open" } as const;
const LAUGHS = [NARROW, PRESSED, {}, BACK] as const;

/** Down, with both arms full up to the chin: at that, or at what another has in theirs. */
export function looksIntoArms(figure: Figure): boolean {
  return figure.gaze === "down" && figure.look.species === "person" && armfulOf(figure) !== undefined;
}
const OPEN_UPON = 0.16;

/** On a bowed head corners that do not sink a little would be a smirk. */
const STILL = -0.2;

/** Who runs is out of breath, if they say nothing: the more so who is no longer young. */
function breathing(mien: Mien, { pose, look, speaking }: Figure): Mien {
  return mien.gape === undefined && pose === "running" && !speaking && look.species === "person" ? { ...mien, gape: look.mature === true || look.age === "old" ? "open" : "small" } : mien;
}

/** @param mirrored whether the figure is drawn facing right and turned over, so that screen left is forward */
export function glanceOf(figure: Figure, { seconds }: Act, mirrored: boolean): Glance {
  const { gaze, facing, pose } = figure;
  const rest = facing === "front" ? 0.12 : 1;
  // Eyes are never quite still: a small jump now and then keeps a face alive.
  const jump = Math.floor(seconds * 0.8) % 3 === 1 ? 0.07 : 0;
  const forward = mirrored ? "left" : "right";
  if (gaze === "camera") return { eyes: [facing === "front" ? 0.1 : -0.3 + jump, 0.02], turn: facing === "front" ? 0.06 : 0.55 };
  if (looksIntoArms(figure)) return { eyes: [0.62, 1.15], turn: rest };
  // What is read is before the face.
  if (gaze === "down") return { eyes: [pose === "reading" && facing !== "front" ? 0.6 : 0.3, 0.95], turn: rest };
  if (gaze === "up") return { eyes: [0.35 + jump, -0.85], turn: rest };
  if (gaze === "back") return { eyes: [0.9 + jump, 0], turn: pose === "running" ? 2 : rest };
  if (gaze === "away") return { eyes: [0.95, -0.15], turn: Math.min(1.1, rest + 0.3) };
  // Over what is given, to who takes it.
  return gaze === forward ? { eyes: [0.75 + jump, holdsOut(figure) ? OVER_GIFT : 0], turn: rest } : { eyes: [-0.85 + jump, 0], turn: Math.max(0, rest - 0.3) };
}

/** How low eyes are that look along an arm which gives. */
const OVER_GIFT = 0.34;
