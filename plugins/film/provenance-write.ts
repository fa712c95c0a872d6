/** `provenance.write`: the disclosure of who made a film, machines and people, for its metadata. Asks no model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Type, defineNode, file } from "vp/plugin";
import { Maker, disclosureOf, tagsOf, xmpOf } from "./disclosure.ts";

export default defineNode({
  name: "provenance.write",
  version: 2,
  summary: "Disclose in a film's metadata who made it, machines and people: IPTC's digital source type as XMP, and tags.",
  inputs: Type.Object({
    title: Type.String({ default: "" }),
    seen: Type.Array(Maker, { description: "Who made what is seen: makers(…) of the pictures and captions." }),
    heard: Type.Array(Maker, { description: "Who made what is heard: makers(…) of the sound." }),
  }),
  outputs: Type.Object({
    metadata: Type.Array(Type.Object({ key: Type.String(), value: Type.String() }), { description: "For film.assemble." }),
    xmp: File(),
    statement: Type.String(),
    source: Type.String({ description: "IPTC's digital source type." }),
  }),
  runs: "engine",
  async run({ inputs: { title, ...makers }, workDir }) {
    const disclosure = disclosureOf(makers);
    const out = join(workDir, "film.xmp");
    await writeFile(out, xmpOf(disclosure, title));
    return { metadata: tagsOf(disclosure), xmp: file(out), statement: disclosure.statement, source: disclosure.source };
  },
});
