/** Draws things: standing on the ground among people; which piece a thing is drawn by. Knows no shot. */
import type { Context, DrawProp, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { disc, fill, oval, pill } from "../paint/path.ts";
import { BAKED } from "./baked.ts";
import { CARRIED } from "./carried.ts";
import { DESK } from "./desk.ts";
import { DEVICES } from "./devices.ts";
import { FURNISHINGS } from "./furnishings.ts";
import { OPENED } from "./opened.ts";
import { KEEPSAKES } from "./keepsakes.ts";
import { KITCHEN } from "./kitchen.ts";
import { LIGHTS } from "./lights.ts";
import { ANIMALS, OUTDOORS } from "./outdoors.ts";
import { LOCKS } from "./locks.ts";
import { isOilLamp, OIL_LAMPS } from "./oil-lamps.ts";
import { PAPERS, TRINKETS } from "./papers.ts";
import { penOf, small, type Pen, type Piece, type Pieces, type Thing } from "./pen.ts";
import { PUBLIC } from "./public.ts";
import { TABLEWARE } from "./tableware.ts";
import { TELEPHONES } from "./telephones.ts";
import { TOYS } from "./toys.ts";
import { TRAFFIC } from "./traffic.ts";
import { isBroken, isClosed, UMBRELLAS } from "./umbrella.ts";

const PIECES: Pieces = { ...LIGHTS, ...OIL_LAMPS, ...TABLEWARE, ...PAPERS, ...TRINKETS, ...DEVICES, ...FURNISHINGS, ...OUTDOORS, ...ANIMALS, ...KEEPSAKES, ...TOYS, ...KITCHEN, ...CARRIED, ...OPENED, ...BAKED, ...LOCKS, ...DESK, ...TRAFFIC, ...TELEPHONES, ...PUBLIC, ...UMBRELLAS, other: small(200, 200, drawBundle) };

/** Standing on the ground; what is small lies on a little table, so that it can be seen. */
export const drawProp: DrawProp = (ctx, prop, light, seconds) => {
  const piece = pieceOf(prop);
  const pen = penOf(ctx, prop, { light, seconds });
  if (piece.at === "air") return lifted(ctx, AT_HAND[prop.kind] ?? 1250, () => piece.draw(pen));
  if (piece.at !== "table" || STANDS.has(prop.kind)) return withShadow(pen, piece);
  drawStand(pen, piece);
  lifted(ctx, STAND, () => piece.draw(pen));
};

/** In its flight, with a small shadow on the ground. */
export function drawAloft(ctx: Context, prop: Thing, { light, aloft }: { readonly light: Light; readonly aloft: number }): void {
  const piece = pieceOf(prop);
  oval(ctx, [0, 0], [piece.width * 0.3, piece.width * 0.06], alpha(light.shade, 0.3));
  lifted(ctx, aloft * 1000, () => piece.draw(penOf(ctx, prop, { light, seconds: 0 })));
}

export function isTrunk({ kind, note }: Thing): boolean {
  return kind === "tree" && note === "trunk";
}

/** By itself, without a ground. */
export function drawPiece(ctx: Context, thing: Thing, light: Light): void {
  pieceOf(thing).draw(penOf(ctx, thing, { light, seconds: 0 }));
}

export function pieceOf({ kind, note }: Thing): Piece {
  return PIECES[stateOf(kind, note)] ?? FALLBACK;
}

/** An open clock shows its works, a closed book its cover; what is broken lies. */
function stateOf(kind: string, note: string): string {
  if (kind === "phone" && /\bringing\b/.test(note)) return "ringing phone";
  if ((kind === "lamp" || kind === "lantern") && note.startsWith("hung ")) return note.endsWith(" in hand") ? "empty hook" : "hung oil lamp";
  if (kind === "lamp" && isOilLamp(note)) return "oil lamp";
  if (kind === "tool" && /\bscrewdrivers?\b/i.test(note)) return "screwdriver";
  if (kind === "bowl" && /\bempty\b/.test(note)) return "empty bowl";
  if (kind === "bowl" && /\bfilling\b/.test(note)) return "filling bowl";
  if (kind === "fishbowl" && /\bsplashing\b/.test(note)) return "splashing fishbowl";
  if (kind === "clock" && /\bunder repair\b/.test(note)) return "clockwork";
  if (kind === "clock" && /\btower\b/i.test(note)) return "tower clock";
  if (kind === "letter" && /\b(?:old|open|unfolded|yellowed|written)\b/i.test(note)) return "open letter";
  if (kind === "watch" && /\b(?:tiny|small|little|pocket)\b/i.test(note)) return "pocket watch";
  if (kind === "umbrella" && isClosed(note)) return "hung umbrella";
  if (kind === "clock" && /\b(opens?|opened|opening|inside|within|key|works|mechanism|gears)\b|откры|внутри|ключ|механизм|開|鍵|中に/iu.test(note)) return "open clock";
  if (kind === "box" && /\bcrates?\b|ящик|木箱/iu.test(note)) return "crate";
  if (kind === "umbrella" && isBroken(note)) return /\bpuddle|луж|水たまり/iu.test(note) ? "umbrella in a puddle" : "broken umbrella";
  if (kind === "key" && /\bturned\b/.test(note)) return /\bgate\b/.test(note) ? "key in gate" : "key in door";
  if (kind === "bread" || kind === "dough") return loafOf(kind, note);
  if (kind === "door") return /\bopen\b/.test(note) ? (/\bnight\b/.test(note) ? "open door at night" : "open door") : kind;
  if (kind === "key" && /\bclock\b|час(?:ы|ах|ов)|時計/iu.test(note)) return "open clock";
  if (isTrunk({ kind, note })) return "trunk";
  if (kind === "cake" && /\b(?:pies?|tarts?)\b/i.test(note)) return "pie";
  if (kind === "pizza" && /\b(cold|box|boxed|takeaway|delivered|half)\b/i.test(note)) return "boxed pizza";
  if (kind === "plate" && /\b(second|another|two|clean|empty|spare)\b/i.test(note)) return "two plates";
  if (kind === "book" && /\bfrom outside\b/.test(note)) return "book from outside";
  return kind === "book" && /\b(closed|shut|closes|old|dusty|worn|leather)\b/i.test(note) && !/\bopens?\b/i.test(note) ? "closed book" : kind;
}

/** Figure units above the ground of what hangs lower than the sky. */
const AT_HAND: Readonly<Record<string, number>> = { hoop: 900, umbrella: 720 };

function loafOf(kind: string, note: string): string {
  const state = /\b(fallen|burnt|crooked|torn)\b/.exec(note)?.[1];
  return state === undefined ? kind : state === "torn" ? "torn dough" : kind === "dough" ? "fallen dough" : `${state} bread`;
}

/** Small, and at home on the ground all the same. */
export function standsAlone({ kind }: Thing): boolean {
  return STANDS.has(kind);
}

/** Small things that are at home on the ground. */
const STANDS: ReadonlySet<string> = new Set(["box", "suitcase", "rope", "net", "cat", "ball", "basketball", "bird", "shell", "puddle", "bag", "bucket", "stone", "leaf", "skateboard", "anchor", "wheel"]);
const STAND = 400;
const FALLBACK = small(200, 200, drawBundle);

function withShadow(pen: Pen, piece: Piece): void {
  oval(pen.ctx, [0, -4], [piece.width * 0.52, Math.max(10, piece.width * 0.05)], alpha(pen.light.shade, 0.4));
  piece.draw(pen);
}

function lifted(ctx: Context, by: number, draw: () => void): void {
  ctx.save();
  ctx.translate(0, -by);
  draw();
  ctx.restore();
}

/** A round table on one foot. */
function drawStand(pen: Pen, piece: Piece): void {
  const { ctx } = pen;
  const half = Math.max(150, piece.width * 0.6);
  const wood = pen.lit("#8f623c");
  oval(ctx, [0, -4], [half * 0.9, 20], alpha(pen.light.shade, 0.4));
  fill(ctx, `M-18 ${-STAND + 10} L-12 -60 Q-60 -30 -90 0 L90 0 Q60 -30 12 -60 L18 ${-STAND + 10} Z`, pen.round(-60, 120, mix(wood, pen.light.shade, 0.2)));
  pill(ctx, [-half, -STAND + 2, half * 2, 24], 10, pen.round(-half, half * 2, mix(wood, pen.light.shade, 0.25)));
  oval(ctx, [0, -STAND + 2], [half, 20], pen.round(-half, half * 2, wood));
  oval(ctx, [pen.light.x * -14, -STAND + 2], [piece.width * 0.42, 9], alpha(pen.light.shade, 0.35));
}

/** Something wrapped: for a thing that has no picture of its own. */
function drawBundle(pen: Pen): void {
  const { ctx } = pen;
  const cloth = pen.own("#a8845a");
  fill(ctx, "M-92 -10 Q-110 -90 -50 -120 Q-20 -136 -12 -150 L12 -150 Q20 -136 50 -120 Q110 -90 92 -10 Q60 4 0 2 Q-60 4 -92 -10 Z", pen.round(-100, 200, cloth));
  fill(ctx, "M-14 -146 Q-60 -196 -44 -206 Q-16 -190 0 -160 Q16 -190 44 -206 Q60 -196 14 -146 Z", mix(cloth, pen.light.key, 0.16));
  disc(ctx, [0, -146], 17, pen.lit("#7a3a30"));
}

