/** Kinds of things that live: where they are told of without a part, they are drawn as beasts among people. Constants only. */
import type { PropKind } from "./types-lexicon.ts";

export const BEASTS: ReadonlySet<PropKind> = new Set<PropKind>(["whale", "cat", "dog", "bird", "horse", "fox", "wolf", "rabbit", "bear", "owl"]);
