/** What a figure holds or sits on, drawn simply. Knows where hands are; knows no story. */
import type { Canvas } from "@napi-rs/canvas";
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { fill, inkShape, stroke } from "../paint/brush.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { paintSteam } from "../prop/steam.ts";
import { ellipse, polygon, smooth, through, type Path } from "../paint/shape.ts";
import { handOf } from "./arms.ts";
import { armfulOf, paintArmful, scaleOfArmful } from "./held-armful.ts";
import { isBetweenHands, paintFarFingers, toBall } from "./held-ball.ts";
import { paintOpenBook, readsBook } from "./held-book.ts";
import { paintCase } from "./held-case.ts";
import { paintHatInHand } from "./held-hat.ts";
import { flame, paintLampInHand } from "./held-lamp.ts";
import { paintRopeHeld } from "./held-rope.ts";
import { paintJacket, paintLadle, paintPhotograph, paintPrintInHand, paintReceiver, paintSpoon, paintTelephone } from "./held-daily.ts";
import { writingOf } from "./right-handed.ts";
import { runsAway } from "./run-away.ts";
import { hugsBraking, reachesOnKnee, inBothHands, slidOf, tiltOf } from "./grip.ts";
import { paintLetter, paintPaper } from "./held-paper.ts";
import { kindOf, paintBeast } from "./beasts.ts";
import { CUP } from "./biped.ts";
import type { Dressed } from "./legs.ts";
import { paintUmbrella } from "./held-umbrella.ts";
import type { Tones } from "./palette.ts";

export interface Holding {
  readonly figure: Figure;
  readonly dressed: Dressed;
  readonly seconds: number;
  /** What a photograph shows. */
  readonly picture?: Canvas | undefined;
}

type Thing = NonNullable<Figure["holding"]> | "fork" | "spoon";

/** Poses that have a thing of their own in hand. */
const OF_POSE: Partial<Readonly<Record<Figure["pose"], Thing>>> = { phone: "phone", typing: "laptop", writing: "notebook", dribbling: "basketball", shooting: "basketball", driving: "wheel", cooking: "spoon", carrying: "box" };
/** What such a pose holds unless something else is named. */
const USUAL: Partial<Readonly<Record<Figure["pose"], Thing>>> = { reading: "book", drinking: "glass", eating: "fork" };

export function paintHeld(ctx: Context, holding: Holding): void {
  const { figure } = holding;
  const thing = thingOf(figure);
  // At a table the work lies on the table.
  const laid = figure.seat === "table" && (figure.pose === "typing" || figure.pose === "writing");
  if (thing === undefined || thing === "other" || laid) return;
  if (thing === "book" && readsBook(figure)) return paintOpenBook(ctx, holding);
  const before = LAP.has(thing) && (figure.pose === "typing" || figure.pose === "writing");
  const armful = armfulOf(figure);
  if (armful !== undefined) return paintArmful(ctx, holding, armful);
  ctx.save();
  if (isBetweenHands(figure)) toBall(ctx, holding.dressed);
  else place(ctx, holding, before);
  paintThing(ctx, holding, thing);
  ctx.restore();
  if (isBetweenHands(figure)) paintFarFingers(ctx, holding.dressed);
}

/** The thing by itself, at the grip. */
export function paintThing(ctx: Context, holding: Holding, thing: Thing): void {
  (inBothHands(holding.figure) ? piece : (THINGS[thing] ?? piece))(ctx, holding);
}

function thingOf({ pose, holding, held_note, thrown }: Figure): Thing | undefined {
  // What is worked on lies before them.
  if (pose === "cooking" && holding === undefined && held_note !== undefined) return undefined;
  if (thrown === true) return undefined;
  if (pose === "carrying") return holding ?? OF_POSE[pose];
  if (pose === "cooking") return holding === undefined || ON_THE_HOB.has(holding) ? OF_POSE[pose] : holding;
  if (pose === "phone") return holding === "receiver" ? holding : "phone";
  return OF_POSE[pose] ?? holding ?? USUAL[pose];
}

/** Stands before who cooks, and is stirred. */
const ON_THE_HOB: ReadonlySet<string> = new Set(["pot", "pan", "soup"]);

const BOTH_HANDS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["reading", "driving", "carrying"]);

function inArms(figure: Figure): boolean {
  return figure.pose === "carrying" || inBothHands(figure);
}

const LAP: ReadonlySet<Thing> = new Set<Thing>(["laptop", "notebook"]);

/** The thing's own origin is the grip; its size follows the body. */
function place(ctx: Context, { dressed, figure, seconds }: Holding, lap: boolean): void {
  const { skeleton, build } = dressed;
  const { x, y, turn } = handOf(figure.keeps_door === true ? skeleton.left : skeleton.right);
  const far = skeleton.left.wrist;
  const reach = 44 * build.length ** 0.72;
  const size = build.length ** 0.6;
  if (lap) ctx.translate((x + far.x) / 2 + 26 * size, (y + far.y) / 2 + 30 * size);
  else if (figure.keeps_door === true) ctx.translate(x - 36 * size, y - 30 * size);
  else if (hugsBraking(figure)) hug(ctx, dressed);
  else if (runsAway(figure)) ctx.translate(skeleton.right.elbow.x * 0.5 + skeleton.right.shoulder.x * 0.5, skeleton.right.elbow.y + 20 * size);
  else if (reachesOnKnee(figure)) ctx.translate(x + 6 * size, y - 24 * size);
  else if (BOTH_HANDS.has(figure.pose) || inArms(figure)) ctx.translate((x + far.x) / 2 + 16 * size, (y + far.y) / 2 - (figure.pose === "reading" ? 10 : 0));
  else if (figure.pose === "dribbling") ctx.translate(x + 46, Math.min(-62, y + 84 + 0.5 * (1 - Math.cos(seconds * 10.7)) * Math.max(0, -y - 146)));
  else if (figure.pose === "shooting") ctx.translate((x + far.x) / 2 + 44, Math.min(y, far.y) - 104);
  else if (figure.pose === "reaching" && figure.holding !== "ladle") ctx.translate(x - Math.sin(turn) * reach * 1.7, y + Math.cos(turn) * reach * 1.7 + 14);
  else ctx.translate(x - Math.sin(turn) * reach, y + Math.cos(turn) * reach);
  ctx.scale(size, size);
}

/** Pressed to the breast, its lower edge on the forearms. */
function hug(ctx: Context, { torso, build, skeleton: { right } }: Holding["dressed"]): void {
  const { x } = torso.on(0.5, 20);
  ctx.translate(x + 8 * build.length, right.wrist.y - 22 * build.length);
}

function ink(ctx: Context, path: Path, { dressed }: Holding, tones: Tones): void {
  const { light } = dressed.palette;
  inkShape(ctx, path, { base: tones.base, shade: [tones.deep, 0.2], shadeBy: [light.x * 10, -4], rim: alpha(tones.rim, 0.85), rimBy: [-light.x * 4, -light.y * 4] });
}

function rounded([x, y, wide, high]: readonly [number, number, number, number], radius: number): Path {
  const path = polygon([]);
  path.roundRect(x, y, wide, high, radius);
  return path;
}

type PaintThing = (ctx: Context, holding: Holding) => void;

const THINGS: Partial<Readonly<Record<Thing, PaintThing>>> = {
  phone: (ctx, { dressed, figure }) => paintTelephone(ctx, dressed.palette, figure.pose === "phone"),
  cup: cup, coffee: cup,
  notebook: (ctx, holding) => { leaves(ctx, holding, "#2f5d7c"); if (holding.figure.pose === "writing") stroke(ctx, polygon([[-40, -64], [-20, -6]]), holding.dressed.palette.lit("#e0b13c"), 6); },
  cloth: (ctx, holding) => {
    // Spread by the hand that wipes; else it hangs out of the fist.
    const spread = holding.figure.pose === "reaching";
    ink(ctx, smooth(spread ? [[-46, -34], [-8, -50], [38, -40], [54, -4], [34, 34], [44, 84], [10, 66], [-18, 92], [-30, 44], [-56, 12]] : [[-22, -8], [-26, -30], [-6, -24], [8, -38], [20, -10], [30, 34], [48, 96], [24, 90], [10, 124], [-10, 98], [-34, 112], [-32, 50]]), holding, tonesIn(holding, "#e9e2d2"));
    for (const [x, y] of spread ? [[-20, -20], [10, -24], [24, 4]] as const : [[-14, 34], [8, 30], [20, 40]] as const) stroke(ctx, through([[x, y], [x + 6, y + 30], [x - 4, y + 60]]), alpha("#8a8478", 0.6), 3);
  },
  letter: (ctx, { dressed, figure }) => paintLetter(ctx, dressed.palette, { note: figure.held_note ?? "", held: figure.pose === "reaching", mirrored: figure.facing === "left" }),
  map: (ctx, { dressed }) => paintPaper(ctx, dressed.palette, "#e6d3a2"),
  photograph: (ctx, { dressed, figure, picture }) => (picture === undefined ? paintPhotograph(ctx, dressed.palette) : paintPrintInHand(ctx, { picture, light: dressed.palette.light }, figure.facing === "left")),
  laptop: (ctx, holding) => {
    ink(ctx, polygon([[-70, -8], [64, -8], [78, 22], [-66, 22]]), holding, tonesIn(holding, "#9ba2ad"));
    ink(ctx, polygon([[30, -12], [62, -100], [122, -84], [78, 20]]), holding, tonesIn(holding, "#6d7480"));
  },
  lantern: paintLampInHand, lamp: paintLampInHand, candle: (ctx, holding) => { fill(ctx, rounded([-8, -58, 16, 70], 4), holding.dressed.palette.lit("#f1e6cc")); flame(ctx, [0, -74]); },
  ball: (ctx, holding) => {
    // As large as where it lies, whoever holds it.
    const radius = 44 / holding.dressed.build.length ** 0.6;
    ink(ctx, ellipse([0, 4], [radius, radius]), holding, tonesIn(holding, "#d8352c"));
    fill(ctx, ellipse([14, 4 - radius * 0.44], [11, 7]), "rgba(255,255,255,0.55)");
  },
  basketball: (ctx, holding) => {
    const ball = ellipse([0, 0], [56, 56]);
    const tones = tonesIn(holding, "#d9742b");
    ink(ctx, ball, holding, tones);
    ctx.save();
    ctx.clip(ball);
    for (const line of [ellipse([-64, 0], [52, 70]), ellipse([64, 0], [52, 70]), polygon([[-60, 4], [60, -6]])]) stroke(ctx, line, alpha(tones.deep, 0.8), 4);
    ctx.restore();
  },
  flower: (ctx, holding) => {
    stroke(ctx, polygon([[0, 16], [4, -60]]), holding.dressed.palette.lit("#4d7c3c"), 5);
    for (let at = 0; at < 6; at += 1) fill(ctx, ellipse([4 + Math.cos(at * 1.05) * 15, -72 + Math.sin(at * 1.05) * 15], [12, 12]), holding.dressed.palette.lit("#e0607e"));
    fill(ctx, ellipse([4, -72], [10, 10]), holding.dressed.palette.lit("#f2c14e"));
  },
  umbrella: (ctx, { dressed, figure, seconds }) => paintUmbrella(ctx, { palette: dressed.palette, note: figure.held_note ?? "", seconds, slid: slidOf(figure), tilt: tiltOf(figure) }),
  guitar: (ctx, holding) => {
    stroke(ctx, polygon([[-10, 0], [190, -130]]), holding.dressed.palette.lit("#4a2d1c"), 16);
    ink(ctx, smooth([[-120, 50], [-130, 100], [-80, 140], [-30, 110], [14, 96], [40, 50], [6, 10], [-34, 30], [-76, 20]]), holding, tonesIn(holding, "#c07a34"));
    fill(ctx, ellipse([-34, 74], [24, 22]), holding.dressed.palette.lit("#2a1710"));
  },
  bottle: (ctx, holding) => ink(ctx, smooth([[-16, 40], [-18, -30], [-8, -54], [-8, -86], [8, -86], [8, -54], [18, -30], [16, 40]]), holding, tonesIn(holding, "#3f7d5a")),
  suitcase: (ctx, { dressed, figure, seconds }) => paintCase(ctx, dressed, { figure, seconds }),
  camera: (ctx, holding) => { ink(ctx, rounded([-40, -36, 80, 54], 9), holding, tonesIn(holding, "#33313c")); fill(ctx, ellipse([4, -9], [19, 19]), holding.dressed.palette.lit("#15141c")); fill(ctx, ellipse([8, -14], [6, 6]), "rgba(190,220,255,0.6)"); },
  key: (ctx, holding) => { stroke(ctx, ellipse([0, -26], [12, 12]), holding.dressed.palette.lit("#d8b45a"), 6); stroke(ctx, polygon([[0, -14], [0, 26]]), holding.dressed.palette.lit("#d8b45a"), 6); },
  rope: paintRopeHeld,
  fork, wheel, pan, book, ladle: (ctx, { dressed }) => paintLadle(ctx, dressed.palette),
  hat: (ctx, { dressed, figure }) => paintHatInHand(ctx, { ...dressed, look: figure.look }, figure.wardrobe),
  receiver: (ctx, { dressed }) => paintReceiver(ctx, dressed.palette),
  jacket: (ctx, { dressed, figure }) => paintJacket(ctx, dressed.palette, figure.wardrobe.colour),
  spoon: (ctx, { dressed }) => paintSpoon(ctx, dressed.palette),
  watch: coin, coin: coin, ring: coin, shell: coin, cake: plate, pizza: plate, plate: plate, bread: plate,
};

/** Open where it is read. */
function book(ctx: Context, holding: Holding): void {
  const cover = coverOf(ctx, holding);
  if (holding.figure.pose === "reading" || holding.figure.pose === "sitting") return leaves(ctx, holding, cover);
  const tones = tonesIn(holding, cover);
  ink(ctx, polygon([[-46, -74], [44, -66], [40, 40], [-50, 32]]), holding, tones);
  fill(ctx, polygon([[-50, 32], [40, 40], [44, 50], [-44, 43]]), holding.dressed.palette.lit("#efe4cc"));
  fill(ctx, polygon([[-46, -74], [-34, -73], [-38, 33], [-50, 32]]), tones.deep);
  stroke(ctx, polygon([[-22, -46], [28, -42]]), alpha(holding.dressed.palette.lit("#d8b45a"), 0.9), 5);
  stroke(ctx, polygon([[-14, -32], [20, -29]]), alpha(holding.dressed.palette.lit("#d8b45a"), 0.7), 3);
}

/** As the text names the book. */
function coverOf(ctx: Context, { figure, dressed, seconds }: Holding): string {
  return penOf(ctx, { kind: "book", note: figure.held_note ?? "" }, { light: { ...dressed.palette.light, tint: 0 }, seconds }).own("#8a3b34");
}

function tonesIn({ dressed }: Holding, colour: string): Tones {
  return dressed.palette.tones(colour);
}

/** The largest that a hand holds, in figure units; and what it closes round. */
const HANDY = 150;
/** What is kept under an arm is as large there as in a hand or in both. */
export const KEPT = HANDY * 1.15;
const TINY: ReadonlySet<string> = new Set(["fruit", "vegetable", "medicine", "stone", "shell", "gear", "compass", "medal", "bell"]);

/** As it stands on a table, as small as a hand holds it; two arms carry more. */
function piece(ctx: Context, holding: Holding): void {
  const { figure, dressed, seconds } = holding;
  const kind = thingOf(figure) ?? "other";
  const thing = { kind, note: figure.held_note ?? "" };
  const species = LIVING.find((each) => each === kind);
  if (species !== undefined) return animal(ctx, holding, species);
  const { width, height, draw } = pieceOf(thing);
  const arms = inArms(figure);
  const most = kind === "parcel" ? KEPT : TINY.has(kind) ? HANDY * 0.62 : arms ? HANDY * (kind === "clock" && figure.look.age !== "child" ? 1.25 : 1.9) : HANDY;
  // An open clock is as large as it was, and its dial beside it.
  const beside = kind === "clock" && width > height * 1.25 ? 1.35 : 1;
  const scale = kind === "ball" ? 1 / (isBetweenHands(figure) ? 1 : dressed.build.length ** 0.6) : (arms ? scaleOfArmful(kind) : undefined) ?? Math.min(0.95, (most * beside) / Math.max(width, height));
  // In two arms it rests on the lower hand, a tall one against the shoulder, a long one along both.
  if (!isBetweenHands(figure)) ctx.translate(arms ? (figure.facing === "back" ? -10 : width > height * 1.7 ? -34 : 30) : 10, arms ? 40 : Math.min(34, height * scale * 0.4));
  ctx.scale(scale, scale);
  ctx.scale(writingOf(kind, figure), 1);
  draw(penOf(ctx, thing, { light: dressed.palette.light, seconds, held: true }));
}

const LIVING = ["cat", "dog", "rabbit", "bird", "fox"] as const;
const COATS = { cat: "#d98b3f", dog: "#a8703f", rabbit: "#b09a84", bird: "#e6e2da", fox: "#c8642c" } as const;

/** On the arm. */
function animal(ctx: Context, { figure, dressed, seconds }: Holding, species: (typeof LIVING)[number]): void {
  const beast: Figure = { ...figure, character: `held-${species}`, facing: "right", gaze: "right", pose: "sitting", look: { ...figure.look, species, age: "child", glasses: false, hair: { style: "crop", colour: COATS[species] } }, wardrobe: { ...figure.wardrobe, accessory: "none" } };
  const kind = kindOf(beast);
  if (kind === undefined) return;
  ctx.translate(-10, 60);
  ctx.scale(0.82, 0.82);
  paintBeast(ctx, kind, beast, { act: { mouth: "closed", blink: 0, seconds, gesture: 0 }, light: dressed.palette.light });
}

function fork(ctx: Context, holding: Holding): void {
  const steel = holding.dressed.palette.lit("#c9d0d6");
  stroke(ctx, polygon([[-4, 18], [6, -46]]), steel, 5);
  for (const x of [-7, 0, 7]) stroke(ctx, polygon([[6 + x, -48], [8 + x, -66]]), steel, 3);
}

/** Seen from the side a wheel is narrow. */
function wheel(ctx: Context, { dressed }: Holding): void {
  const wide = 22 + 70 * Math.abs(dressed.skeleton.look.cos);
  const ring = ellipse([18, -8], [wide, 88], 0.24);
  stroke(ctx, ring, dressed.palette.lit("#16151c"), 17);
  stroke(ctx, ring, dressed.palette.lit("#4a4854"), 7);
}

function pan(ctx: Context, holding: Holding): void {
  const iron = tonesIn(holding, "#3a3c46");
  stroke(ctx, polygon([[-6, 2], [70, -6]]), iron.deep, 13);
  ink(ctx, smooth([[60, -22], [70, 22], [110, 34], [190, 34], [226, 20], [236, -22]]), holding, iron);
  fill(ctx, ellipse([148, -22], [88, 13]), holding.dressed.palette.lit("#d99a4a"));
  for (const [x, y, r] of [[120, -25, 13], [160, -20, 16], [190, -26, 11]] as const) fill(ctx, ellipse([x, y], [r, r * 0.5]), holding.dressed.palette.lit("#8fae4a"));
  paintSteam(penOf(ctx, { kind: "pan", note: "" }, { light: holding.dressed.palette.light, seconds: holding.seconds, held: true }), { x: 150, y: -34, high: 120, wide: 64 });
}

/** The same that stands on tables, and of one size in whatever hand. */
function cup(ctx: Context, { figure, dressed, seconds }: Holding): void {
  const thing = { kind: "cup", note: figure.held_note ?? "" };
  ctx.translate(0, 28);
  ctx.scale(CUP, CUP);
  pieceOf(thing).draw(penOf(ctx, thing, { light: dressed.palette.light, seconds, held: true }));
}

function leaves(ctx: Context, holding: Holding, colour: string): void {
  ink(ctx, polygon([[-62, -44], [0, -30], [62, -50], [68, 30], [0, 48], [-60, 34]]), holding, tonesIn(holding, colour));
  fill(ctx, polygon([[-54, -48], [0, -34], [54, -54], [59, 22], [0, 40], [-52, 27]]), holding.dressed.palette.lit("#f4ecd8"));
  stroke(ctx, polygon([[0, -34], [0, 40]]), alpha("#6a5a48", 0.6), 3);
  for (const row of [-26, -10, 6]) stroke(ctx, polygon([[-42, row], [-10, row + 8]]), alpha("#6a5a48", 0.4), 2.4);
}

function coin(ctx: Context, holding: Holding): void {
  ink(ctx, ellipse([6, -2], [20, 20]), holding, tonesIn(holding, "#d8b45a"));
}

function plate(ctx: Context, holding: Holding): void {
  const alone = holding.figure.holding === "plate";
  ink(ctx, ellipse([alone ? 40 : 20, -6], alone ? [88, 34] : [66, 16]), holding, tonesIn(holding, "#ece8e0"));
  if (alone) return stroke(ctx, ellipse([40, -8], [56, 19]), alpha(tonesIn(holding, "#ece8e0").deep, 0.5), 4);
  ink(ctx, smooth([[-22, -8], [-16, -40], [20, -50], [56, -40], [62, -8], [20, -2]]), holding, tonesIn(holding, "#d99a56"));
}
