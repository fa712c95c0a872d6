/** A text taken apart into sentences, and made shorter by them. Pure. */

/** `Mr. Abara pours tea. Nell laughs.` is two. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？][」』）]?)(?![」』）])|(?<=[.!?…]["'”’)]?)(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof|MR|MRS|MS|DR|PROF)\.)\s+/u).filter((sentence) => sentence !== "");
}

/** The text's first sentences, as many as fit into so many characters; of a first one that is too long, its first words. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const [first = "", ...others] = sentencesOf(text);
  let kept = first;
  for (const sentence of others) {
    if (kept.length + 1 + sentence.length > most) break;
    kept = `${kept} ${sentence}`;
  }
  return kept.length <= most ? kept : `${kept.slice(0, most - 2).replace(/\s+\S*$/u, "")} …`;
}
