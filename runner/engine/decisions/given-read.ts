/** Which of what a person gave an action reads: where it fails, that may be why. Reads decisions; changes nothing. */
import type { Action } from "../../../schema/action.ts";
import type { Digest } from "../../../schema/digest.ts";
import type { Failure } from "../../../schema/failure.ts";
import { madeOfGiven } from "../../../schema/messages/given-files.ts";
import type { Run } from "../run.ts";
import { artifactsIn } from "../upstream.ts";

/** What comes of the content that was read, and not of money, time or the network. */
const OF_CONTENT: ReadonlySet<Failure["type"]> = new Set(["plugin", "contract", "refused", "unfit"]);

/** The failure of an action; where it read a file of a person, with that file and how it is taken back. */
export function withGiven(run: Run, { inputs }: Action, failure: Failure): Failure {
  if (!OF_CONTENT.has(failure.type)) return failure;
  const read = new Set<Digest>(artifactsIn(inputs).map(({ $artifact }) => $artifact));
  const given = (["use", "edit"] as const).flatMap((what) => run.decisions[`${what}s`].flatMap(({ address, outputs }) => {
    const file = Object.values(outputs).find((output) => output.type === "file" && read.has(output.digest));
    return file?.type === "file" && run.film.instances.get(address)?.decided?.type === what ? [{ what, address, file: file.file, drop: run.command(what, address, "--drop") }] : [];
  }));
  return given.length === 0 ? failure : madeOfGiven(failure, given);
}
