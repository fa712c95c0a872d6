/** A church: pointed arches, coloured glass and its light on the stones, candles. And a museum: pale walls, great pictures. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, linear, pill, polygon, shape, within } from "../paint/path.ts";
import { paintPicture } from "./fittings.ts";
import { across, down } from "./furniture.ts";
import { lampLevel, paintCorners, paintFloor, paintFloorLight, paintLampLight, paintShell, type Room } from "./room.ts";
import { layer, type Scenographer, type Site } from "./site.ts";

export const church: Scenographer = (site) => {
  const room: Room = { wall: "#b8aa94", floor: "#a39682", floorKind: "stone", ceiling: "#8f8474", frame: { left: 260, right: 1660, top: -60, base: 800 } };
  return {
    behind: [
      layer(0.2, (ctx) => {
        paintShell(ctx, site, room);
        for (const x of [410, 1310]) paintGlass(ctx, site, { x, y: 60, width: 200, height: 500 });
        paintGlass(ctx, site, { x: 820, y: -20, width: 280, height: 560 });
        paintAltar(ctx, site);
        for (const x of [300, 700, 1220, 1620]) paintPillar(ctx, site, x);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintColouredLight(ctx, site);
        for (const side of [-1, 1]) paintPews(ctx, site, side);
        paintCorners(ctx, site);
      }),
    ],
  };
};

interface Pane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GLASS = ["#b8382f", "#2f5aa8", "#e0a83a", "#3f8a5a", "#7a3f8a", "#4a9ac0"] as const;

function paintGlass(ctx: Context, site: Site, { x, y, width, height }: Pane): void {
  const { tones } = site;
  const arch = (by: number): string => `M ${x - by} ${y + height + by} L ${x - by} ${y + width * 0.8} Q ${x + width * 0.1} ${y + width * 0.1 - by} ${x + width / 2} ${y - by * 1.4} Q ${x + width * 0.9} ${y + width * 0.1 - by} ${x + width + by} ${y + width * 0.8} L ${x + width + by} ${y + height + by} Z`;
  ctx.fillStyle = mix(tones.lit("#d8ccb4"), tones.key, 0.1);
  ctx.fill(shape(arch(18)));
  const random = site.random(`glass${x}`);
  const shines = 1 - 0.62 * tones.lamps;
  within(ctx, shape(arch(0)), () => {
    for (let row = 0; row * 46 < height; row++) for (let column = 0; column < width / 46; column++) {
      const colour = GLASS[Math.floor(random() * GLASS.length)] ?? "#2f5aa8";
      box(ctx, [x + column * 46, y + row * 46, 46, 46], mix("#0c1024", mix(colour, "#ffffff", 0.16), 0.25 + 0.75 * shines));
    }
    const rose = [x + width / 2, y + width * 0.62] as const;
    for (const [radius, colour] of [[width * 0.36, "#e0a83a"], [width * 0.28, "#2f5aa8"], [width * 0.16, "#b8382f"], [width * 0.07, "#f6e0a0"]] as const) disc(ctx, rose, radius, mix("#0c1024", colour, 0.3 + 0.7 * shines));
    for (let at = 0; at < 8; at++) line(ctx, [rose, [rose[0] + Math.cos((at * Math.PI) / 4) * width * 0.36, rose[1] + Math.sin((at * Math.PI) / 4) * width * 0.36]], "#1a1620", 5);
    for (let row = 0; row * 46 < height; row++) line(ctx, [[x, y + row * 46], [x + width, y + row * 46]], alpha("#1a1620", 0.8), 3);
    for (let column = 0; column <= width / 46; column++) line(ctx, [[x + column * 46, y], [x + column * 46, y + height]], alpha("#1a1620", 0.8), 3);
  });
  if (!tones.overcast) glow(ctx, [x + width / 2, y + height / 2], width * 1.8, { colour: tones.sky[4], strength: 0.34 * shines });
}

/** What the panes throw on the floor. */
function paintColouredLight(ctx: Context, site: Site): void {
  if (site.tones.overcast || site.place.time === "night") return;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  const lean = -site.light.x * 240;
  for (const [x, width] of [[410, 200], [820, 280], [1310, 200]] as const) {
    polygon(ctx, [[x, 300], [x + width, 300], [x + width + lean, 1000], [x + lean - 40, 1000]], linear(ctx, [0, 300, 0, 1000], [[0, alpha(site.tones.key, 0.14)], [1, alpha(site.tones.key, 0.02)]]));
    GLASS.forEach((colour, at) => polygon(ctx, [[x + lean * 0.8 + (at * width) / 6, 840], [x + lean * 0.8 + ((at + 1) * width) / 6, 840], [x + lean + ((at + 1) * width) / 5, 970], [x + lean + (at * width) / 5, 970]], alpha(colour, 0.42)));
  }
  ctx.restore();
}

function paintAltar(ctx: Context, site: Site): void {
  const { tones } = site;
  box(ctx, [780, 640, 360, 170], down(ctx, site, { y: 640, height: 170, colour: tones.lit("#efe6d4") }));
  box(ctx, [860, 640, 200, 130], tones.lit("#a8323a"));
  box(ctx, [760, 626, 400, 20], tones.lit("#d9b45a"));
  for (const dx of [-130, -90, 90, 130]) {
    box(ctx, [960 + dx - 6, 556, 12, 70], "#f8f0dc");
    disc(ctx, [960 + dx, 546], 8, "#ffd27a");
    glow(ctx, [960 + dx, 546], 170, { colour: "#ffb85a", strength: 0.25 + 0.35 * lampLevel(site) });
  }
}

function paintPillar(ctx: Context, site: Site, x: number): void {
  const stone = site.tones.lit("#d0c3aa");
  box(ctx, [x - 30, -120, 60, 930], across(ctx, site, { x: x - 30, width: 60, colour: stone }));
  for (const dx of [-14, 8]) box(ctx, [x + dx, -120, 4, 900], alpha(site.tones.shade, 0.22));
  pill(ctx, [x - 48, 768, 96, 44], 8, across(ctx, site, { x: x - 48, width: 96, colour: stone }));
  for (const side of [-1, 1]) {
    ctx.strokeStyle = mix(stone, site.tones.shade, 0.15);
    ctx.lineWidth = 20;
    ctx.beginPath();
    ctx.moveTo(x, 90);
    ctx.quadraticCurveTo(x + side * 40, -60, x + side * 200, -130);
    ctx.stroke();
  }
}

function paintPews(ctx: Context, site: Site, side: number): void {
  const { tones } = site;
  const wood = tones.lit("#6b4228");
  for (const [y, near, far] of [[836, 250, 700], [880, 330, 900], [950, 470, 1160]] as const) {
    const high = (y - 690) * 0.5;
    polygon(ctx, [[960 + side * near, y], [960 + side * far, y], [960 + side * far, y - high], [960 + side * near, y - high]], linear(ctx, [0, y - high, 0, y], [[0, mix(wood, tones.key, 0.25)], [0.2, wood], [1, mix(wood, tones.shade, 0.5)]]));
    polygon(ctx, [[960 + side * near, y + 8], [960 + side * (near + 26), y + 8], [960 + side * (near + 26), y - high * 1.2], [960 + side * near, y - high * 1.2]], mix(wood, tones.shade, 0.3));
  }
}

export const museum: Scenographer = (site) => {
  const room: Room = { wall: "#d9d2c6", floor: "#a8764a", floorKind: "boards", ceiling: "#f4f0e8", frame: { left: 190, right: 1730, top: 20, base: 800 } };
  return {
    behind: [
      layer(0.14, (ctx) => {
        paintShell(ctx, site, room);
        for (const [x, y, width, height, seed] of [[300, 190, 330, 250, "large"], [760, 160, 400, 300, "great"], [1290, 190, 300, 260, "right"], [660, 260, 70, 90, "small"]] as const) {
          paintPicture(ctx, site, { x, y, width, height, seed });
          paintSpot(ctx, site, { x: x + width / 2, y, width });
        }
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintStatue(ctx, site, site.random("statue")() < 0.5 ? 470 : 1470);
        paintRope(ctx, site);
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintSpot(ctx: Context, site: Site, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): void {
  pill(ctx, [x - 16, 30, 32, 22], 8, site.tones.lit("#3a3a3e"));
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  polygon(ctx, [[x - 12, 52], [x + 12, 52], [x + width * 0.62, y + width * 0.9], [x - width * 0.62, y + width * 0.9]], linear(ctx, [0, 52, 0, y + width * 0.9], [[0, alpha("#fff0cf", 0.3)], [1, alpha("#fff0cf", 0)]]));
  ctx.restore();
  paintLampLight(ctx, site, { x, y: y + 60, radius: width * 0.8 });
}

function paintStatue(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const marble = tones.lit("#eee8dc");
  box(ctx, [x - 66, 660, 132, 190], across(ctx, site, { x: x - 66, width: 132, colour: tones.lit("#cfc6b6") }));
  box(ctx, [x - 80, 644, 160, 22], mix(marble, tones.key, 0.2));
  polygon(ctx, [[x - 62, 644], [x - 50, 560], [x - 20, 530], [x + 20, 530], [x + 50, 560], [x + 62, 644]], across(ctx, site, { x: x - 62, width: 124, colour: marble }));
  pill(ctx, [x - 16, 490, 32, 56], 12, mix(marble, tones.shade, 0.12));
  pill(ctx, [x - 36, 408, 72, 100], 36, across(ctx, site, { x: x - 36, width: 72, colour: marble }));
  for (let at = 0; at < 6; at++) disc(ctx, [x - 32 + at * 13, 412 - Math.sin(at * 0.6) * 10], 13, mix(marble, tones.shade, 0.1 + (at % 2) * 0.08));
}

function paintRope(ctx: Context, site: Site): void {
  const brass = site.tones.lit("#d9b45a");
  for (const x of [640, 900, 1160]) {
    box(ctx, [x - 5, 740, 10, 100], brass);
    disc(ctx, [x, 736], 12, brass);
    pill(ctx, [x - 26, 836, 52, 10], 5, brass);
  }
  for (const x of [640, 900]) {
    ctx.strokeStyle = site.tones.lit("#8f2f34");
    ctx.lineWidth = 12;
    ctx.beginPath();
    ctx.moveTo(x, 752);
    ctx.quadraticCurveTo(x + 130, 820, x + 260, 752);
    ctx.stroke();
  }
  paintFloorLight(ctx, { x: 960, y: 920, wide: 620, colour: "#fff0d0", strength: 0.18 });
}
