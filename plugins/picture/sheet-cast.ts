/** `sheet.cast`: who is in the film, on one page: portraits from three sides, looks, clothes, voice and colours. No model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Image, Type, defineNode, file } from "vp/plugin";
import { CastMember, Portraits } from "../film/types.ts";
import type { CastRow } from "./cast-page.ts";

export default defineNode({
  name: "sheet.cast",
  version: 1,
  summary: "Draw the cast on one page: each from front, side and back, with age, look, clothes, voice and colours.",
  inputs: Type.Object({
    cast: Type.Array(CastMember),
    portraits: Type.Array(Portraits, { default: [], description: "Of those who are seen." }),
    title: Type.String({ default: "" }),
  }),
  outputs: Type.Object({ image: Image() }),
  pool: "cpu",
  runs: "worker",
  async run({ inputs: { cast, portraits, title }, workDir }) {
    const { castPage, picturesOf } = await import("./cast-page.ts");
    const rows: CastRow[] = [];
    for (const member of cast) rows.push({ member, pictures: await picturesOf(portraits.find(({ character }) => character === member.id)) });
    const out = join(workDir, "cast.png");
    await writeFile(out, castPage(title, rows));
    return { image: file(out) };
  },
});
