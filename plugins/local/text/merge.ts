/** Finds by rule which names are one person: `Mara` is `Dr. Mara Voss` where nobody else could be meant. Knows no looks. */
import type { MergeAnswer, MergeBrief } from "../../film/types-reviews.ts";

export function mergeByRule({ people }: MergeBrief): MergeAnswer {
  const names = people.map(({ name }) => name);
  const meant = names.map((name) => ({ name, whole: wholeOf(name, names) }));
  const wholes = names.filter((name) => meant.some((each) => each.name === name && each.whole === name));
  return { people: wholes.map((whole) => ({ name: whole, names: meant.filter((each) => each.whole === whole).map(({ name }) => name) })) };
}

/** The fullest form of a name, or the name itself where there is none or nobody knows which is meant. */
function wholeOf(name: string, names: readonly string[]): string {
  const fuller = names.filter((other) => isFuller(other, name));
  // Of `Mara Voss` and `Mara Voss Lind` the longer is fuller still, and both are her.
  const fullest = fuller.filter((one) => !fuller.some((other) => isFuller(other, one)));
  return fullest.length === 1 ? (fullest[0] ?? name) : name;
}

/** It holds all words of the other and one more that is a name: `Guard 2` is another guard, and `Ada and Ben` are two. */
function isFuller(name: string, other: string): boolean {
  const [words, own] = [wordsOf(name), wordsOf(other)];
  const more = words.filter((word) => !own.includes(word));
  return own.length > 0 && own.every((word) => words.includes(word)) && more.length > 0 && more.every((word) => /\p{L}/u.test(word) && word !== "and");
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter((word) => word !== "the") ?? [];
}
