/** The layer description that a drawn picture carries: its staging, so that a clip can be made of it. */
import { Value } from "typebox/value";
import { canonicalJson } from "vp/plugin";
import { Staging } from "../../film/types-staging.ts";
import { noteOf, withNote } from "./png-note.ts";

const KEYWORD = "vp:staging";
const ROLL = "vp:roll";

/** @param roll which roll of the staging the picture is; empty for the first */
export function withStaging(png: Buffer, staging: Staging, roll: string): Buffer {
  const noted = withNote(png, KEYWORD, canonicalJson(staging));
  return roll === "" ? noted : withNote(noted, ROLL, roll);
}

export function rollIn(picture: Buffer): string {
  return noteOf(picture, ROLL) ?? "";
}

/** Nothing for a picture that was not drawn here, or by a later vp that stages otherwise. */
export function stagingOf(picture: Buffer): Staging | undefined {
  const note = noteOf(picture, KEYWORD);
  if (note === undefined) return undefined;
  try {
    const staging: unknown = JSON.parse(note);
    return Value.Check(Staging, staging) ? staging : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
