/** style.read: the manner that the words of a style name, before anything is made. No model. */
import { Type, defineNode } from "vp/plugin";
import { mannerOf, strangeStyle } from "../film/types-manner.ts";

export default defineNode({
  name: "style.read",
  version: 1,
  summary: "Read the words of a style, and tell a style that names no manner which is drawn by rule",
  inputs: Type.Object({ style: Type.String() }),
  outputs: Type.Object({ manner: Type.String({ description: "`house` for a style that names none." }) }),
  runs: "engine",
  async run({ inputs: { style }, warn }) {
    const strange = strangeStyle(style);
    if (strange !== undefined) warn(strange);
    return { manner: mannerOf(style) };
  },
});
