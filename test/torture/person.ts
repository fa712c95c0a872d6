/** A person who looks at the provider's list of requests and says the truth about those in doubt. */
import { join } from "node:path";
import { realPorts } from "../../runner/cli/ports.ts";
import { resolveCalls, type Resolution } from "../../runner/engine/resolve.ts";
import type { OpenCall } from "../../schema/ledger.ts";
import { plainAnswer } from "../rig/mock-server.ts";
import { booksOf } from "./ledger-of.ts";
import { worldOf } from "./small-world.ts";
import type { Workshop } from "./workshop.ts";

/** What was accepted is brought in from a file, what never arrived is said to be lost. Gives back how many were in doubt. */
export async function answerDoubts(workshop: Workshop): Promise<number> {
  const doubtful = booksOf(workshop).open.filter(({ state }) => state === "in-doubt");
  for (const open of doubtful) await resolve(workshop, open);
  return doubtful.length;
}

async function resolve(workshop: Workshop, open: OpenCall): Promise<void> {
  const options = { pipeline: join(workshop.folder, "pipeline.yaml"), cwd: workshop.folder, targets: [open.address] };
  const world = worldOf({ ...realPorts(), environment: {} }, workshop.far, () => false);
  const settled = await resolveCalls(options, truthOf(workshop, open), world);
  if (settled.type === "failed") throw new Error(settled.failure.message);
  const wrong = settled.value.find(({ outcome }) => outcome !== "resolved");
  if (wrong) throw new Error(`${wrong.address} is ${wrong.outcome}: ${wrong.failure?.message ?? ""}`);
}

function truthOf(workshop: Workshop, { idempotencyKey }: OpenCall): Resolution {
  const charge = workshop.far.charges.find((each) => each.idempotencyKey === idempotencyKey);
  if (charge === undefined) return { type: "lost" };
  const answer = plainAnswer(charge, 0, "steady");
  const file = { text: "answer.json", image: "answer.png", video: "answer.mp4" }[charge.operation];
  workshop.write(file, typeof answer === "string" ? answer : JSON.stringify(answer));
  return { type: "import", file };
}
