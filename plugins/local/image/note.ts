/** The layer description that a drawn picture carries: its staging, so that a clip can be made of it. */
import { Value } from "typebox/value";
import { canonicalJson } from "vp/plugin";
import { Staging } from "../../film/types-staging.ts";
import { noteOf, withNote } from "./png-note.ts";

const KEYWORD = "vp:staging";

export function withStaging(png: Buffer, staging: Staging): Buffer {
  return withNote(png, KEYWORD, canonicalJson(staging));
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
