/** Waits until a person has approved its subject, which it then hands on unchanged. Who, when and why reach no key. */
import { defineNode, Type } from "vp/plugin";

export default defineNode({
  name: "gate",
  version: 1,
  summary: "Ask a person to approve something before what follows it runs.",
  inputs: Type.Object({
    subject: Type.Any({ description: "What is to be approved: an artifact or any value." }),
    require: Type.Union([Type.Literal("always"), Type.Literal("paid"), Type.Literal("never")], {
      default: "paid",
      description: "`paid` asks only when something stale and priced waits behind the gate.",
    }),
    instructions: Type.Optional(Type.String({ description: "What to look at, shown to the person who decides." })),
  }),
  outputs: Type.Object({ subject: Type.Any({ description: "The subject as it came in." }) }),
  runs: "person",
  run() {
    throw new Error("internal: a gate is decided by a person and never runs");
  },
});
