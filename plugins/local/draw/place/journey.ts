/** Train, car and spaceship: rooms that move through a landscape. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon, radial, shape } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import { across, down } from "./furniture.ts";
import { paintHills } from "./land.ts";
import { lampLevel, paintCorners, paintFloorLight, paintLampLight } from "./room.ts";
import { EDGE, HORIZON, layer, type Scenographer, type Site } from "./site.ts";
import { paintSky, paintStars } from "./sky.ts";
import { paintPine } from "./tree.ts";

export const train: Scenographer = (site) => ({
  behind: [
    layer(0.9, (ctx) => paintPassing(ctx, site)),
    layer(0.1, (ctx) => paintCarriage(ctx, site)),
    layer(0, (ctx) => paintSeats(ctx, site)),
  ],
});

/** The land beside the line, in the light outdoors. */
function paintPassing(ctx: Context, site: Site): void {
  paintSky(ctx, site, 640);
  paintHills(ctx, site, { seed: "far", base: 560, height: 150, colour: "#6f9070", far: 0.5 });
  paintHills(ctx, site, { seed: "near", base: 660, height: 110, colour: "#6f9a58", far: 0.2 });
  for (let x = 40; x < 1900; x += 210) paintPine(ctx, site, { x: x + site.random(`tree${x}`)() * 90, y: 650, height: 150, far: 0.2, seed: `tree${x}` });
}

function paintCarriage(ctx: Context, site: Site): void {
  const { tones } = site;
  const wall = tones.lit("#d9cfb8");
  const panes = [[-150, 330], [420, 460], [1000, 460], [1580, 460]] as const;
  const rim = new Array<string>();
  for (const [x, width] of panes) rim.push(`M${x} 250 h${width} q30 0 30 30 v290 q0 30 -30 30 h-${width} q-30 0 -30 -30 v-290 q0 -30 30 -30 Z`);
  ctx.fillStyle = linear(ctx, [0, EDGE.top, 0, 830], [[0, mix(wall, tones.shade, 0.35)], [0.3, wall], [1, mix(wall, tones.shade, 0.25)]]);
  ctx.fill(shape(`M${EDGE.left} ${EDGE.top} h${EDGE.width} v940 h-${EDGE.width} Z ${rim.join(" ")}`), "evenodd");
  ctx.strokeStyle = tones.lit("#8a5f3f");
  ctx.lineWidth = 16;
  ctx.stroke(shape(rim.join(" ")));
  for (const [x, width] of panes) {
    polygon(ctx, [[x + width * 0.15, 262], [x + width * 0.4, 262], [x + width * 0.2, 592], [x - 4, 592]], alpha("#ffffff", 0.08));
    box(ctx, [x - 20, 340, width + 40, 7], tones.lit("#8a5f3f"));
  }
  box(ctx, [EDGE.left, 640, EDGE.width, 200], down(ctx, site, { y: 640, height: 200, colour: tones.lit("#7a4a34") }));
  box(ctx, [EDGE.left, 632, EDGE.width, 12], tones.lit("#d9b45a"));
  paintRack(ctx, site);
  for (const x of [330, 950, 1550]) {
    pill(ctx, [x - 70, 20, 140, 20], 10, "#fff3d4");
    paintLampLight(ctx, site, { x, y: 30, radius: 420 });
  }
}

function paintRack(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const y of [176, 196]) box(ctx, [EDGE.left, y, EDGE.width, 7], tones.lit("#c9a25a"));
  for (let x = -170; x < 2112; x += 30) box(ctx, [x, 178, 4, 20], tones.lit("#c9a25a"));
  const random = site.random("luggage");
  ["#8a5a38", "#3f5f6f", "#a8483c", "#5f6f4a", "#6b4a5f"].forEach((colour, at) => {
    const [x, width, height] = [60 + at * 380 + random() * 120, between(random, 110, 190), between(random, 66, 96)];
    pill(ctx, [x, 176 - height, width, height], 10, across(ctx, site, { x, width, colour: tones.lit(colour) }));
    for (const part of [0.22, 0.74]) box(ctx, [x + width * part, 176 - height, 10, height], alpha(tones.dark, 0.3));
  });
}

function paintSeats(ctx: Context, site: Site): void {
  const { tones } = site;
  const floor = tones.lit("#6b6a70");
  box(ctx, [EDGE.left, 812, EDGE.width, 380], linear(ctx, [0, 812, 0, EDGE.bottom], [[0, mix(floor, tones.shade, 0.45)], [0.2, floor], [1, mix(floor, tones.shade, 0.5)]]));
  for (const y of [880, 900]) box(ctx, [EDGE.left, y, EDGE.width, 4], alpha(tones.key, 0.2));
  for (const x of [180, 760, 1340, 1920]) {
    paintTrainSeat(ctx, site, { x: x - 250, y: 850, flip: false });
    paintTrainSeat(ctx, site, { x: x + 110, y: 850, flip: true });
    box(ctx, [x - 58, 694, 116, 12], down(ctx, site, { y: 694, height: 12, colour: tones.lit("#d9cfb8") }));
    line(ctx, [[x, 706], [x, 846]], tones.lit("#8a929a"), 9);
  }
  paintFloorLight(ctx, { x: 960, y: 950, wide: 900, colour: "#ffd8a0", strength: 0.16 * lampLevel(site) });
  paintCorners(ctx, site);
}

function paintTrainSeat(ctx: Context, site: Site, { x, y, flip }: { readonly x: number; readonly y: number; readonly flip: boolean }): void {
  const cloth = site.tones.lit("#3f6f6a");
  const back = flip ? x + 96 : x;
  oval(ctx, [x + 75, y], [100, 10], alpha(site.tones.shade, 0.4));
  pill(ctx, [back, y - 268, 54, 236], 22, across(ctx, site, { x: back, width: 54, colour: cloth }));
  pill(ctx, [back - 4, y - 282, 62, 58], 18, site.tones.lit("#efe6d4"));
  pill(ctx, [x, y - 104, 150, 46], 16, down(ctx, site, { y: y - 104, height: 46, colour: mix(cloth, site.tones.key, 0.1) }));
  box(ctx, [x + 18, y - 58, 114, 58], mix(site.tones.lit("#4a3a34"), site.tones.dark, 0.3));
}

/** Inside a car, seen from its bonnet: the back seat, pillars, and the road behind. */
export const car: Scenographer = (site) => ({
  behind: [
    layer(0.9, (ctx) => {
      paintPassing(ctx, site);
      paintRoadBehind(ctx, site);
    }),
    layer(0.05, (ctx) => paintCabin(ctx, site)),
    layer(0, (ctx) => paintBackSeat(ctx, site)),
  ],
  before: [layer(-0.08, (ctx) => paintDashboard(ctx, site))],
});

function paintRoadBehind(ctx: Context, site: Site): void {
  const { tones } = site;
  polygon(ctx, [[930, 560], [990, 560], [1500, 860], [420, 860]], tones.lit("#5d6068"));
  for (const [y, size] of [[590, 3], [630, 6], [690, 11], [780, 20]] as const) box(ctx, [960 - size / 2, y, size, size * 2.4], tones.lit("#efe9da"));
  if (tones.lamps < 0.5) return;
  for (const x of [930, 990]) glow(ctx, [x, 590], 70, { colour: "#fff0c0", strength: 0.8 });
}

function paintCabin(ctx: Context, site: Site): void {
  const { tones } = site;
  const trim = tones.lit("#3f4450");
  const glass = "M520 210 L1400 210 Q1440 210 1456 250 L1530 560 Q1536 600 1496 600 L424 600 Q384 600 390 560 L464 250 Q480 210 520 210 Z M-240 300 L300 220 L250 610 L-240 640 Z M2160 300 L1620 220 L1670 610 L2160 640 Z";
  ctx.fillStyle = linear(ctx, [0, EDGE.top, 0, 900], [[0, mix(tones.lit("#c9bda8"), tones.shade, 0.3)], [0.3, mix(trim, tones.key, 0.1)], [1, mix(trim, tones.dark, 0.4)]]);
  ctx.fill(shape(`M${EDGE.left} ${EDGE.top} h${EDGE.width} v1296 h-${EDGE.width} Z ${glass}`), "evenodd");
  ctx.strokeStyle = mix(trim, tones.dark, 0.5);
  ctx.lineWidth = 14;
  ctx.stroke(shape(glass));
  polygon(ctx, [[600, 214], [760, 214], [600, 598], [430, 598]], alpha("#ffffff", 0.07));
  for (let y = 300; y < 600; y += 40) line(ctx, [[430, y], [1490, y]], alpha(tones.dark, 0.12), 2);
  paintLampLight(ctx, site, { x: 960, y: 150, radius: 360 });
  pill(ctx, [900, 132, 120, 22], 10, mix("#fff3d4", trim, 0.4));
}

function paintBackSeat(ctx: Context, site: Site): void {
  const hide = site.tones.lit("#7a4f3a");
  for (const x of [330, 990]) {
    pill(ctx, [x + 170, 500, 260, 150], 46, down(ctx, site, { y: 500, height: 150, colour: hide }));
    pill(ctx, [x, 610, 600, 520], 70, down(ctx, site, { y: 610, height: 400, colour: hide }));
    for (const dx of [150, 300, 450]) line(ctx, [[x + dx, 650], [x + dx, 1000]], alpha(site.tones.shade, 0.3), 6);
  }
  pill(ctx, [EDGE.left, 930, EDGE.width, 300], 60, down(ctx, site, { y: 930, height: 260, colour: mix(hide, site.tones.key, 0.08) }));
  for (const side of [-1, 1]) curve(ctx, [[960 + side * 640, 560], [960 + side * 520, 780], [960 + side * 330, 1040]], alpha(site.tones.dark, 0.7), 22);
}

/** Only its edge is seen, so it hides nobody. */
function paintDashboard(ctx: Context, site: Site): void {
  const { tones } = site;
  ctx.strokeStyle = mix(tones.lit("#2a2d36"), tones.dark, 0.4);
  ctx.lineWidth = 44;
  ctx.beginPath();
  ctx.ellipse(1390, 1270, 250, 190, 0, Math.PI, Math.PI * 2);
  ctx.stroke();
}

export const spaceship: Scenographer = (site) => ({
  behind: [
    layer(1, (ctx) => paintSpace(ctx, site)),
    layer(0.15, (ctx) => paintBridge(ctx, site)),
    layer(0, (ctx) => paintDeckPlates(ctx, site)),
  ],
  light: { x: 0, y: -0.4, key: "#a8d8ff", shade: "#141a3a", ambient: "#3f5a8a", strength: 0.7, tint: 0.24 },
});

function paintSpace(ctx: Context, site: Site): void {
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, EDGE.height], linear(ctx, [0, EDGE.top, 0, 800], [[0, "#050716"], [0.6, "#12123a"], [1, "#2a1a4a"]]));
  const random = site.random("nebula");
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (let i = 0; i < 26; i++) {
    const [x, y, size] = [random() * 1920, 60 + random() * 560, between(random, 120, 360)];
    ctx.fillStyle = radial(ctx, [x, y, 0, size], [[0, alpha(["#7a3fb0", "#2f6fc0", "#c0487a"][i % 3] ?? "#7a3fb0", 0.22)], [1, alpha("#2f3f90", 0)]]);
    ctx.fillRect(x - size, y - size, size * 2, size * 2);
  }
  ctx.restore();
  paintStars(ctx, site, 900);
  const [x, y, radius] = [random() < 0.5 ? 560 : 1340, 420, 210];
  glow(ctx, [x, y], 420, { colour: "#6fb0ff", strength: 0.5 });
  disc(ctx, [x, y], radius, radial(ctx, [x - 80, y - 90, 10, radius * 1.6], [[0, "#d8f0ff"], [0.3, "#5a9ad8"], [0.7, "#1f3f7a"], [1, "#0a1230"]]));
  ctx.strokeStyle = "rgba(232,214,180,0.6)";
  ctx.lineWidth = 15;
  ctx.beginPath();
  ctx.ellipse(x, y, radius * 1.7, radius * 0.36, -0.3, 0.16, Math.PI - 0.16);
  ctx.stroke();
}

function paintBridge(ctx: Context, site: Site): void {
  const hull = mix("#4a566a", site.tones.lit("#4a566a"), 0.4);
  const glass = "M300 150 L1620 150 Q1660 150 1676 190 L1780 600 Q1786 650 1740 650 L180 650 Q134 650 140 600 L244 190 Q260 150 300 150 Z";
  ctx.fillStyle = linear(ctx, [0, EDGE.top, 0, 850], [[0, mix(hull, "#0a1024", 0.6)], [0.5, hull], [1, mix(hull, "#0a1024", 0.45)]]);
  ctx.fill(shape(`M${EDGE.left} ${EDGE.top} h${EDGE.width} v960 h-${EDGE.width} Z ${glass}`), "evenodd");
  ctx.strokeStyle = mix(hull, "#a8d8ff", 0.25);
  ctx.lineWidth = 14;
  ctx.stroke(shape(glass));
  for (const [x, foot] of [[690, 620], [1230, 1300]] as const) line(ctx, [[x, 156], [foot, 646]], hull, 26);
  for (const side of [-1, 1]) for (const y of [60, 84]) line(ctx, [[960 + side * 120, y - 60], [960 + side * 1100, y + 20]], alpha("#5ad8ff", 0.8), 5);
  glow(ctx, [960, 20], 620, { colour: "#5ac8ff", strength: 0.3 });
  paintConsoles(ctx, site, hull);
}

function paintConsoles(ctx: Context, site: Site, hull: string): void {
  const random = site.random("consoles");
  for (const [x, width] of [[150, 430], [700, 520], [1340, 430]] as const) {
    polygon(ctx, [[x + 30, 640], [x + width - 30, 640], [x + width, 730], [x, 730]], mix(hull, "#a8d8ff", 0.12));
    polygon(ctx, [[x, 730], [x + width, 730], [x + width - 40, 834], [x + 40, 834]], mix(hull, "#0a1024", 0.5));
    for (let i = 0; i < 3; i++) {
      const [sx, sw] = [x + 40 + (i * (width - 80)) / 3, (width - 110) / 3];
      pill(ctx, [sx, 648, sw, 48], 6, "#0c2034");
      for (let bar = 0; bar < sw / 12; bar++) box(ctx, [sx + 6 + bar * 11, 690 - random() * 34, 7, 4 + random() * 4], ["#5ad8ff", "#ffb84a", "#6af0a8"][i] ?? "#5ad8ff");
    }
    for (let i = 0; i < width / 26; i++) disc(ctx, [x + 26 + i * 25, 714], 5, random() < 0.5 ? "#5ad8ff" : random() < 0.5 ? "#ff6a5a" : "#ffd24a");
    glow(ctx, [x + width / 2, 680], width * 0.5, { colour: "#5ac8ff", strength: 0.3 });
  }
}

function paintDeckPlates(ctx: Context, site: Site): void {
  const plate = mix("#56607a", site.tones.lit("#56607a"), 0.4);
  box(ctx, [EDGE.left, 830, EDGE.width, 360], linear(ctx, [0, 830, 0, EDGE.bottom], [[0, mix(plate, "#0a1024", 0.5)], [0.3, plate], [1, mix(plate, "#0a1024", 0.6)]]));
  const reach = (EDGE.bottom - HORIZON) / (830 - HORIZON);
  for (let i = -9; i <= 9; i++) line(ctx, [[960 + i * 170, 830], [960 + i * 170 * reach, EDGE.bottom]], alpha("#0a1024", 0.6), 4);
  for (const y of [872, 940, 1050]) box(ctx, [EDGE.left, y, EDGE.width, 4], alpha("#0a1024", 0.5));
  for (const side of [-1, 1]) {
    line(ctx, [[960 + side * 510, 830], [960 + side * 510 * reach, EDGE.bottom]], alpha("#5ad8ff", 0.9), 6);
    paintFloorLight(ctx, { x: 960 + side * 700, y: 900, wide: 300, colour: "#5ac8ff", strength: 0.3 });
  }
  paintFloorLight(ctx, { x: 960, y: 960, wide: 520, colour: "#a8d8ff", strength: 0.3 });
}
