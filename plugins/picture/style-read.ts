/** style.read: the manner that the words of a style name, before anything is made. Asks no model. */
import { Model, Type, defineNode } from "vp/plugin";
import { mannerOf, strangeStyle } from "../film/types-manner.ts";
import { isEmbedded } from "../film/types-models.ts";

export default defineNode({
  name: "style.read",
  version: 2,
  summary: "Read the words of a style, and tell a style that names no manner which is drawn by rule",
  inputs: Type.Object({
    style: Type.String(),
    titles: Type.Boolean({ default: true, description: "Whether there are titles, which are painted by rule whatever model draws the film." }),
    model: Model("image"),
  }),
  outputs: Type.Object({ manner: Type.String({ description: "`house` for a style that names none." }) }),
  runs: "engine",
  estimate: () => [],
  async run({ inputs: { style, titles, model }, warn }) {
    const strange = titles || isEmbedded(model) ? strangeStyle(style) : undefined;
    if (strange !== undefined) warn(strange);
    return { manner: mannerOf(style) };
  },
});
