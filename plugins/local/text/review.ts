/** Reviews a text by rule: telling words are looked for, each kind once. Reads no meaning, sees no picture, and says so. */
import type { Finding, ReviewAnswer, ReviewBrief } from "../../film/types-reviews.ts";

export function reviewByRule({ text, audience, pictures }: ReviewBrief): ReviewAnswer {
  const findings = KINDS.flatMap((kind) => findingOf(text, audience, kind));
  const unseen = pictures === 0 ? "" : `; ${pictures === 1 ? "1 picture was" : `${pictures} pictures were`} not looked at`;
  return { findings, note: `Reviewed by rules (local:outline), not by a language model: words were looked for, their meaning was not read${unseen}` };
}

interface Kind {
  readonly words: RegExp;
  /** For everybody; an audience that is older finds less in it, one that stays everywhere is never less. */
  readonly severity: Finding["severity"];
  readonly always?: boolean;
  readonly problem: string;
  readonly suggestion: string;
}

function findingOf(text: string, audience: ReviewBrief["audience"], { words, severity, always = false, problem, suggestion }: Kind): readonly Finding[] {
  const [first, ...others] = text.matchAll(new RegExp(words.source, "gi"));
  if (first === undefined) return [];
  const again = others.length === 0 ? "" : ` (${others.length} more like it)`;
  return [{ severity: always ? severity : softened(severity, audience), place: headingBefore(text, first.index), quote: first[0], problem: `${problem}${again}`, suggestion }];
}

function softened(severity: Finding["severity"], audience: ReviewBrief["audience"]): Finding["severity"] {
  if (audience === "all") return severity;
  return audience === "teen" && severity === "block" ? "warn" : "note";
}

function headingBefore(text: string, at: number): string {
  const headings = text.slice(0, at).match(/^\s*(?:INT|EXT|EST|I\/E)[./ ].*$/gim) ?? [];
  return headings.at(-1)?.trim() ?? `line ${text.slice(0, at).split("\n").length}`;
}

const KINDS: readonly Kind[] = [
  { words: /\b(?:naked|nude|undress\w*|sex|sexual\w*|erotic\w*)\b/, severity: "block", problem: "Nakedness or sex is spoken of, which not every audience expects", suggestion: "Leave it to what happens after the scene has ended" },
  { words: /\b(?:suicid\w*|kills? (?:himself|herself|themselves)|cuts? (?:his|her) wrists?|overdos\w*)\b/, severity: "block", always: true, problem: "Self-harm is spoken of, and may be copied", suggestion: "Tell that somebody is in need, not how, and let somebody help" },
  { words: /\b(?:torture\w*|behead\w*|mutilat\w*|gore|guts|dismember\w*)\b/, severity: "block", problem: "Cruelty is shown", suggestion: "Show the face of who sees it" },
  { words: /\b(?:blood\w*|stab\w*|corpses?|murder\w*|guns?|pistols?|rifles?|knife|knives|kill\w*)\b/, severity: "warn", problem: "Violence is spoken of", suggestion: "Let it happen outside the picture, by its sound and by what it leaves behind" },
  { words: /\b(?:cocaine|heroin|meth|drunk|vodka|whisk(?:e)?y|cigarettes?|smok(?:es|ing) a)\b/, severity: "note", problem: "Drink, tobacco or drugs are in the story", suggestion: "Keep it only where the story needs it" },
  { words: /\b(?:fuck\w*|shit\w*|bitch\w*|bastards?|asshole)\b/, severity: "warn", problem: "A word that not every audience should hear", suggestion: "Let them say less, and look" },
  { words: /\b(?:cures? cancer|guaranteed (?:profit|returns?)|lose weight fast|doctors hate|risk[- ]free investment|get rich quick)\b/, severity: "warn", always: true, problem: "A claim that a viewer may act on and nobody has shown", suggestion: "Leave the claim out, or say who found it and where" },
  { words: /\b(?:coca-cola|pepsi|iphone|google|facebook|instagram|tiktok|youtube|netflix|disney|marvel|pok[eé]mon|lego|nike|adidas|mcdonald'?s|starbucks|amazon|tesla)\b/, severity: "note", always: true, problem: "A brand is named", suggestion: "Name the kind of thing instead" },
];
