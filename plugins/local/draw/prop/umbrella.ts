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

/** On its side, the stick towards us; two ribs have come through, one panel is torn off its rib. */
function drawLying(pen: Pen): void {
  const { ctx, light } = pen;
  const cloth = pen.own(UMBRELLA);
  const [wood, steel] = [pen.lit("#5b3f2b"), pen.lit("#b9c0c8")];
  // The hollow inside, darker than the cloth.
  fill(ctx, "M-300 -26 C-250 -150 -120 -330 30 -352 C70 -250 60 -120 -40 -10 C-120 14 -220 10 -300 -26 Z", mix(cloth, light.shade, 0.62));
  for (const [x, y] of [[-300, -26], [-214, -4], [-120, 4], [-40, -10], [24, -130], [50, -250], [30, -352]] as const) line(ctx, [[-110, -210], [x, y]], alpha(steel, 0.8), 6);
  line(ctx, [[-110, -210], [226, -54]], wood, 14);
  curve(ctx, [[226, -54], [290, -22], [322, -46], [310, -86]], wood, 15);
  // The canopy beyond, in panels round its tip.
  const rim = [[-300, -26], [-318, -130], [-282, -240], [-200, -322], [-90, -366], [30, -352]] as const;
  rim.slice(0, -1).forEach(([x, y], at) => {
    const [nx, ny] = rim[at + 1] ?? [x, y];
    if (at === 3) return;
    fill(ctx, `M-110 -210 L${x} ${y} Q${(x + nx) / 2 + 22} ${(y + ny) / 2 + 24} ${nx} ${ny} Z`, mix(cloth, at % 2 === 0 ? light.key : light.shade, 0.14 + at * 0.03));
  });
  fill(ctx, "M-110 -210 L-200 -322 Q-176 -300 -150 -316 Q-142 -270 -116 -296 Q-112 -250 -110 -210 Z", mix(cloth, light.key, 0.1));
  line(ctx, [[-110, -210], [-60, -400], [-8, -424]], steel, 8);
  line(ctx, [[-110, -210], [-330, -300], [-376, -280]], steel, 8);
  line(ctx, [[-110, -210], [-140, -238]], wood, 12);
}

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
