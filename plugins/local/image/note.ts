/** The layer description that a drawn picture carries: its staging, so that a clip can be made of it. */
import { Value } from "typebox/value";
import { canonicalJson } from "vp/plugin";
import { FRAMING_NOTE, type FramingFacts } from "../../film/types-framing.ts";
import { Staging } from "../../film/types-staging.ts";
import { noteOf, withNote } from "../../media/png-note.ts";

const KEYWORD = "vp:staging";
const ROLL = "vp:roll";

export interface Drawn {
  readonly staging: Staging;
  readonly framing: FramingFacts;
  /** Which roll of the staging the picture is; empty for the first. */
  readonly roll: string;
}

export function withStaging(png: Buffer, { staging, framing, roll }: Drawn): Buffer {
  const noted = withNote(withNote(png, FRAMING_NOTE, canonicalJson(framing)), KEYWORD, canonicalJson(staging));
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
