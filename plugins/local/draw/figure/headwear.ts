/** What is worn on the head: hat, cap, headband, headphones, earring. Drawn in the head's own units. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { fill, inkShape, inside, stroke } from "../paint/brush.ts";
import { ellipse, type Path, type Point } from "../paint/shape.ts";
import { paintCover, type Crowned } from "./headwear-more.ts";
import type { Tones } from "./palette.ts";

/** @param wardrobe of whom it is @param from the side that is seen */
export function paintHeadwear(ctx: Context, face: Crowned, { accessory, accent }: Wardrobe, from: "front" | "back" = "front"): void {
  const tones = face.palette.tones(accent);
  if (accessory === "hat") paintHat(ctx, face, tones);
  if (accessory === "cap") paintCap(ctx, face, tones);
  if (accessory === "headband") paintBand(ctx, face, tones);
  if (accessory === "headphones") paintHeadphones(ctx, face, tones);
  if (isWrapped(accessory) || CAPS.has(accessory)) paintCover(ctx, { face, tones, from }, accessory);
}

/** Cloth or a helmet that hides the hair. */
export function hidesHair(accessory: Wardrobe["accessory"]): boolean {
  return isWrapped(accessory) || accessory === "helmet" || accessory === "toque";
}

function isWrapped(accessory: Wardrobe["accessory"]): boolean {
  return accessory === "hijab" || accessory === "turban" || accessory === "headscarf";
}

const CAPS: ReadonlySet<Wardrobe["accessory"]> = new Set<Wardrobe["accessory"]>(["beret", "bowler", "police_cap", "toque", "helmet", "crown", "bow"]);

export function paintEarring(ctx: Context, { form, palette }: Crowned, { accent }: Wardrobe): void {
  const [x, y] = form.warp(-67, -94);
  fill(ctx, ellipse([x, y], [9, 9]), palette.lit(accent));
  fill(ctx, ellipse([x + 3, y - 3], [3, 3]), "rgba(255,255,255,0.6)");
}

function ink(ctx: Context, path: Path, { palette }: Crowned, tones: Tones): void {
  const { light } = palette;
  inkShape(ctx, path, { base: tones.base, shade: [tones.deep, 0.22], shadeBy: [light.x * 26, -4], rim: alpha(tones.rim, 0.9), rimBy: [-light.x * 5, -light.y * 6] });
}

/** A round crown with its band, and a brim that curls up at both ends. */
function paintHat(ctx: Context, face: Crowned, tones: Tones): void {
  const { form } = face;
  ink(ctx, form.path("M-88 -212 C-100 -296 -54 -340 10 -340 C74 -340 120 -296 107 -214 C60 -194 -42 -192 -88 -212 Z"), face, tones);
  fill(ctx, form.path("M-90 -214 C-40 -192 58 -194 109 -217 L112 -250 C58 -226 -42 -224 -96 -247 Z"), bandOf(face, tones));
  ink(ctx, form.path("M-146 -232 C-154 -212 -122 -192 -60 -184 C-20 -179 42 -179 82 -185 C138 -193 170 -214 164 -234 C160 -244 144 -240 134 -228 C116 -210 62 -201 9 -201 C-44 -201 -98 -210 -116 -226 C-126 -238 -142 -242 -146 -232 Z"), face, tones);
}

/** Hatched like the felt it would be seen at dusk and not by day: with a pen it is black round a dark hat. */
function bandOf({ palette }: Crowned, { base, deep }: Tones): string {
  return palette.light.rimless === true && brightness(base) < DARK ? mix(deep, "#06040a", 0.8) : deep;
}
const DARK = 0.26;

/** Where a palm lies on the crown, from its heel behind to where it points over the top: in the head's own units. */
export function crownOf({ form }: Crowned, accessory: Wardrobe["accessory"]): { readonly heel: Point; readonly tips: Point } {
  const top = TOPS[accessory] ?? -340;
  return { heel: form.warp(-104, top + 44), tips: form.warp(12, top + 16) };
}

/** How high the crowns are, in the head's own units. */
const TOPS: Readonly<Partial<Record<Wardrobe["accessory"], number>>> = { hat: -340, bowler: -332, cap: -308, police_cap: -320, helmet: -320, beret: -300 };

function paintCap(ctx: Context, face: Crowned, tones: Tones): void {
  const { form } = face;
  const dome = form.path("M-86 -188 C-100 -262 -54 -306 14 -308 C74 -306 110 -270 102 -206 C50 -226 -30 -222 -86 -188 Z");
  ink(ctx, dome, face, tones);
  inside(ctx, dome, () => stroke(ctx, form.path("M10 -308 C0 -270 0 -240 6 -216 M-30 -300 C-52 -270 -58 -230 -54 -206"), alpha(tones.deep, 0.6), 3));
  fill(ctx, form.path("M6 -312 C16 -316 26 -312 24 -306 L4 -306 Z"), tones.shade);
  ink(ctx, form.path("M12 -218 C60 -232 100 -226 152 -200 C160 -192 150 -186 140 -188 C100 -196 50 -196 16 -196 C4 -200 4 -212 12 -218 Z"), face, tones);
}

function paintBand(ctx: Context, face: Crowned, tones: Tones): void {
  ink(ctx, face.form.path("M-78 -206 C-30 -232 50 -238 98 -214 C100 -204 100 -196 98 -190 C50 -214 -30 -208 -78 -180 C-82 -188 -82 -198 -78 -206 Z"), face, tones);
}

function paintHeadphones(ctx: Context, face: Crowned, tones: Tones): void {
  const { form } = face;
  stroke(ctx, form.path("M-80 -150 C-100 -320 96 -330 98 -170"), tones.deep, 17);
  stroke(ctx, form.path("M-80 -150 C-100 -320 96 -330 98 -170"), tones.base, 12);
  const cup = form.path("M-92 -182 C-64 -188 -46 -166 -46 -138 C-46 -112 -64 -94 -90 -98 C-106 -108 -108 -168 -92 -182 Z");
  ink(ctx, cup, face, tones);
  stroke(ctx, form.path("M-76 -168 C-62 -160 -60 -120 -76 -112"), alpha(tones.deep, 0.7), 4);
}
