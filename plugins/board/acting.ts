/** Poses and faces, from the verbs and adverbs that tell of them. Tables and look-ups. */
import type { MOODS } from "../film/types.ts";
import type { Figure } from "../film/types-staging.ts";
import { tellsOf } from "./subjects.ts";

interface Doer {
  readonly name: string;
  /** Whether something is in their hands. */
  readonly holds: boolean;
}

/** What the person does, not what is told of the things around. */
export function poseIn(told: string, { name, holds }: Doer): Figure["pose"] {
  return POSES.find(([, pattern]) => tellsOf(pattern, told, name))?.[0] ?? (holds ? "holding" : "standing");
}

export function expressionIn(told: string, mood: (typeof MOODS)[number]): Figure["expression"] {
  return FACES.find(([, pattern]) => pattern.test(told))?.[0] ?? MOOD_FACES[mood];
}

const POSES: readonly (readonly [Figure["pose"], RegExp])[] = [
  ["dribbling", /\bdribbl/i], ["shooting", /\b(shoot|shooting|shoots|throws?|throwing|tosses)\b/i], ["clapping", /\b(clap|applau)/i], ["hugging", /\b(hug|embrac)/i], ["dancing", /\bdanc/i],
  ["waving", /\b(waves|waving)\b/i], ["pointing", /\bpoint(s|ing)\b/i], ["hands_up", /\b(hands up|raises? (both|her|his) (hands|arms)|cheer|throws up)/i],
  ["typing", /\b(typ(es|ing)|keyboard|laptop)\b/i], ["writing", /\b(writ(es|ing)|sketch(es|ing)?|draws|scribbl)/i], ["phone", /\b(phone|telephone|receiver)\b/i],
  ["reaching", /\b(reach(es|ing)?|touch(es|ing)?|stretch|pulls|pushes|opens)\b/i], ["arms_crossed", /\b(arms (crossed|folded)|folds (her|his) arms|crosses (her|his) arms)\b/i],
  ["kneeling", /\b(kneel|crouch|bends down|on (her|his) knees)/i], ["running", /\b(runs|running|races|rushes|sprint|bursts)\b/i],
  ["walking", /\b(walk|crosses|enters|comes|leaves|steps|climbs|follows|wanders|paces)/i], ["lying", /\b(lies|lying|asleep|sleeps)\b/i], ["sitting", /\b(sits?|sitting|seated|slump)/i],
];

const FACES: readonly (readonly [Figure["expression"], RegExp])[] = [
  ["sad", /\b(sad|sadly|tear|tears|crying|weep|sobbing|grief|broken|ashamed|lonely|sorry)/i], ["angry", /\b(angr|furious|shout|yells?\b|yelling|snaps|bitter|coldly|sharply|glare)/i],
  ["afraid", /\b(afraid|scared|fear|tremb|frightened|nervous|panic|shiver|turns pale)/i], ["surprised", /\b(surprise|astonish|startl|gasps?|stunned|blinks|wide-eyed|disbelief)/i],
  ["happy", /\b(smil|grin|laugh|happy|cheer|beam|joy|delight|amused|clap|shooting|excited|proud)/i], ["tender", /\b(gent|soft|tender|quiet|whisper|kind|warm|moved|relieved|fond)/i],
  ["determined", /\b(determin|firm|resolute|steady|brave|nods|sets (her|his) jaw|focus|dribbl)/i], ["tired", /\b(tired|weary|yawn|exhaust|sigh|half asleep|rubs (her|his) eyes)/i],
];

const MOOD_FACES: Readonly<Record<(typeof MOODS)[number], Figure["expression"]>> = {
  warm: "tender", tender: "tender", playful: "happy", hopeful: "neutral", melancholy: "neutral", tense: "determined", mysterious: "neutral", triumphant: "happy", calm: "neutral",
};
