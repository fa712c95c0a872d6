/** Umbrellas: open on their stick, and broken ones as they lie on the ground. Knows nobody who holds one. */
import type { Colour } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { curve, fill, line, oval } from "../paint/path.ts";
import { aloft, large, type Pen, type Pieces } from "./pen.ts";

/** One that nobody gave a colour has the same in every hand and wherever it lies. */
export const UMBRELLA: Colour = "#e0a02c";

export function isBroken(note: string): boolean {
  return /\b(?:broken|torn|bent|ragged|wrecked)\b|слома|порван|壊れ|破れ/iu.test(note);
}

/** Rolled up: in a hand, or hung on a hook. */
export function isClosed(note: string): boolean {
  return /\b(?:closed|hung)\b/.test(note);
}

export const UMBRELLAS: Pieces = {
  "hung umbrella": aloft(150, 470, drawHung),
  umbrella: large(520, 620, drawUmbrella),
  "broken umbrella": large(720, 400, (pen) => drawLying(pen)),
  "umbrella in a puddle": large(760, 400, (pen) => {
    paintPuddle(pen);
    drawLying(pen);
  }),
};

function drawUmbrella(pen: Pen): void {
  const { ctx } = pen;
  const cloth = pen.own(UMBRELLA);
  line(ctx, [[0, -560], [0, -60]], pen.lit("#5b3f2b"), 13);
  curve(ctx, [[0, -70], [0, -6], [30, 6], [58, -8], [58, -40]], pen.lit("#5b3f2b"), 15);
  const ribs = [-250, -150, -50, 50, 150, 250];
  ribs.slice(0, -1).forEach((x, at) => {
    const next = ribs[at + 1] ?? x;
    fill(ctx, `M0 -600 Q${x * 0.9} -560 ${x} -370 Q${(x + next) / 2} -412 ${next} -370 Q${next * 0.9} -560 0 -600 Z`, mix(cloth, at % 2 === 0 ? pen.light.key : pen.light.shade, 0.16 + Math.abs(at - 2) * 0.06));
  });
  line(ctx, [[0, -600], [0, -626]], pen.lit("#5b3f2b"), 9);
}

/** On its side, open towards us: we look into the hollow, past the stick; two ribs have come through, one panel hangs torn. */
function drawLying(pen: Pen): void {
  const { ctx, light } = pen;
  const cloth = pen.own(UMBRELLA);
  const [wood, steel] = [pen.lit("#5b3f2b"), pen.lit("#b9c0c8")];
  const hub = [-168, -206] as const;
  const rim = Array.from({ length: 8 }, (_, at): readonly [number, number] => [-84 + 224 * Math.cos(0.3 + (at * Math.PI) / 4), -186 + 186 * Math.sin(0.3 + (at * Math.PI) / 4)]);
  // Of the outside no more than what bulges beyond the rim.
  const [low, high] = [rim[2] ?? hub, rim[TORN] ?? hub];
  fill(ctx, `M${low[0]} ${low[1]} C-260 2 -354 -72 -358 -192 C-354 -292 -280 -352 ${high[0]} ${high[1]} L${hub[0]} ${hub[1]} Z`, mix(cloth, light.key, 0.16));
  line(ctx, [[-352, -194], [-388, -198]], wood, 12);
  rim.forEach(([x, y], at) => {
    const [nx, ny] = rim[(at + 1) % rim.length] ?? [x, y];
    const [mx, my] = [(x + nx) / 2, (y + ny) / 2];
    const [inX, inY] = [mx + (hub[0] - mx) * 0.16, my + (hub[1] - my) * 0.16];
    const edge = at === TORN ? `L${mx + (hub[0] - mx) * 0.55} ${my + (hub[1] - my) * 0.5} L${nx} ${ny}` : `Q${inX} ${inY} ${nx} ${ny}`;
    fill(ctx, `M${hub[0]} ${hub[1]} L${x} ${y} ${edge} Z`, mix(cloth, light.shade, 0.34 + (at % 2) * 0.1 + (y < -186 ? 0.1 : 0)));
  });
  for (const [x, y] of rim) line(ctx, [hub, [x, y]], alpha(steel, 0.85), 6);
  for (const at of [TORN, TORN + 1]) {
    const [x, y] = rim[at] ?? hub;
    const [dx, dy] = [(x - hub[0]) * 0.24, (y - hub[1]) * 0.3];
    line(ctx, [[x, y], [x + dx, y + dy], [x + dx + 46, y + dy - 14]], steel, 8);
  }
  line(ctx, [hub, [226, -54]], wood, 14);
  curve(ctx, [[226, -54], [290, -22], [322, -46], [310, -86]], wood, 15);
}

/** Which of the eight. */
const TORN = 5;

/** Still water that holds the sky, and a stroke of light. */
function paintPuddle({ ctx, light, lit }: Pen): void {
  const water = mix(lit("#7f9db8"), light.key, 0.12);
  for (const [grown, strength] of [[1.09, 0.16], [1.05, 0.22], [1.01, 0.34], [0.97, 0.9]] as const) {
    const at = (x: number, y: number): string => `${-20 + x * grown} ${2 + y * grown}`;
    fill(ctx, `M${at(-420, -6)} C${at(-410, -50)} ${at(-250, -40)} ${at(-170, -62)} C${at(-60, -84)} ${at(60, -58)} ${at(160, -60)} C${at(300, -62)} ${at(400, -46)} ${at(430, -14)} C${at(446, 22)} ${at(330, 24)} ${at(270, 48)} C${at(190, 80)} ${at(20, 60)} ${at(-90, 72)} C${at(-230, 84)} ${at(-290, 44)} ${at(-350, 40)} C${at(-400, 34)} ${at(-424, 20)} ${at(-420, -6)} Z`, alpha(water, strength));
  }
  oval(ctx, [-60, 4], [270, 34], alpha(mix(light.shade, "#101830", 0.3), 0.34));
  for (const [x, y, wide] of [[190, -26, 110], [-250, 20, 80], [90, 34, 150]] as const) oval(ctx, [x, y], [wide, 5], alpha("#ffffff", 0.55));
}

/** On a hook in the wall, by its crook. */
function drawHung(pen: Pen): void {
  const { ctx } = pen;
  const [wood, cloth] = [pen.lit("#5b3f2b"), pen.own(UMBRELLA)];
  curve(ctx, [[34, -452], [34, -420], [10, -420]], pen.lit("#8a8f96"), 12);
  curve(ctx, [[34, -404], [30, -428], [4, -430], [0, -400], [0, -330]], wood, 13);
  line(ctx, [[0, -40], [0, 0]], wood, 9);
  fill(ctx, "M-16 -340 L16 -340 C52 -260 40 -120 8 -30 L-8 -30 C-40 -120 -52 -260 -16 -340 Z", cloth);
  for (const x of [-18, 8]) curve(ctx, [[x * 0.5, -326], [x, -200], [x * 0.3, -44]], alpha(mix(cloth, pen.light.shade, 0.7), 0.6), 4);
  line(ctx, [[-40, -190], [40, -184]], mix(cloth, pen.light.shade, 0.6), 8);
}
