/** Things that shine: lamps, candles, fire, moon, star, alarm. */
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, fill, glow, line, linear, oval, pill, polygon, radial } from "../paint/path.ts";
import { aloft, large, small, type Pen, type Pieces } from "./pen.ts";

export const LIGHTS: Pieces = {
  lamp: small(190, 300, drawLamp),
  lantern: small(150, 260, drawLantern),
  candle: small(110, 170, drawCandle),
  fire: large(420, 380, drawFire),
  moon: aloft(320, 320, drawMoon),
  star: aloft(260, 260, drawStar),
  alarm: small(150, 150, drawAlarm),
};

/** Ends the note of a lamp or candle whose light on what is around it is painted apart. */
export const WITHOUT_GLOW = " without its glow";

function drawLamp(pen: Pen): void {
  const { ctx, on } = pen;
  const brass = pen.own("#c99a3f");
  oval(ctx, [0, -8], [62, 13], pen.round(-62, 124, brass));
  fill(ctx, "M-44 -12 Q-20 -30 -16 -60 Q-44 -84 -40 -112 Q-34 -140 0 -142 Q34 -140 40 -112 Q44 -84 16 -60 Q20 -30 44 -12 Z", pen.round(-46, 92, brass));
  line(ctx, [[0, -142], [0, -176]], brass, 9);
  const shade = pen.lit("#e9cf9e");
  fill(ctx, "M-92 -160 L-54 -282 Q0 -292 54 -282 L92 -160 Q0 -146 -92 -160 Z", on ? linear(ctx, [0, -286, 0, -156], [[0, mix(shade, "#ffdf9a", 0.5)], [0.6, "#ffe9b8"], [1, "#ffd48a"]]) : pen.round(-92, 184, shade));
  for (const x of [-62, -32, 0, 32, 62]) line(ctx, [[x, -160 + Math.abs(x) * 0.03], [x * 0.58, -284]], alpha(pen.light.shade, 0.14), 3);
  curve(ctx, [[-92, -160], [0, -146], [92, -160]], alpha(brass, 0.9), 5);
  oval(ctx, [-14, -104], [7, 22], alpha("#ffffff", 0.4));
  if (on && !pen.note.endsWith(WITHOUT_GLOW)) glow(ctx, [0, -200], 520, { colour: "#ffc878", strength: 0.6 });
}

function drawLantern(pen: Pen): void {
  const { ctx, on } = pen;
  const iron = pen.own("#3f4650");
  ctx.strokeStyle = iron;
  ctx.lineWidth = 8;
  ctx.beginPath();
  ctx.arc(0, -214, 44, Math.PI, Math.PI * 2);
  ctx.stroke();
  fill(ctx, "M-60 -176 L-26 -214 Q0 -226 26 -214 L60 -176 Z", pen.round(-60, 120, iron));
  box(ctx, [-48, -176, 96, 132], on ? radial(ctx, [0, -96, 6, 100], [[0, "#fff6d8"], [0.4, "#ffd27a"], [1, "#c8742f"]]) : alpha(pen.lit("#a8c4cc"), 0.6));
  if (on) drawFlame(pen, { x: 0, y: -58, size: 58 });
  for (const x of [-50, -18, 12, 44]) box(ctx, [x, -178, 7, 136], iron);
  for (const y of [-180, -114, -48]) box(ctx, [-52, y, 104, 7], iron);
  fill(ctx, "M-58 -44 L58 -44 L70 0 L-70 0 Z", pen.round(-70, 140, iron));
  if (on) glow(ctx, [0, -104], 480, { colour: "#ffb45a", strength: 0.7 });
}

function drawCandle(pen: Pen): void {
  const { ctx, on } = pen;
  const brass = pen.lit("#c99a3f");
  oval(ctx, [0, -8], [56, 12], pen.round(-56, 112, brass));
  oval(ctx, [0, -12], [44, 8], mix(brass, pen.light.shade, 0.3));
  pill(ctx, [-19, -108, 38, 98], 7, pen.round(-19, 38, pen.own("#f3e6c8")));
  fill(ctx, "M-19 -104 Q-10 -112 0 -108 Q12 -112 19 -104 L19 -84 Q14 -66 10 -84 Q4 -90 0 -78 Q-6 -60 -10 -84 Q-16 -88 -19 -80 Z", mix(pen.lit("#fff6e0"), pen.light.key, 0.2));
  line(ctx, [[0, -108], [2, -120]], "#2a2024", 3.5);
  if (!on) return curve(ctx, [[2, -122], [-8, -140], [10, -160], [0, -186]], alpha("#ffffff", 0.3), 4);
  drawFlame(pen, { x: 1, y: -112, size: 50 });
  if (!pen.note.endsWith(WITHOUT_GLOW)) glow(ctx, [0, -136], 400, { colour: "#ffb45a", strength: 0.62 });
}

/** A tongue of flame that leans with the time. */
export function drawFlame({ ctx, seconds }: Pen, { x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): void {
  const lean = Math.sin(seconds * 7 + x) * size * 0.07 + Math.sin(seconds * 11.3) * size * 0.04;
  const tongue = (scale: number): string => `M${x} ${y} C${x - size * 0.42 * scale} ${y - size * 0.2 * scale} ${x - size * 0.26 * scale} ${y - size * 0.62 * scale} ${x + lean} ${y - size * 1.1 * scale} C${x + size * 0.3 * scale} ${y - size * 0.6 * scale} ${x + size * 0.42 * scale} ${y - size * 0.2 * scale} ${x} ${y} Z`;
  fill(ctx, tongue(1), "#ff9a34");
  fill(ctx, tongue(0.74), "#ffc95a");
  fill(ctx, tongue(0.44), "#fff6dc");
}

function drawFire(pen: Pen): void {
  const { ctx, seconds } = pen;
  oval(ctx, [0, -8], [200, 30], alpha("#1a1013", 0.5));
  for (const [from, to] of [[[-170, -20], [110, -70]], [[170, -20], [-110, -74]], [[-60, -6], [70, -50]]] as const) {
    line(ctx, [from, to], pen.lit("#4a2f22"), 36);
    line(ctx, [[from[0], from[1] - 8], [to[0], to[1] - 8]], alpha("#ff7a2a", 0.5), 7);
  }
  for (const [x, size] of [[-92, 150], [92, 160], [-44, 230], [48, 240], [0, 310]] as const) drawFlame({ ...pen, seconds: seconds + x }, { x, y: -34, size });
  for (let i = 0; i < 12; i++) {
    const rise = (seconds * 0.4 + i / 12) % 1;
    disc(ctx, [Math.sin(i * 3.7 + rise * 3) * 110, -120 - rise * 340], 4 * (1 - rise) + 1, alpha("#ffd27a", 1 - rise));
  }
  glow(ctx, [0, -150], 760, { colour: "#ff9440", strength: 0.75 });
}

function drawMoon({ ctx }: Pen): void {
  glow(ctx, [0, -160], 460, { colour: "#a8c8ff", strength: 0.6 });
  disc(ctx, [0, -160], 150, radial(ctx, [-50, -210, 10, 240], [[0, "#fffdf2"], [0.6, "#e2e9f6"], [1, "#9fb2d6"]]));
  for (const [x, y, r] of [[-54, -196, 30], [38, -130, 42], [56, -230, 20], [-30, -96, 22], [-96, -140, 14], [4, -246, 12], [88, -176, 13]] as const) {
    disc(ctx, [x, y], r, alpha("#8fa3c8", 0.35));
    disc(ctx, [x + 3, y + 4], r * 0.84, alpha("#d5def0", 0.5));
  }
}

function drawStar({ ctx, seconds }: Pen): void {
  const pulse = 1 + 0.08 * Math.sin(seconds * 3);
  glow(ctx, [0, -130], 420 * pulse, { colour: "#cfe0ff", strength: 0.8 });
  for (const [long, wide, turn] of [[170, 11, 0], [170, 11, Math.PI / 2], [80, 9, Math.PI / 4], [80, 9, -Math.PI / 4]] as const) {
    ctx.save();
    ctx.translate(0, -130);
    ctx.rotate(turn);
    polygon(ctx, [[0, -long * pulse], [wide, 0], [0, long * pulse], [-wide, 0]], alpha("#fffbe8", 0.95));
    ctx.restore();
  }
  disc(ctx, [0, -130], 27, "#fffef6");
}

function drawAlarm(pen: Pen): void {
  const { ctx, seconds, on } = pen;
  const flash = on ? 0.5 + 0.5 * Math.sin(seconds * 8) : 0;
  pill(ctx, [-66, -34, 132, 34], 10, pen.round(-66, 132, pen.lit("#4a4f58")));
  fill(ctx, "M-52 -34 L-52 -92 Q-50 -140 0 -142 Q50 -140 52 -92 L52 -34 Z", on ? radial(ctx, [0, -84, 6, 80], [[0, mix("#ff8a7a", "#fff0e0", flash)], [1, "#b81f1f"]]) : pen.round(-52, 104, pen.lit("#b8302a")));
  oval(ctx, [-24, -100], [7, 26], alpha("#ffffff", 0.5));
  for (const x of [-30, 0, 30]) box(ctx, [x - 2, -120, 4, 84], alpha("#5a0f0f", 0.4));
  if (on) glow(ctx, [0, -90], 420, { colour: "#ff4a3a", strength: 0.35 + 0.4 * flash });
}
