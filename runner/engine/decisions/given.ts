/** What a person gave in place of a result, as outputs: files taken in, values as they are, checked against the node type. */
import { dirname, join } from "node:path";
import { mediaTypeOf, type Artifact } from "../../../schema/artifact.ts";
import type { GivenOutput } from "../../../schema/decisions.ts";
import { givenFileDiffers, givenFileGone, givenFileOutside, givenMisfit, handedMisfit } from "../../../schema/messages/decisions.ts";
import type { Failure } from "../../../schema/failure.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { isInside } from "../../load/source.ts";
import { readInputs } from "../inputs.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import { misfit } from "../validate.ts";

export type Outputs = Readonly<Record<string, unknown>>;

/** The outputs given by a decision, on top of the instance's own where it has some. */
export async function givenOutputs(run: Run, instance: Instance, given: Readonly<Record<string, GivenOutput>>, own: Outputs): Promise<Settled<Outputs>> {
  const outputs = await laidOver(run, instance, given, own);
  if (outputs.type === "failed") return outputs;
  const wrong = misfitIn(instance, outputs.value);
  return wrong === undefined ? outputs : failed(givenMisfit(instance.address, wrong));
}

/** Why what is about to be decided cannot be, if so. */
export async function refusalOfGiven(run: Run, instance: Instance, given: Readonly<Record<string, GivenOutput>>, own: Outputs): Promise<Failure | undefined> {
  const outputs = await laidOver(run, instance, given, own);
  if (outputs.type === "failed") return outputs.failure;
  const wrong = misfitIn(instance, outputs.value);
  return wrong === undefined ? undefined : handedMisfit(instance.address, wrong);
}

function misfitIn({ group }: Instance, outputs: Outputs): string | undefined {
  return misfit(group.nodeType?.outputs ?? {}, outputs, "");
}

async function laidOver(run: Run, instance: Instance, given: Readonly<Record<string, GivenOutput>>, own: Outputs): Promise<Settled<Outputs>> {
  const outputs: Record<string, unknown> = { ...own };
  for (const [port, output] of Object.entries(given)) {
    const value = output.type === "value" ? ok<unknown>(output.value) : await artifactOf(run, instance, output);
    if (value.type === "failed") return value;
    outputs[port] = value.value;
  }
  return ok(outputs);
}

/** The file beside the decisions; the cache stands in for one that is not there. */
async function artifactOf(run: Run, { address }: Instance, { file, digest, size }: Extract<GivenOutput, { type: "file" }>): Promise<Settled<Artifact>> {
  const path = join(dirname(run.pipelineFile), file);
  if (!isInside(run.root, path)) return failed(givenFileOutside(address, file));
  const kept: Artifact = { $artifact: digest, mediaType: mediaTypeOf(file), size };
  if (!run.ports.files.existsSync(path)) return run.store.cas.has(kept) ? ok(kept) : failed(givenFileGone(address, file, run.command("use", address, "--drop")));
  const read = await readInputs(run, { $input: path });
  if (read.type === "failed") return read;
  const found = read.value as Artifact;
  return found.$artifact === digest ? ok(found) : failed(givenFileDiffers(address, file, run.command("use", address, path)));
}
