/** Machines: telephones, screens, radios, servers, telescopes. And instruments. */
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, fill, glow, line, linear, oval, pill, placed, polygon, radial } from "../paint/path.ts";
import { large, small, type Pen, type Pieces } from "./pen.ts";

export const DEVICES: Pieces = {
  phone: small(110, 200, drawPhone),
  "ringing phone": { ...small(430, 170, drawRinging), flat: true },
  laptop: small(320, 220, drawLaptop),
  screen: small(360, 280, drawScreen),
  whiteboard: large(620, 720, drawWhiteboard),
  radio: small(280, 200, drawRadio),
  server: large(330, 760, drawServer),
  telescope: large(420, 560, drawTelescope),
  guitar: large(240, 600, drawGuitar),
  piano: large(760, 660, drawPiano),
};

function drawPhone(pen: Pen): void {
  const { ctx } = pen;
  pill(ctx, [-50, -198, 100, 198], 18, pen.round(-50, 100, pen.own("#2c2e38")));
  pill(ctx, [-43, -190, 86, 182], 12, linear(ctx, [-43, -190, 43, -8], [[0, "#5a7fd0"], [0.5, "#8f5ac0"], [1, "#f08a6a"]]));
  pill(ctx, [-16, -186, 32, 8], 4, "#16171d");
  pill(ctx, [-34, -150, 68, 30], 9, alpha("#ffffff", 0.85));
  for (const [x, y, colour] of [[-30, -100, "#ffffff"], [-8, -100, "#ffe08a"], [14, -100, "#a8f0c0"], [-30, -76, "#ffb0a0"], [-8, -76, "#a8d8ff"], [14, -76, "#ffffff"]] as const) pill(ctx, [x, y, 17, 17], 5, alpha(colour, 0.85));
  polygon(ctx, [[-43, -190], [10, -190], [-43, -60]], alpha("#ffffff", 0.12));
  glow(ctx, [0, -100], 260, { colour: "#8fa8ff", strength: pen.on ? 0.45 : 0.14 });
}

/** Lying askew, its face alight with who calls; it hums on the board. */
function drawRinging(pen: Pen): void {
  const { ctx } = pen;
  glow(ctx, [0, -70], 290, { colour: "#9fb4ff", strength: 0.5 });
  const lying = (lift: number, draw: () => void): void => {
    ctx.save();
    ctx.translate(0, -64 - lift);
    ctx.transform(0.74, 0.28, -0.78, 0.31, 0, 0);
    draw();
    ctx.restore();
  };
  // The light of its face on the board, and the hum as a second edge on either side.
  lying(-17, () => pill(ctx, [-82, -158, 168, 320], 30, alpha("#05030d", 0.4)));
  for (const round of [8, 15, 22]) lying(-12, () => pill(ctx, [-80 - round, -160 - round, 160 + round * 2, 320 + round * 2], 28 + round, alpha("#8fa6ff", 0.09)));
  for (const by of [-1, 1]) for (const [away, strength] of [[16, 0.42], [30, 0.22]] as const) lying(-4, () => curve(ctx, hum(by, away), alpha("#d6e0ff", strength), 4));
  for (let lift = -9; lift <= 0; lift += 1.5) lying(lift, () => pill(ctx, [-80, -160, 160, 320], 28, lift > -3 ? pen.lit("#5a6070") : pen.lit("#23252f")));
  lying(0, () => {
    pill(ctx, [-79, -159, 158, 318], 28, pen.lit("#15161d"));
    pill(ctx, [-71, -151, 142, 302], 21, linear(ctx, [-60, -150, 60, 150], [[0, "#3d58b8"], [0.5, "#6a4bb0"], [1, "#b3547f"]]));
    drawCaller(ctx);
  });
}

/** Along one of its long sides. */
function hum(side: number, away: number): readonly (readonly [number, number])[] {
  return [[side * (82 + away), -104 + away], [side * (86 + away), 0], [side * (82 + away), 104 - away]];
}

/** Who calls: a picture in a ring, a name that is not read, and the two buttons. */
function drawCaller(ctx: Pen["ctx"]): void {
  pill(ctx, [-20, -144, 40, 9], 4, "#15161d");
  disc(ctx, [0, -70], 45, alpha("#ffffff", 0.3));
  disc(ctx, [0, -70], 39, "#dfe6fb");
  disc(ctx, [0, -80], 15, "#7482b8");
  fill(ctx, "M-27 -43 Q-24 -62 0 -62 Q24 -62 27 -43 Q14 -31 0 -31 Q-14 -31 -27 -43 Z", "#7482b8");
  pill(ctx, [-46, -8, 92, 16], 8, alpha("#ffffff", 0.92));
  pill(ctx, [-28, 18, 56, 9], 4, alpha("#ffffff", 0.5));
  for (const [x, colour, turn] of [[-38, "#ef4f48", 2.36], [38, "#3fc472", 0]] as const) {
    disc(ctx, [x, 104], 27, colour);
    placed(ctx, { x, y: 104, turn }, () => {
      curve(ctx, [[-10, -10], [-8, 6], [10, 10]], "#ffffff", 6);
      for (const [ex, ey] of [[-10, -10], [10, 10]] as const) disc(ctx, [ex, ey], 5.4, "#ffffff");
    });
  }
}

function drawLaptop(pen: Pen): void {
  if (/\bclosing\b/.test(pen.note)) return drawLidComingDown(pen);
  if (/\bshut\b/.test(pen.note)) return drawShut(pen);
  if (/\bturned away\b/.test(pen.note)) return drawLid(pen);
  const { ctx } = pen;
  pill(ctx, [-132, -206, 264, 172], 10, pen.down(-206, 172, pen.own("#9aa2aa")));
  box(ctx, [-122, -196, 244, 152], linear(ctx, [-122, -196, 122, -44], [[0, "#bfe6f6"], [1, "#4f8fc0"]]));
  for (const [row, width] of [[0, 120], [1, 80], [2, 140], [3, 100], [4, 60]] as const) box(ctx, [-104, -176 + row * 20, width, 8], alpha("#ffffff", 0.75));
  box(ctx, [50, -180, 56, 66], alpha("#ffffff", 0.4));
  polygon(ctx, [[-136, -34], [136, -34], [160, -6], [-160, -6]], pen.down(-34, 30, pen.own("#b3bac1")));
  polygon(ctx, [[-118, -30], [118, -30], [130, -16], [-130, -16]], pen.lit("#4a5058"));
  pill(ctx, [-162, -8, 324, 8], 4, pen.lit("#7f868e"));
  glow(ctx, [0, -120], 380, { colour: "#8fd0f0", strength: pen.on ? 0.5 : 0.15 });
}

/** Open, its back to us: its light falls on whoever sits at it. */
function drawLid(pen: Pen): void {
  const { ctx } = pen;
  const metal = pen.own("#9aa2aa");
  glow(ctx, [0, -120], 300, { colour: "#8fd0f0", strength: pen.on ? 0.45 : 0.12 });
  pill(ctx, [-150, -14, 300, 14], 6, pen.lit("#7f868e"));
  polygon(ctx, [[-138, -204], [138, -204], [146, -12], [-146, -12]], pen.down(-204, 192, metal));
  polygon(ctx, [[-138, -206], [138, -206], [138, -198], [-138, -198]], mix(metal, pen.light.key, 0.35));
  oval(ctx, [0, -110], [18, 18], mix(metal, pen.light.key, 0.5));
}

function drawShut(pen: Pen): void {
  const { ctx } = pen;
  const metal = pen.own("#9aa2aa");
  polygon(ctx, [[-138, -44], [138, -44], [160, -20], [-160, -20]], mix(metal, pen.light.key, 0.2));
  pill(ctx, [-162, -22, 324, 22], 6, pen.down(-22, 22, metal));
}

/** Half closed, its back to us: the last of its light falls on the keys. */
function drawLidComingDown(pen: Pen): void {
  const { ctx } = pen;
  const metal = pen.own("#9aa2aa");
  glow(ctx, [0, -30], 240, { colour: "#8fd0f0", strength: 0.4 });
  polygon(ctx, [[-150, -44], [150, -44], [160, -6], [-160, -6]], "#bfe6f6");
  polygon(ctx, [[-140, -98], [140, -98], [158, -26], [-158, -26]], pen.down(-98, 72, metal));
  polygon(ctx, [[-140, -104], [140, -104], [140, -96], [-140, -96]], mix(metal, pen.light.key, 0.35));
  oval(ctx, [0, -62], [16, 9], mix(metal, pen.light.key, 0.5));
  pill(ctx, [-162, -8, 324, 8], 4, pen.lit("#7f868e"));
}

function drawScreen(pen: Pen): void {
  const { ctx, seconds } = pen;
  oval(ctx, [0, -6], [84, 12], pen.lit("#33363f"));
  box(ctx, [-12, -60, 24, 54], pen.lit("#3f434c"));
  pill(ctx, [-176, -276, 352, 222], 12, pen.round(-176, 352, pen.own("#2a2c35")));
  box(ctx, [-164, -264, 328, 192], radial(ctx, [0, -170, 20, 240], [[0, "#2f6f9a"], [1, "#0e2038"]]));
  const wave = Array.from({ length: 25 }, (_, at) => [-150 + at * 12.5, -168 - Math.sin(at * 0.9 + seconds * 3) * 34 * Math.sin(at / 8)] as const);
  curve(ctx, wave, "#7af0c8", 5);
  for (let row = 0; row < 4; row++) line(ctx, [[-150, -240 + row * 48], [150, -240 + row * 48]], alpha("#8fd0f0", 0.18), 2);
  polygon(ctx, [[-164, -264], [-20, -264], [-164, -110]], alpha("#ffffff", 0.08));
  glow(ctx, [0, -170], 440, { colour: "#6fc8f0", strength: pen.on ? 0.5 : 0.16 });
}

function drawWhiteboard(pen: Pen): void {
  const { ctx } = pen;
  for (const x of [-220, 220]) line(ctx, [[x, 0], [x * 0.94, -330]], pen.lit("#8a929a"), 14);
  pill(ctx, [-300, -700, 600, 420], 10, pen.lit("#8a929a"));
  box(ctx, [-286, -686, 572, 392], pen.down(-686, 392, pen.lit("#f6f8f8")));
  const ink = pen.lit("#2f4a7a");
  for (const [x, y] of [[-220, -620], [-40, -560], [140, -630]] as const) {
    ctx.strokeStyle = ink;
    ctx.lineWidth = 6;
    ctx.strokeRect(x, y, 90, 60);
  }
  line(ctx, [[-130, -590], [-40, -535]], ink, 5);
  line(ctx, [[50, -535], [140, -596]], ink, 5);
  line(ctx, [[-230, -360], [-120, -410], [-30, -385], [90, -470]], pen.lit("#c8402f"), 9);
  polygon(ctx, [[80, -490], [112, -484], [96, -458]], pen.lit("#c8402f"));
  for (const [x, colour] of [[150, "#f3d35a"], [210, "#8fd0a0"]] as const) box(ctx, [x, -450, 50, 50], pen.lit(colour));
}

function drawRadio(pen: Pen): void {
  const { ctx } = pen;
  line(ctx, [[90, -160], [130, -300]], pen.lit("#b8c0c6"), 6);
  pill(ctx, [-136, -170, 272, 170], 24, pen.round(-136, 272, pen.own("#9a5a36")));
  pill(ctx, [-122, -156, 244, 142], 16, pen.down(-156, 142, pen.own("#b5713f")));
  disc(ctx, [-56, -84], 58, pen.lit("#3f2f28"));
  for (let row = -4; row <= 4; row++) line(ctx, [[-56 - Math.sqrt(16.5 - row * row) * 12, -84 + row * 12], [-56 + Math.sqrt(16.5 - row * row) * 12, -84 + row * 12]], pen.lit("#c9a878"), 4);
  pill(ctx, [18, -140, 92, 46], 8, pen.on ? "#ffe2a0" : pen.lit("#f0e6cc"));
  for (let at = 0; at < 8; at++) line(ctx, [[28 + at * 10, -132], [28 + at * 10, at % 2 === 0 ? -114 : -122]], pen.lit("#6b4430"), 2.4);
  line(ctx, [[72, -136], [72, -100]], "#c8302a", 4);
  for (const x of [40, 90]) {
    disc(ctx, [x, -54], 22, pen.round(x - 22, 44, pen.lit("#e3d3b0")));
    line(ctx, [[x, -54], [x + 9, -68]], pen.lit("#5a4030"), 4);
  }
  if (pen.on) glow(ctx, [64, -116], 200, { colour: "#ffcf80", strength: 0.5 });
}

function drawServer(pen: Pen): void {
  const { ctx, seconds } = pen;
  pill(ctx, [-160, -756, 320, 756], 12, pen.round(-160, 320, pen.own("#2f343e")));
  box(ctx, [-140, -736, 280, 716], "#14171e");
  for (let row = 0; row < 11; row++) {
    const y = -726 + row * 65;
    box(ctx, [-132, y, 264, 54], pen.down(y, 54, pen.lit("#454c58")));
    for (let at = 0; at < 6; at++) {
      const bright = Math.sin(seconds * (3 + ((row * 7 + at * 3) % 5)) + row * 2.1 + at) > -0.2;
      disc(ctx, [-112 + at * 22, y + 27], 6, bright ? (["#4af0a0", "#4ac8ff", "#ffb84a"][(row + at) % 3] ?? "#4af0a0") : "#20313a");
    }
    for (let at = 0; at < 7; at++) box(ctx, [36 + at * 12, y + 14, 6, 26], "#1a1e26");
  }
  glow(ctx, [-60, -380], 480, { colour: "#4ac8ff", strength: pen.on ? 0.4 : 0.16 });
}

function drawTelescope(pen: Pen): void {
  const { ctx } = pen;
  for (const x of [-150, 0, 150]) line(ctx, [[0, -330], [x, -4]], pen.lit("#7a5236"), 17);
  line(ctx, [[-90, -140], [90, -140]], pen.lit("#5b3f2b"), 8);
  const brass = pen.own("#c99a3f");
  disc(ctx, [0, -340], 30, pen.round(-30, 60, brass));
  placed(ctx, { x: 0, y: -370, turn: -0.5 }, () => {
    pill(ctx, [-130, -30, 180, 60], 10, pen.down(-30, 60, pen.lit("#4a3a44")));
    pill(ctx, [40, -40, 170, 80], 10, pen.down(-40, 80, brass));
    for (const x of [40, 190]) pill(ctx, [x, -46, 24, 92], 6, pen.down(-46, 92, mix(brass, pen.light.key, 0.2)));
    pill(ctx, [-176, -19, 60, 38], 8, pen.down(-19, 38, brass));
    oval(ctx, [214, 0], [9, 38], pen.lit("#a8d0e8"));
  });
}

function drawGuitar(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#c07a3a");
  fill(ctx, "M0 0 C-110 0 -130 -90 -96 -140 C-70 -176 -84 -200 -78 -230 C-66 -290 66 -290 78 -230 C84 -200 70 -176 96 -140 C130 -90 110 0 0 0 Z", mix(wood, pen.light.shade, 0.5));
  fill(ctx, "M0 -8 C-100 -8 -118 -92 -88 -138 C-62 -176 -76 -200 -70 -228 C-58 -280 58 -280 70 -228 C76 -200 62 -176 88 -138 C118 -92 100 -8 0 -8 Z", pen.round(-100, 200, wood));
  disc(ctx, [0, -170], 40, pen.lit("#5a3420"));
  disc(ctx, [0, -170], 33, "#1c1210");
  box(ctx, [-14, -520, 28, 330], pen.round(-14, 28, pen.lit("#4a2f22")));
  for (let at = 0; at < 10; at++) box(ctx, [-14, -500 + at * 30, 28, 3], pen.lit("#d9cfae"));
  fill(ctx, "M-18 -516 L-28 -596 L28 -596 L18 -516 Z", pen.lit("#5b3a28"));
  for (const y of [-580, -560, -540]) for (const x of [-36, 36]) disc(ctx, [x, y], 7, pen.lit("#e3dcc8"));
  pill(ctx, [-46, -76, 92, 15], 5, pen.lit("#4a2f22"));
  for (let at = -2; at <= 2; at++) line(ctx, [[at * 5, -560], [at * 6, -70]], alpha("#f3ecd8", 0.75), 1.6);
}

function drawPiano(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#4a2c22");
  box(ctx, [-370, -650, 740, 280], pen.down(-650, 280, wood));
  box(ctx, [-340, -620, 680, 210], alpha(pen.light.key, 0.07));
  pill(ctx, [-384, -668, 768, 30], 8, pen.down(-668, 30, mix(wood, pen.light.key, 0.15)));
  for (const x of [-350, 306]) box(ctx, [x, -370, 44, 370], pen.round(x, 44, wood));
  box(ctx, [-306, -330, 612, 250], mix(wood, pen.light.shade, 0.5));
  box(ctx, [-360, -372, 720, 60], pen.down(-372, 60, pen.lit("#f6f1e4")));
  for (let at = 0; at < 36; at++) line(ctx, [[-360 + at * 20, -372], [-360 + at * 20, -312]], alpha("#1a1a20", 0.5), 2);
  for (let at = 0; at < 35; at++) if (![2, 6].includes(at % 7)) box(ctx, [-346 + at * 20, -372, 12, 36], "#1c1a20");
  box(ctx, [-374, -314, 748, 26], pen.down(-314, 26, wood));
  polygon(ctx, [[-110, -420], [-96, -560], [0, -552], [96, -560], [110, -420]], pen.lit("#f6efdc"));
  for (let row = 0; row < 4; row++) line(ctx, [[-90, -530 + row * 26], [90, -530 + row * 26]], alpha("#3a3438", 0.5), 3);
  for (const x of [-20, 10]) pill(ctx, [x, -22, 20, 12], 4, pen.lit("#c99a3f"));
}
