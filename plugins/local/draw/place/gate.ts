/** The gate of a garden, shut or open, and trees in blossom behind it. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, line, oval } from "../paint/path.ts";
import { across } from "./furniture.ts";
import { has, type Site } from "./site.ts";
import { paintTree } from "./tree.ts";

/** Between the two halves of the fence: stone posts, an arch of iron, two wings. */
export function paintGate(ctx: Context, site: Site): void {
  const { tones } = site;
  const iron = mix(tones.lit("#2f4a40"), tones.key, 0.1);
  for (const x of [770, 1106]) {
    box(ctx, [x, 520, 54, 326], across(ctx, site, { x, width: 54, colour: tones.lit("#a89c8a") }));
    box(ctx, [x - 8, 506, 70, 18], tones.lit("#c9bda8"));
    disc(ctx, [x + 27, 488], 22, tones.lit("#b5a994"));
  }
  curve(ctx, [[797, 500], [860, 410], [965, 376], [1070, 410], [1133, 500]], iron, 11);
  curve(ctx, [[820, 506], [880, 440], [965, 412], [1050, 440], [1110, 506]], iron, 6);
  for (const side of [-1, 1]) paintWing(ctx, { side, iron, open: has(site, "open_gate") });
}

function paintWing(ctx: Context, { side, iron, open }: { readonly side: number; readonly iron: string; readonly open: boolean }): void {
  const hinge = 965 + side * 140;
  const reach = open ? 0.34 : 1;
  // An open wing turns towards us: shorter, and its free edge hangs lower.
  const drop = open ? 34 : 0;
  for (let bar = 0; bar <= 6; bar++) {
    const share = bar / 6;
    const x = hinge - side * 136 * share * reach;
    const top = 560 - Math.sin(share * 1.5) * 46 - drop * share * 0.6;
    line(ctx, [[x, 838 + drop * share], [x, top]], iron, 8);
    disc(ctx, [x, top - 6], 7, iron);
  }
  for (const y of [610, 800]) line(ctx, [[hinge, y], [hinge - side * 136 * reach, y + drop * (y > 700 ? 0.9 : -0.3)]], iron, 9);
  if (!open) disc(ctx, [965 + side * 12, 706], 11, mix(iron, "#d9b45a", 0.8));
}

export function paintBlossomTree(ctx: Context, site: Site, { x, y, height }: { readonly x: number; readonly y: number; readonly height: number }): void {
  const seed = `blossom${x}`;
  paintTree(ctx, site, { x, y, height, colour: "#f6c3cf", far: 0.02, seed });
  const random = site.random(`${seed}-petals`);
  for (let at = 0; at < 120; at++) {
    const [angle, reach] = [random() * Math.PI * 2, Math.sqrt(random()) * height * 0.4];
    const [px, py] = [x + Math.cos(angle) * reach, y - height * 0.68 + Math.sin(angle) * reach * 0.8];
    disc(ctx, [px, py], between(random, 4, 9), alpha(site.tones.lit(random() < 0.6 ? "#fff4f6" : "#f2a6bb"), 0.9));
  }
}

/** What has fallen lies in the grass. */
export function paintPetals(ctx: Context, site: Site): void {
  const random = site.random("fallen");
  for (let at = 0; at < 150; at++) oval(ctx, [-150 + random() * 2200, between(random, 840, 1150)], [between(random, 4, 8), between(random, 2, 4)], alpha(site.tones.lit("#fde4ea"), 0.85));
}
