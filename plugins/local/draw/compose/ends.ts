/** Who sits at the ends of a table of many. Pure. */
import type { Figure } from "../../../film/types-staging.ts";

export function atLeftEnd({ chair }: Figure): boolean {
  return chair?.at === 0;
}

export function atRightEnd({ chair }: Figure): boolean {
  return chair !== undefined && chair.at === chair.of - 1;
}
