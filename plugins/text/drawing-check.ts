/** `drawing.check`: what a screenplay or an idea names that the embedded studio draws as something else, or not at all, before anything is drawn. Asks no model. */
import { File, Model, Type, defineNode } from "vp/plugin";
import { isEmbedded } from "../film/types-models.ts";
import { drawnOtherwise } from "./drawn.ts";
import { linesOf } from "./lines.ts";
import { readScreenplay } from "./read-screenplay.ts";
import { textOf } from "./text-of.ts";

export default defineNode({
  name: "drawing.check",
  version: 1,
  summary: "Tell what a screenplay or an idea names that the embedded studio draws as something else, or not at all.",
  inputs: Type.Object({
    text: Type.Union([File(), Type.String()], { description: "A screenplay, as a file or as text, or an idea." }),
    told: Type.String({ default: "", description: "The idea that the text was written from: what is told of that is not told again." }),
    model: Model("image"),
  }),
  outputs: Type.Object({ otherwise: Type.Integer({ description: "How many of them there are." }) }),
  runs: "engine",
  estimate: () => [],
  async run({ inputs: { text, told, model }, warn }) {
    if (!isEmbedded(model)) return { otherwise: 0 };
    const written = await textOf(text);
    const doubts = drawnOtherwise(readScreenplay(written, "text").screenplay, linesOf(written), { port: "text", idea: readScreenplay(told, "told").screenplay });
    // What is in no file has no lines to open: it is told of where it is given.
    const isWritten = typeof text === "string" || !written.trim().includes("\n");
    for (const { port = "text", message, fix = "", ...place } of doubts) warn({ port, message, fix, ...(isWritten ? {} : place) });
    return { otherwise: doubts.length };
  },
});
