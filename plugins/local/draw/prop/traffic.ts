/** What one rides, flies or passes by: trams, trains, rockets, signs, statues, ladders; and fire in its place. */
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, fill, glow, line, linear, oval, pill, placed, polygon } from "../paint/path.ts";
import { insideOf, paintPassenger, SHEEN } from "./passengers.ts";
import { aloft, large, small, type Pen, type Pieces } from "./pen.ts";

export const TRAFFIC: Pieces = {
  tram: large(1500, 720, (pen) => drawCarriage(pen, { colour: "#c8402f", wheels: 4, pole: true })),
  train: large(1600, 700, (pen) => drawCarriage(pen, { colour: "#2f6a4f", wheels: 6, pole: false })),
  bus: large(1400, 640, (pen) => drawCarriage(pen, { colour: "#d8a02f", wheels: 2, pole: false })),
  motorcycle: large(760, 460, drawMotorcycle),
  plane: aloft(900, 320, drawPlane),
  rocket: large(320, 820, drawRocket),
  wheel: small(240, 240, drawWheel),
  ladder: large(260, 980, drawLadder),
  bucket: small(190, 230, drawBucket),
  flag: large(420, 900, drawFlag),
  anchor: small(240, 270, drawAnchor),
  sign: large(460, 700, drawSign),
  statue: large(360, 980, drawStatue),
  puddle: small(420, 60, drawPuddle),
  fireplace: large(620, 560, drawFireplace),
};

interface Carriage {
  readonly colour: string;
  readonly wheels: number;
  readonly pole: boolean;
}

function drawCarriage(pen: Pen, { colour, wheels, pole }: Carriage): void {
  const { ctx } = pen;
  const own = pen.own(colour);
  if (pole) {
    line(ctx, [[-60, -600], [40, -700], [-60, -720]], pen.lit("#4a4a54"), 11);
    line(ctx, [[-800, -720], [800, -720]], alpha(pen.lit("#3a3a44"), 0.7), 6);
  }
  pill(ctx, [-680, -600, 1360, 520], 60, linear(ctx, [0, -600, 0, -80], [[0, mix(own, pen.light.key, 0.18)], [0.5, own], [1, mix(own, pen.light.shade, 0.22)]]));
  pill(ctx, [-690, -616, 1380, 54], 24, mix(own, pen.light.shade, 0.3));
  box(ctx, [-680, -270, 1360, 26], pen.lit("#f4ead0"));
  for (let at = 0; at < 7; at++) if (at !== 3) drawPane(pen, { x: -630 + at * 184, wide: 154, high: 210, who: PASSENGERS[at] ?? [] });
  // A folding door in the middle, with a pane in each leaf.
  pill(ctx, [-96, -534, 192, 446], 12, mix(own, pen.light.shade, 0.45));
  for (const x of [-84, 8]) drawPane(pen, { x, wide: 76, high: 300, who: [] });
  for (let at = 0; at < wheels; at++) {
    const x = -520 + (at * 1040) / (wheels - 1);
    disc(ctx, [x, -66], 66, pen.lit("#26262e"));
    disc(ctx, [x, -66], 30, pen.lit("#9aa2aa"));
  }
  for (const side of [-1, 1]) disc(ctx, [side * 646, -180], 26, pen.lit("#ffe9b0"));
  if (pen.on) glow(ctx, [646, -180], 300, { colour: "#ffe2a0", strength: 0.5 });
}

/** Who sits behind each window, from one end to the other. */
const PASSENGERS = [[0], [3, 1], [], [], [5], [2, 4], [7]] as const;

interface Pane {
  readonly x: number;
  readonly wide: number;
  readonly high: number;
  readonly who: readonly number[];
}

/** The half dark behind the glass with whoever sits there, and light on it. */
function drawPane(pen: Pen, { x, wide, high, who }: Pane): void {
  const { ctx } = pen;
  pill(ctx, [x - 7, -527, wide + 14, high + 14], 20, mix(pen.lit("#4a241e"), pen.light.shade, 0.4));
  ctx.save();
  pill(ctx, [x, -520, wide, high], 16, insideOf(pen));
  ctx.clip();
  who.forEach((each, at) => paintPassenger(pen, { at: [x + (wide * (at + 0.5)) / who.length, -398 - (each % 3) * 10], head: who.length > 1 ? 66 : 76, who: each }));
  for (const [from, to] of [[0.16, 0.34], [0.4, 0.46]] as const) polygon(ctx, [[x + wide * from, -520], [x + wide * to, -520], [x + wide * (to - 0.4), -520 + high], [x + wide * (from - 0.4), -520 + high]], SHEEN);
  ctx.restore();
}

function drawMotorcycle(pen: Pen): void {
  const { ctx } = pen;
  for (const x of [-250, 250]) {
    disc(ctx, [x, -120], 120, pen.lit("#22222a"));
    disc(ctx, [x, -120], 84, pen.lit("#8a9098"));
    disc(ctx, [x, -120], 66, pen.lit("#2e2e38"));
  }
  line(ctx, [[250, -120], [170, -360], [130, -410]], pen.lit("#aab2ba"), 19);
  fill(ctx, "M-260 -250 C-180 -310 -60 -270 0 -270 C60 -340 150 -340 180 -290 C180 -220 100 -160 20 -130 L-140 -130 C-200 -160 -250 -210 -260 -250 Z", pen.down(-330, 200, pen.own("#b8342c")));
  fill(ctx, "M-270 -290 C-200 -340 -60 -320 -10 -284 L-40 -256 C-120 -270 -200 -270 -270 -290 Z", pen.lit("#2a2026"));
  disc(ctx, [190, -330], 40, pen.lit("#f4e2b0"));
  line(ctx, [[-240, -110], [60, -110]], pen.lit("#aab2ba"), 26);
}

function drawPlane(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#eceef0");
  polygon(ctx, [[-330, -190], [-420, -320], [-350, -320], [-230, -190]], pen.lit("#2f5ba0"));
  fill(ctx, "M-400 -150 C-300 -210 200 -220 340 -190 C420 -170 450 -140 440 -120 C380 -90 -280 -90 -400 -150 Z", pen.down(-215, 120, own));
  polygon(ctx, [[-40, -130], [110, -130], [-120, 20], [-190, 20]], mix(own, pen.light.shade, 0.25));
  for (let at = 0; at < 12; at++) pill(ctx, [-260 + at * 44, -176, 22, 24], 9, pen.lit("#4a6a8a"));
  fill(ctx, "M330 -186 C370 -180 400 -166 410 -154 L340 -156 Z", pen.lit("#4a6a8a"));
}

function drawRocket(pen: Pen): void {
  const { ctx } = pen;
  const flick = 30 * Math.sin(pen.seconds * 18);
  fill(ctx, `M-60 -120 Q-70 ${-10 + flick} 0 ${40 + flick} Q70 ${-10 + flick} 60 -120 Z`, "#ffb03a");
  fill(ctx, `M-30 -120 Q-30 ${-60 + flick} 0 ${-20 + flick} Q30 ${-60 + flick} 30 -120 Z`, "#fff2c0");
  for (const side of [-1, 1]) fill(ctx, `M${side * 80} -340 L${side * 156} -150 L${side * 150} -96 L${side * 70} -160 Z`, pen.lit("#c8402f"));
  fill(ctx, "M0 -820 C90 -700 104 -500 88 -120 L-88 -120 C-104 -500 -90 -700 0 -820 Z", pen.round(-96, 192, pen.own("#e6e8ea")));
  fill(ctx, "M0 -820 C50 -756 74 -690 84 -620 L-84 -620 C-74 -690 -50 -756 0 -820 Z", pen.round(-84, 168, pen.lit("#c8402f")));
  disc(ctx, [0, -500], 50, pen.lit("#8a9098"));
  disc(ctx, [0, -500], 36, pen.lit("#6fb0d8"));
}

function drawWheel(pen: Pen): void {
  const { ctx } = pen;
  disc(ctx, [0, -118], 118, pen.lit("#26262e"));
  disc(ctx, [0, -118], 88, pen.own("#a8793f"));
  disc(ctx, [0, -118], 74, mix(pen.lit("#d8ccb4"), pen.light.shade, 0.3));
  for (let at = 0; at < 8; at++) line(ctx, [[0, -118], [Math.cos(at * 0.785) * 82, -118 + Math.sin(at * 0.785) * 82]], pen.own("#a8793f"), 13);
  disc(ctx, [0, -118], 24, pen.own("#a8793f"));
}

function drawLadder(pen: Pen): void {
  const wood = pen.own("#a8794f");
  for (const side of [-1, 1]) line(pen.ctx, [[side * 110, 0], [side * 80, -960]], wood, 26);
  for (let at = 0; at < 9; at++) line(pen.ctx, [[-106 + at * 3, -90 - at * 100], [106 - at * 3, -90 - at * 100]], mix(wood, pen.light.key, 0.15), 19);
}

function drawBucket(pen: Pen): void {
  const { ctx } = pen;
  curve(ctx, [[-84, -146], [-60, -226], [60, -226], [84, -146]], pen.lit("#6a7078"), 8);
  fill(ctx, "M-90 -150 L90 -150 L66 -8 Q0 12 -66 -8 Z", pen.round(-90, 180, pen.own("#8f9aa4")));
  oval(ctx, [0, -150], [90, 19], mix(pen.own("#8f9aa4"), pen.light.shade, 0.4));
  oval(ctx, [0, -146], [78, 13], pen.lit("#5f93ab"));
  for (const y of [-110, -50]) curve(ctx, [[-84 + y * -0.06, y], [0, y + 15], [84 + y * 0.06, y]], alpha(pen.light.shade, 0.3), 5);
}

function drawFlag(pen: Pen): void {
  const { ctx } = pen;
  const wave = (x: number): number => Math.sin(pen.seconds * 3 + x * 0.02) * 20;
  line(ctx, [[-170, 0], [-170, -880]], pen.lit("#8a6a44"), 19);
  disc(ctx, [-170, -890], 19, pen.lit("#d8b45a"));
  fill(ctx, `M-160 -860 C-60 ${-900 + wave(0)} 60 ${-820 + wave(120)} 200 ${-870 + wave(240)} L200 ${-640 + wave(240)} C60 ${-590 + wave(120)} -60 ${-670 + wave(0)} -160 -630 Z`, pen.own("#c8402f"));
}

function drawAnchor(pen: Pen): void {
  const { ctx } = pen;
  const iron = pen.own("#4a5460");
  line(ctx, [[0, -220], [0, -20]], iron, 26);
  line(ctx, [[-64, -176], [64, -176]], iron, 22);
  ctx.strokeStyle = iron;
  ctx.lineWidth = 16;
  ctx.beginPath();
  ctx.arc(0, -240, 26, 0, Math.PI * 2);
  ctx.stroke();
  curve(ctx, [[-104, -96], [-84, -30], [0, -12], [84, -30], [104, -96]], iron, 26);
  for (const side of [-1, 1]) polygon(ctx, [[side * 128, -74], [side * 104, -128], [side * 70, -84]], iron);
}

function drawSign(pen: Pen): void {
  const { ctx } = pen;
  for (const x of [-150, 150]) line(ctx, [[x, 0], [x, -640]], pen.lit("#6d4a30"), 26);
  pill(ctx, [-210, -680, 420, 260], 14, pen.down(-680, 260, pen.own("#8f623c")));
  pill(ctx, [-190, -660, 380, 220], 10, pen.lit("#f0e2c0"));
  polygon(ctx, [[-120, -590], [60, -590], [60, -630], [140, -550], [60, -470], [60, -510], [-120, -510]], pen.lit("#a8442f"));
}

function drawStatue(pen: Pen): void {
  const { ctx } = pen;
  const stone = pen.own("#a9aaa4");
  box(ctx, [-150, -240, 300, 240], pen.round(-150, 300, mix(stone, pen.light.shade, 0.1)));
  box(ctx, [-172, -262, 344, 32], mix(stone, pen.light.key, 0.15));
  fill(ctx, "M-96 -262 C-110 -420 -100 -640 -70 -730 C-40 -770 40 -770 70 -730 C100 -640 110 -420 96 -262 Z", pen.round(-104, 208, stone));
  disc(ctx, [0, -840], 70, pen.round(-70, 140, stone));
  fill(ctx, "M60 -720 C120 -760 170 -840 186 -920 L150 -930 C130 -860 90 -800 40 -780 Z", mix(stone, pen.light.key, 0.1));
  for (const x of [-50, 0, 50]) curve(ctx, [[x, -690], [x * 1.2, -480], [x * 1.3, -270]], alpha(pen.light.shade, 0.3), 8);
}

function drawPuddle(pen: Pen): void {
  const { ctx } = pen;
  oval(ctx, [0, -18], [206, 26], mix(pen.lit("#3f5a78"), pen.light.shade, 0.25));
  oval(ctx, [-30, -22], [150, 15], alpha(pen.light.key, 0.35));
  for (const [x, late] of [[-90, 0], [50, 1.4], [120, 2.6]] as const) {
    const grow = (pen.seconds * 0.8 + late) % 1;
    ctx.strokeStyle = alpha("#ffffff", 0.5 * (1 - grow));
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.ellipse(x, -18, 10 + grow * 46, 2 + grow * 9, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
}

function drawFireplace(pen: Pen): void {
  const { ctx } = pen;
  const stone = pen.own("#b9b2a8");
  box(ctx, [-280, -500, 560, 500], pen.round(-280, 560, stone));
  box(ctx, [-320, -556, 640, 60], mix(stone, pen.light.key, 0.2));
  fill(ctx, "M-180 0 L-180 -300 Q0 -420 180 -300 L180 0 Z", "#1c1416");
  for (const [x, turn] of [[-60, 0.2], [50, -0.16]] as const) placed(ctx, { x, y: -34, turn }, () => pill(ctx, [-110, -22, 220, 44], 20, pen.lit("#5a3a26")));
  for (const [x, high, late] of [[-70, 150, 0], [0, 220, 1.3], [66, 170, 2.4]] as const) {
    const lick = Math.sin(pen.seconds * 7 + late) * 20;
    fill(ctx, `M${x - 54} -40 C${x - 60} -100 ${x - 10 + lick} ${-high * 0.7} ${x + lick} ${-40 - high} C${x + 20} ${-high * 0.7} ${x + 60} -100 ${x + 54} -40 Z`, alpha("#ff8a2a", 0.9));
    fill(ctx, `M${x - 28} -40 C${x - 30} -80 ${x - 6} ${-high * 0.5} ${x + lick * 0.6} ${-20 - high * 0.6} C${x + 14} ${-high * 0.5} ${x + 32} -80 ${x + 28} -40 Z`, "#ffd870");
  }
  glow(ctx, [0, -110], 420, { colour: "#ffb050", strength: 0.6 });
}
