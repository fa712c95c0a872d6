/**
 * Draws a sheet of figures to look at: `node --conditions=vp-source test/plugins/draw/figure-sheet.ts poses sheet.png`.
 * Not a test: what is beautiful is judged by eye.
 */
import { createCanvas } from "@napi-rs/canvas";
import { writeFileSync } from "node:fs";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { AGES, GARMENTS, HAIR_STYLES, SPECIES, ACCESSORIES } from "../../../plugins/film/types.ts";
import { EXPRESSIONS, FACINGS, GAZES, POSES } from "../../../plugins/film/types-staging.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import type { Act, Light } from "../../../plugins/local/draw/contract.ts";
import { changed, DAY, DUSK, MARA, NIGHT, STILL, THEO } from "./figure-samples.ts";

interface Cell {
  readonly figure: Figure;
  readonly act?: Partial<Act>;
  readonly light?: Light;
}

interface Sheet {
  readonly cells: readonly Cell[];
  readonly across: number;
  readonly wide: number;
  readonly high: number;
  /** Pixels for one figure unit; for a head, the head fills the cell. */
  readonly frame: number | "head" | "bust";
}

const SKINS = ["#f0b98f", "#a8663f", "#6b3f2a", "#d99a6c", "#f4cfae", "#8a5230"] as const;
const COLOURS = ["#c8502f", "#1f8f8a", "#4a6ab0", "#7a4a8a", "#b8862f", "#3f7d4a"] as const;

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("internal: an empty list");
  return found;
}

function varied(at: number): Figure {
  const base = at % 2 === 0 ? MARA : THEO;
  return changed(base, { character: `p${at}`, look: { skin: pick(SKINS, at), hair: { style: pick(HAIR_STYLES, at * 5 + 1), colour: pick(["#2a1730", "#7a3420", "#d8b060", "#3a2418"], at) }, beard: at % 4 === 1, glasses: at % 3 === 1 }, wardrobe: { type: pick(GARMENTS, at), colour: pick(COLOURS, at), second: pick(["#33405e", "#5a4a3c", "#f0e6d2", "#2f4a44"], at), accent: pick(["#f0b23c", "#e0607e", "#5ac0c8"], at), accessory: "none" } });
}

const SHEETS: Readonly<Record<string, Sheet>> = {
  first: { across: 5, wide: 380, high: 620, frame: 0.56, cells: [{ figure: MARA }, { figure: changed(THEO, { facing: "left", gaze: "left" }) }, { figure: changed(MARA, { facing: "front", gaze: "camera", expression: "happy" }) }, { figure: changed(THEO, { facing: "back" }) }, { figure: changed(MARA, { pose: "sitting", facing: "left" }) }] },
  heads: { across: 2, wide: 720, high: 720, frame: "head", cells: [{ figure: MARA, act: { mouth: "open" } }, { figure: changed(THEO, { facing: "left", gaze: "left", expression: "determined" }) }, { figure: changed(MARA, { facing: "front", gaze: "camera", expression: "happy", look: { hair: { style: "long", colour: "#7a3420" }, skin: "#f0b98f" } }) }, { figure: changed(THEO, { facing: "front", gaze: "camera", look: { beard: false, glasses: false, age: "old" } }), light: DAY }] },
  poses: { across: 7, wide: 300, high: 400, frame: 0.32, cells: POSES.map((pose, at) => ({ figure: changed(varied(at), { pose }), act: { seconds: 0.32 } })) },
  front: { across: 7, wide: 300, high: 400, frame: 0.32, cells: POSES.map((pose, at) => ({ figure: changed(varied(at + 3), { pose, facing: "front", gaze: "camera" }), act: { seconds: 0.32 }, light: DAY })) },
  back: { across: 7, wide: 300, high: 400, frame: 0.32, cells: POSES.map((pose, at) => ({ figure: changed(varied(at + 7), { pose, facing: "back" }), act: { seconds: 0.32 } })) },
  garments: { across: 5, wide: 380, high: 620, frame: 0.55, cells: GARMENTS.map((type, at) => ({ figure: changed(varied(at), { wardrobe: { type } }) })) },
  hair: { across: 5, wide: 420, high: 420, frame: "head", cells: HAIR_STYLES.flatMap((style, at) => [{ figure: changed(varied(at * 2), { look: { hair: { style, colour: pick(["#2a1730", "#7a3420", "#d8b060", "#3a2418"], at) }, glasses: false } }) }, { figure: changed(varied(at * 2), { facing: "back", look: { hair: { style, colour: pick(["#2a1730", "#7a3420", "#d8b060", "#3a2418"], at) } } }) }]) },
  faces: { across: 5, wide: 420, high: 420, frame: "head", cells: EXPRESSIONS.map((expression, at) => ({ figure: changed(at % 2 === 0 ? MARA : changed(THEO, { look: { beard: at % 4 === 1, glasses: at % 4 === 1 } }), { expression, facing: at % 3 === 0 ? "front" : "right", gaze: pick(GAZES, at + 1), wardrobe: { accessory: "none", type: "shirt" } }) })) },
  mouths: { across: 5, wide: 420, high: 420, frame: "head", cells: (["closed", "small", "open", "wide", "round"] as const).flatMap((mouth) => [{ figure: MARA, act: { mouth } }, { figure: changed(THEO, { facing: "front", gaze: "camera", expression: "happy" }), act: { mouth, blink: mouth === "round" ? 1 : 0 } }]) },
  ages: { across: 4, wide: 420, high: 640, frame: 0.55, cells: AGES.flatMap((age) => [MARA, THEO].map((person) => ({ figure: changed(person, { facing: age === "child" ? "front" : "right", look: { age, beard: age === "old" && person === THEO, glasses: false, freckles: age === "child" }, wardrobe: { accessory: "none", type: age === "child" ? "overalls" : "sweater" } }) }))) },
  ageheads: { across: 4, wide: 420, high: 420, frame: "head", cells: AGES.flatMap((age) => [MARA, THEO].map((person) => ({ figure: changed(person, { facing: age === "teen" ? "front" : "right", look: { age, beard: age === "old" && person === THEO, glasses: false, freckles: age === "child" }, wardrobe: { accessory: "none", type: "sweater" } }) }))) },
  worn: { across: 5, wide: 420, high: 420, frame: "bust", cells: ACCESSORIES.map((accessory, at) => ({ figure: changed(varied(at + 2), { wardrobe: { accessory } }) })) },
  bust: { across: 4, wide: 480, high: 480, frame: "bust", cells: GARMENTS.map((type, at) => ({ figure: changed(varied(at + 1), { facing: pick(FACINGS, at), wardrobe: { type } }), light: pick([DUSK, DAY, NIGHT], at) })) },
  species: { across: 4, wide: 480, high: 480, frame: 0.42, cells: SPECIES.flatMap((species, at) => [{ figure: changed(varied(at), { look: { species } }), act: { mouth: "open" as const } }, { figure: changed(varied(at), { pose: "sitting", facing: "front", gaze: "camera", look: { species } }) }]) },
  specieheads: { across: 4, wide: 480, high: 480, frame: "head", cells: SPECIES.flatMap((species, at) => [{ figure: changed(varied(at), { look: { species } }), act: { mouth: "open" as const } }, { figure: changed(varied(at), { facing: "front", gaze: "camera", expression: "happy", look: { species } }) }]) },
};

const [name = "first", path = "figures.png"] = process.argv.slice(2);
const sheet = SHEETS[name];
if (sheet === undefined) throw new Error(`no sheet "${name}"; there are ${Object.keys(SHEETS).join(", ")}`);
writeFileSync(path, drawSheet(sheet));

function drawSheet({ cells, across, wide, high, frame }: Sheet): Buffer {
  const canvas = createCanvas(across * wide, Math.ceil(cells.length / across) * high);
  const ctx = canvas.getContext("2d");
  cells.forEach(({ figure, act = {}, light = DUSK }, at) => {
    ctx.save();
    ctx.beginPath();
    ctx.rect((at % across) * wide, Math.floor(at / across) * high, wide, high);
    ctx.clip();
    ctx.translate((at % across) * wide, Math.floor(at / across) * high);
    ctx.fillStyle = light === DUSK ? "#8a5a86" : light === NIGHT ? "#24366e" : "#a9c4dc";
    ctx.fillRect(0, 0, wide, high);
    const { head, chest, top } = figureArtist.anchorsOf(figure);
    const scale = frame === "head" ? (high * 0.8) / (head.radius * 2) : frame === "bust" ? (high * 0.9) / ((chest - top) * 1.5) : frame;
    if (frame === "head") ctx.translate(wide / 2 - head.x * scale, high * 0.5 - head.y * scale);
    else if (frame === "bust") ctx.translate(wide / 2 - head.x * scale, high * 0.06 - top * scale);
    else ctx.translate(wide / 2, high * 0.95);
    ctx.scale(scale, scale);
    figureArtist.draw(ctx, figure, { ...STILL, ...act }, light);
    ctx.restore();
  });
  return canvas.toBuffer("image/png");
}
