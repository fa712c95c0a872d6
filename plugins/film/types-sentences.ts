/** A text taken apart into sentences. Pure. */

/** `Mr. Abara pours tea. Nell laughs.` is two. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["'”’)]?)(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof|MR|MRS|MS|DR|PROF)\.)\s+/u).filter((sentence) => sentence !== "");
}
