/** `provenance.write`: the disclosure that a film was made by machines, for its metadata. Asks no model, and names those that serve. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, defineNode, file } from "vp/plugin";
import { HEARD } from "./types-sound.ts";
import { disclosureOf, tagsOf, xmpOf } from "./disclosure.ts";

export default defineNode({
  name: "provenance.write",
  version: 1,
  summary: "Disclose in a film's metadata that machines made it, and which: IPTC's digital source type as XMP, and tags.",
  inputs: Type.Object({
    title: Type.String({ default: "" }),
    heard: Type.Array(Type.Enum(HEARD), { default: [...HEARD], description: "What machines made of what is heard in it; a model that made nothing of the film is not disclosed." }),
    text: Model("text"),
    image: Model("image"),
    video: Model("video"),
    speech: Model("speech"),
    music: Model("music"),
  }),
  outputs: Type.Object({
    metadata: Type.Array(Type.Object({ key: Type.String(), value: Type.String() }), { description: "For film.assemble." }),
    xmp: File(),
    statement: Type.String(),
    source: Type.String({ description: "IPTC's digital source type." }),
  }),
  runs: "engine",
  async run({ inputs: { title, heard, ...models }, workDir }) {
    const disclosure = disclosureOf(models, heard);
    const out = join(workDir, "film.xmp");
    await writeFile(out, xmpOf(disclosure, title));
    return { metadata: tagsOf(disclosure), xmp: file(out), statement: disclosure.statement, source: disclosure.source };
  },
});
