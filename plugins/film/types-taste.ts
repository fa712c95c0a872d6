/** How a picture of something delicate is told, so that it stays fit for all who watch and the story stays as it is. Pure. */
import type { Staging } from "./types-staging.ts";

/** Nothing where there is nothing delicate. */
export function tasteIn(told: string, staging: Pick<Staging, "figures"> | undefined): string {
  const young = staging?.figures.some(({ look }) => look.species === "person" && (look.age === "child" || look.age === "teen")) ?? false;
  return [
    young ? "The young people are everyday, fully dressed and treated with respect." : "",
    VIOLENT.test(told) ? "Danger is shown by faces, light and what is left out of the picture: no wound and no blood, as in a film for the whole family." : "",
  ].filter((sentence) => sentence !== "").join(" ");
}

const VIOLENT = /\b(blood\w*|wound(s|ed)?|guns?|pistols?|rifles?|kni(fe|ves)|stab\w*|shoots? (at|him|her|them)|shot dead|kill(s|ed|ing)?|murder\w*|corpse|dead body|strangl\w*|beat(s|en|ing) (him|her|them)|fight(s|ing)?|punch\w*|attack\w*|explo(des?|sions?)|bomb\w*)\b/i;
