/** `sheet.draw`: all shots of a film on one page, scene by scene, each with what one asks of it first. No model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Image, Type, defineNode, file } from "vp/plugin";
import { Shape } from "../film/types-picture.ts";
import { Names, SheetScene } from "../film/types-board.ts";
import type { Section } from "./sheet-page.ts";

export default defineNode({
  name: "sheet.draw",
  version: 7,
  summary: "Draw a contact sheet: every shot in order, scene by scene, with its number, size, angle, seconds and lines.",
  inputs: Type.Object({
    scenes: Type.Array(SheetScene, { description: "In the order of the film." }),
    cast: Type.Optional(Names),
    title: Type.String({ default: "" }),
    titles: Type.Boolean({ default: false, description: "Whether the film has titles beside its shots, which are no part of the sheet's length." }),
    /** Of the film: a picture of another is cropped as the film crops it. The first picture's when left out. */
    shape: Type.Optional(Shape),
    columns: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, description: "As many as suit the shape of the pictures when left out." })),
  }),
  outputs: Type.Object({ image: Image() }),
  pool: "cpu",
  runs: "worker",
  async run({ inputs: { scenes, cast = [], title, titles, shape, columns }, workDir, progress }) {
    const { sectionOf, sheetPage } = await import("./sheet-page.ts");
    const named = new Map(cast.map(({ id, name }) => [id, name]));
    const sections: Section[] = [];
    for (const [index, scene] of scenes.entries()) {
      sections.push(await sectionOf(scene, named));
      progress((index + 1) / scenes.length);
    }
    const sheet = join(workDir, "sheet.png");
    await writeFile(sheet, sheetPage({ title, titles, ...(shape === undefined ? {} : { shape }) }, sections, columns));
    return { image: file(sheet) };
  },
});
