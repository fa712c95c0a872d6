/** `checksums.list`: what a delivery consists of, one line for each part, as `sha256sum --check` reads it. No model. */
import { createHash } from "node:crypto";
import { canonicalJson, defineNode, isObject, Type } from "vp/plugin";

export default defineNode({
  name: "checksums.list",
  version: 1,
  summary: "List the sha256 of every part of a delivery, as `sha256sum --check` reads it.",
  inputs: Type.Object({
    parts: Type.Record(Type.String(), Type.Any(), {
      description: "Name to an artifact or a text; anything else counts as its JSON.",
    }),
  }),
  outputs: Type.Object({ list: Type.String({ description: "One line for each part, in the order of their names." }) }),
  runs: "engine",
  async run({ inputs: { parts } }) {
    return { list: Object.keys(parts).sort().map((name) => `${sha256Of(parts[name])}  ${name}\n`).join("") };
  },
});

/** An artifact comes with its digest, so its bytes need no second reading. */
function sha256Of(part: unknown): string {
  if (isObject(part) && typeof part["digest"] === "string") return part["digest"].replace("sha256:", "");
  return createHash("sha256").update(typeof part === "string" ? part : canonicalJson(part)).digest("hex");
}
