/** The studio: a room for recording. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintRug } from "./fittings.ts";
import { across, paintShadow } from "./furniture.ts";
import { paintCorners, paintFloor, paintLampLight, paintShell, type Room } from "./room.ts";
import { layer, type Scenographer, type Site } from "./site.ts";

/** Panes to the booth, a desk of faders, a microphone. */
export const studio: Scenographer = (site) => {
  const room: Room = { wall: "#4f4a5f", floor: "#6b4f42", floorKind: "boards", ceiling: "#3a3646" };
  return {
    behind: [
      layer(0.14, (ctx) => {
        paintShell(ctx, site, room);
        paintFoam(ctx, site);
        paintBooth(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintRug(ctx, site, { x: 960, y: 970, width: 1100, height: 150, colour: "#7a3a44", edge: "#c9a25a" });
        paintConsole(ctx, site);
        paintSpeakers(ctx, site);
        paintMicrophone(ctx, site, { x: site.random("microphone")() < 0.5 ? 300 : 1620, y: 862 });
        for (const [x, colour] of [[420, "#ff8a5a"], [1500, "#7a8aff"]] as const) {
          glow(ctx, [x, 240], 460, { colour, strength: 0.34 });
          paintLampLight(ctx, site, { x, y: 130, radius: 240, colour });
        }
        paintCorners(ctx, site);
      }),
    ],
    light: { key: "#ffc29a", strength: 0.7, tint: 0.2 },
  };
};

function paintFoam(ctx: Context, site: Site): void {
  const foam = site.tones.lit("#3a3548");
  for (let row = 0; row < 7; row++) {
    for (const from of [190, 1430]) {
      for (let column = 0; column < 4; column++) {
        const [x, y] = [from + column * 74, 160 + row * 74];
        polygon(ctx, [[x, y], [x + 72, y], [x + 36, y + 36]], mix(foam, site.tones.key, 0.16));
        polygon(ctx, [[x, y], [x + 36, y + 36], [x, y + 72]], mix(foam, site.tones.key, 0.06));
        polygon(ctx, [[x + 72, y], [x + 72, y + 72], [x + 36, y + 36]], mix(foam, site.tones.dark, 0.25));
        polygon(ctx, [[x, y + 72], [x + 36, y + 36], [x + 72, y + 72]], mix(foam, site.tones.dark, 0.45));
      }
    }
  }
}

function paintBooth(ctx: Context, site: Site): void {
  const { tones } = site;
  box(ctx, [536, 196, 848, 336], tones.lit("#7a5a44"));
  box(ctx, [556, 216, 808, 296], linear(ctx, [0, 216, 0, 512], [[0, tones.lit("#6a5f7a")], [1, tones.lit("#8f6a5f")]]));
  glow(ctx, [960, 300], 340, { colour: "#ffb87a", strength: 0.5 });
  line(ctx, [[960, 512], [960, 372]], tones.lit("#23222c"), 9);
  pill(ctx, [938, 316, 44, 72], 20, tones.lit("#2f2e3a"));
  disc(ctx, [912, 352], 40, alpha("#1c1a24", 0.5));
  for (const [x, size] of [[700, 66], [790, 50], [1160, 60]] as const) {
    pill(ctx, [x, 512 - size * 1.4, size * 1.6, size], 10, tones.lit("#a8483c"));
    disc(ctx, [x + size * 0.8, 512 - size * 1.7], size * 0.5, tones.lit("#d9b45a"));
  }
  polygon(ctx, [[640, 216], [760, 216], [640, 512], [556, 512], [556, 420]], alpha("#ffffff", 0.07));
  pill(ctx, [900, 150, 120, 34], 8, "#e0332f");
  glow(ctx, [960, 166], 170, { colour: "#ff4a3a", strength: 0.6 });
}

function paintConsole(ctx: Context, site: Site): void {
  const { tones } = site;
  const body = tones.lit("#33343f");
  paintShadow(ctx, site, { x: 560, y: 838, width: 800 });
  for (const x of [600, 1290]) box(ctx, [x, 700, 30, 138], tones.lit("#6b4a35"));
  polygon(ctx, [[590, 600], [1330, 600], [1390, 712], [530, 712]], linear(ctx, [0, 600, 0, 712], [[0, mix(body, tones.key, 0.16)], [1, body]]));
  box(ctx, [530, 712, 860, 26], mix(body, tones.dark, 0.4));
  const random = site.random("faders");
  for (let i = 0; i < 26; i++) {
    const x = 574 + i * 30;
    line(ctx, [[x + 10, 650], [x, 700]], alpha("#000000", 0.6), 4);
    pill(ctx, [x - 3 + random() * 4, 660 + random() * 28, 16, 10], 3, "#d9d9de");
    disc(ctx, [x + 13, 622], 6, i % 3 === 0 ? "#ff6a5a" : i % 3 === 1 ? "#5ae08a" : "#f0c84a");
  }
  for (const x of [690, 980]) {
    pill(ctx, [x, 490, 240, 104], 8, tones.lit("#1c1d25"));
    for (let bar = 0; bar < 24; bar++) box(ctx, [x + 12 + bar * 9, 570 - random() * 62, 6, 66], alpha("#5ad0f0", 0.8));
    box(ctx, [x, 576, 240, 20], tones.lit("#1c1d25"));
  }
}

function paintSpeakers(ctx: Context, site: Site): void {
  for (const x of [540, 1290]) {
    pill(ctx, [x, 470, 94, 134], 8, site.tones.lit("#22222b"));
    disc(ctx, [x + 47, 556], 34, site.tones.lit("#3f3f4c"));
    disc(ctx, [x + 47, 556], 15, site.tones.lit("#d9a43a"));
    disc(ctx, [x + 47, 500], 15, site.tones.lit("#3f3f4c"));
  }
}

function paintMicrophone(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const metal = site.tones.lit("#3f424e");
  oval(ctx, [x, y], [64, 11], metal);
  line(ctx, [[x, y], [x, y - 330], [x + 60, y - 400]], metal, 8);
  pill(ctx, [x + 42, y - 470, 44, 86], 20, across(ctx, site, { x: x + 42, width: 44, colour: site.tones.lit("#9aa0ab") }));
  for (let dy = 8; dy < 50; dy += 9) line(ctx, [[x + 46, y - 470 + dy], [x + 82, y - 470 + dy]], alpha("#1c1d25", 0.5), 3);
}
