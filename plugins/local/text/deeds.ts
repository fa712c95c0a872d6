/** A sentence that tells of several deeds, as so many sentences: each is a picture of its own. Reads by rule; pure. */
import { propsIn } from "../../film/types-lexicon.ts";

/** `The telephone rings. He picks it up.`: where the two become two pictures, the second says what it is of. */
export function withThingsNamed(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence, at) => {
    const [thing, ...others] = propsIn(sentences[at - 1] ?? "");
    return thing === undefined || others.length > 0 || propsIn(sentence).length > 0 ? sentence : sentence.replace(TAKES_IT, (_, verb: string, way = "", after = "") => `${verb}${way}${after} the ${thing.note}`);
  });
}

const TAKES_IT = /\b(picks|takes|lifts|puts|sets|opens|reads|answers|unfolds|holds|closes|shuts)( up| down| out)? it\b( up| down| out)?/;

/** `Dan shuts the lid, takes his hat and turns off the lamp.` Fewer than three deeds share a picture. */
export function deedsApart(sentence: string, names: readonly string[]): readonly string[] {
  const [, who = "", rest = ""] = SUBJECT.exec(sentence) ?? [];
  if (who === "" || !(/^(?:he|she)$/i.test(who) || names.includes(who))) return [sentence];
  const moved = FROM_TO.exec(sentence);
  if (moved !== null) return [`${moved[1] ?? ""}.`, `${who} ${moved[3] ?? ""} ${(moved[2] ?? "").replace(/^(?:an?|her|his) /i, "the ")} ${moved[4] ?? ""}`];
  const deeds = rest.replace(/[.!]$/, "").split(/,? and (?=[a-z]+s\b(?! of\b))|, (?:then )?(?=[a-z]+s\b)/);
  if (deeds.length < 3 || deeds.some((deed) => !DEED.test(deed))) return [sentence];
  return deeds.map((deed) => `${who} ${deed}.`);
}

/** `takes a cup from the shelf and puts it on the table` */
const FROM_TO = /^(.+? (?:takes|lifts|picks|pulls|gets) ((?:an?|the|her|his) .+?) (?:from|out of|off) .+?) and (puts|sets|lays|places) it (on .+)$/i;

const SUBJECT = /^(\p{Lu}[\p{L} .'’-]*?) (?=\p{Ll}+s\b)([^.;:!?—]+[.!])$/u;
/** A verb of the third person and what it is done to or where it leads. */
const DEED = /^(?!is\b|was\b|has\b|as\b|his\b|its\b|this\b)(?:\w+ )?[a-z]+s\b/;

/** `He winds a watch and smiles.`: what hands do, and the face that goes with it; it is at what they hold that somebody smiles. */
export function faceApart(sentence: string): readonly string[] {
  const [, deed = "", face = ""] = /^(\p{Lu}[^.;!?]*?\b\p{Ll}+s\b[^.;!?]*?),? and ((?:smiles|grins|laughs|chuckles|sighs|weeps|frowns)(?: \w+ly)?)\.$/u.exec(sentence) ?? [];
  const [who = ""] = /^(?:He|She)\b|^\p{Lu}[\p{L} .'’-]*?(?= \p{Ll}+s\b)/u.exec(deed) ?? [];
  const [thing, ...others] = propsIn(deed);
  const at = face === "smiles" && thing !== undefined && others.length === 0 ? ` at the ${thing.note}` : "";
  return who === "" ? [sentence] : [`${deed}.`, `${who} ${face}${at}.`];
}
