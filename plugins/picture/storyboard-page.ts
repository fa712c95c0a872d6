/** `storyboard.page`: the storyboard as people pass it round: pictures, framing, words and seconds, as HTML and PDF. No model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Type, defineNode, file } from "vp/plugin";
import { BoardScene, Names } from "../film/types-board.ts";
import type { PanelScene } from "./storyboard-panels.ts";

export default defineNode({
  name: "storyboard.page",
  version: 3,
  summary: "Lay out the storyboard for people: a page of HTML that needs nothing else, and a PDF to print.",
  inputs: Type.Object({
    scenes: Type.Array(BoardScene, { description: "In the order of the film." }),
    cast: Type.Optional(Names),
    title: Type.String({ default: "" }),
  }),
  outputs: Type.Object({ html: File(), pdf: File() }),
  pool: "cpu",
  runs: "worker",
  async run({ inputs: { scenes: given, cast = [], title }, workDir, progress }) {
    const [{ panelScene, secondsOf }, { storyboardHtml }, { storyboardPdf }] = await drawing();
    const names = new Map(cast.map(({ id, name }) => [id, name]));
    const scenes: PanelScene[] = [];
    for (const [index, scene] of given.entries()) {
      scenes.push(await panelScene(scene, names));
      progress((index + 1) / (given.length + 1));
    }
    const board = { title, scenes, seconds: secondsOf(scenes) };
    const [html, pdf] = [join(workDir, "storyboard.html"), join(workDir, "storyboard.pdf")];
    await writeFile(html, storyboardHtml(board));
    await writeFile(pdf, await storyboardPdf(board));
    return { html: file(html), pdf: file(pdf) };
  },
});

/** Loaded by what draws, not by everything that only reads the node type. */
function drawing() {
  return Promise.all([import("./storyboard-panels.ts"), import("./storyboard-html.ts"), import("./storyboard-pdf.ts")]);
}
