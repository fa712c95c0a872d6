/** Poses and faces, from the verbs and adverbs that tell of them. Tables and look-ups. */
import type { MOODS } from "../film/types.ts";
import { STOPS_SHORT } from "../film/types-scene.ts";
import type { Figure } from "../film/types-staging.ts";
import { DOUBLED_OVER } from "../film/types-winded.ts";
import { foreignFaceIn, foreignPoseIn } from "./acting-tongues.ts";
import { tellsOf } from "./subjects.ts";

interface Doer {
  readonly name: string;
  /** Whether something is in their hands. */
  readonly holds: boolean;
}

/** What the person does, not what is told of the things around. */
export function poseIn(told: string, { name, holds }: Doer): Figure["pose"] {
  // Taken by itself, to bend over for something is like being doubled over.
  const done = POSES.find(([pose, pattern]) => tellsOf(pattern, told, name) && (pose !== "winded" || pattern.test(told)))?.[0] ?? foreignPoseIn(told);
  if (done === "kneeling" && OPEN_ARMS.test(told)) return "welcoming";
  if (done !== undefined) return done;
  return holds ? "holding" : (MOODS_OF_BODY.find(([, pattern]) => tellsOf(pattern, told, name))?.[0] ?? "standing");
}

/** @param since what an earlier shot has left: somebody was met again, or tears came */
export function expressionIn(told: string, mood: (typeof MOODS)[number], since?: "happy" | "crying"): Figure["expression"] {
  // What is said softly where all is sorrow is said sadly.
  if (mood === "melancholy" && /^softly$|\bsoftly\b/i.test(told) && !/\b(?:smil|laugh|tender|kiss|hug)/i.test(told)) return "sad";
  if (STOPS_SHORT.test(told)) return "surprised";
  return FACES.find(([, pattern]) => pattern.test(told))?.[0] ?? foreignFaceIn(told) ?? (since ?? (/\breads?\b/i.test(told) ? "neutral" : MOOD_FACES[mood]));
}

/** What keeps the mouth open; how that is felt is the expression's. */
export function mouthIn(told: string): Figure["mouth"] {
  return MOUTHS.find(([, pattern]) => pattern.test(told))?.[0];
}

const MOUTHS: readonly (readonly [NonNullable<Figure["mouth"]>, RegExp])[] = [
  ["shouting", /\b(?:shout(?:s|ing)?|yell(?:s|ing)?|scream(?:s|ing)?|bellow(?:s|ing)?|roar(?:s|ing)?|cr(?:y|ies) out)\b|(?<!\p{L})крич\p{L}*|叫ぶ|叫んで/iu],
  ["calling", /\bcall(?:s|ing) (?:out|after|back|into|to|across)\b|\b(?:bark(?:s|ing)?|howl(?:s|ing)?|yelp(?:s|ing)?|meow(?:s|ing)?|bray(?:s|ing)?)\b|(?<!\p{L})зов[её]т\p{L}*/iu],
  ["gasping", /\b(?:gasp(?:s|ing)?(?: for (?:air|breath))?|panting|out of breath|breathless)\b|(?<!\p{L})(?:задыха|запыха)\p{L}*|息を切らし/iu],
];

export const OPEN_ARMS = /\b(?:opens?|spreads?|holds? out) (?:out )?(?:both |her |his )(?:her |his )?arms\b|\bopen arms\b|(?<!\p{L})раскрыва\p{L}+ (?:объяти|руки)|両手を広げ|腕を広げ/iu;

/** Ordered: what a whole body does stands before what hands do, and that before how somebody stands or sits. */
const POSES: readonly (readonly [Figure["pose"], RegExp])[] = [
  ["dribbling", /\bdribbl|\b(?:practi[cs]|play)\w*(?: \w+)? basketball\b/i], ["throwing", /\b(?:throw|toss|hurl|fling)(?:s|es|ing)?\b (?!up\b|open|off|on\b|down|(?:both |her |his |their )(?:arms|hands|head))(?![^.;]*\b(?:basket(?:ball)?|hoop|rope))/i], ["huddled", /\bhug(?:s|ging)? (?:his|her|their) (?:own )?knees|\bknees (?:drawn up|to (?:his|her) chest)/i], ["shooting", /\b(shoots?\b|shooting\b|(throw|toss)(s|es|ing)?\b.*\b(basket(ball)?|hoop))/i], ["clapping", /\b(clap|applau)/i],
  ["hugging", /\b(hugs?\b(?! (his|her|their) knees)|hugging\b(?! (his|her|their) knees)|embrac)/i], ["dancing", /\bdanc/i],
  ["winded", DOUBLED_OVER],
  ["braking", STOPS_SHORT],
  ["lifting", /\b(?:picks? up|lifts?(?: up)?|takes?(?= [^.;,]*\bfrom the floor\b)) (?:the|an?|her|his|their) (?:\w+ )?(?:suitcase|case|trunk|bag|bucket)\b/i],
  ["kneeling", /\b(kneel|on (her|his) knees)/i], ["toasting", /\b(?:rais(?:es|ing)|lifts?|lifting) (?:her|his|their|a|the|up) (?:\w+ )?(?:glass(?:es)?|cups?|mugs?|goblets?)\b|\bclinks?\b|\ba toast\b/i], ["hand_to_mouth", /\b(?:hands?|fingers) (?:to|over|before|at|on) (?:her|his|their) (?:mouth|lips)\b|\bcovers (?:her|his) mouth\b/i], ["waving", /\b(waves|waving)\b/i], ["pointing", /\bpoint(s|ing)\b/i], ["hands_up", /\b(hands up|(raises?|throws|lifts) (both|her|his) (hands|arms)|opens (her|his) arms|cheer|throws up)/i],
  ["swimming", /\bsw(im|ims|imming|am)\b/i], ["climbing", /\bclimb(s|ing)?\b(?! (the )?(stairs|steps))/i], ["driving", /\b(driv(es?|ing)\b|at the wheel|steer)/i],
  ["cooking", /\b(cook(s|ing)?|stirs?|stirring|chop(s|ping)?|fr(y|ies|ying)|knead(s|ing)?|bak(es|ing)|mak(e|es|ing) (bread|dough))\b/i], ["eating", /\b(eat(s|ing)?|chew(s|ing)?|bites?|munch)/i], ["drinking", /\b(drink(s|ing)?|sip(s|ping)?|swallows)\b/i],
  ["typing", /\b(typ(es|ing)|keyboard|(?:clos|shut|open)(?:es|s) (?:the|his|her) laptop|works? at (the|a|her|his) laptop)\b/i], ["writing", /\b(writ(e|es|ing)|sketch(es|ing)?|draws|scribbl)/i], ["reading", /\breads?\b|\breading\b/i],
  ["phone", /\b(phone|telephone|receiver)\b/i], ["bowing", /\bbows\b|\bbowing\b/i], ["sleeping", /\b(asleep|sleeps|sleeping|dozes|dozing|snores)\b/i],
  ["arms_crossed", /\b(arms (crossed|folded)|folds (her|his) arms|crosses (her|his) arms)\b/i], ["crouching", /\b(crouch|squat|ducks?\b|hides? behind|bends down)/i],
  ["running", /\b(run|runs|running|rac(e|es|ing)|rush(es)?|sprint(s|ing)?|burst(s)? (in|out|through|into (the|a))|flees?|chas(e|es|ing)|dash(es)?)\b/i],
  ["walking", /\b(walk|crosses|enters?\b|comes?\b|(?<!\b(?:the|of|dead|dry|fallen) )leaves(?! (the|a|his|her|it))|steps\b|climbs|follows|wanders|paces|limps?)/i],
  ["carrying", /\b(carr(y|ies|ying)|in (her|his|their) arms)\b/i], ["reaching", /\b(reach(es|ing)?|touch(es|ing)?|stretch|pulls?|pushes|opens|holds? out|offers?|gives|hands (her|him|it|over)|throws?|polish(es)?|turns the (key|handle|knob))\b/i],
  ["leaning", /\b(lean(s|ing)?\b|bends over)/i], ["lying", /\b(lies|lying)\b/i], ["sitting", /\b(sits?|sitting|seated|slump|hugs (his|her) knees)/i],
  ["thinking", /\b(in thought|ponders|wonders|hand to (her|his) (chin|cheek)|scratches (her|his) head)\b/i],
];

/** Feelings that take hold of a body that does nothing else. */
const MOODS_OF_BODY: readonly (readonly [Figure["pose"], RegExp])[] = [["crying", /\b(cr(y|ies|ying)\b(?! out)|weeps?|weeping|sobs?|sobbing)\b/i], ["laughing", /\b(laughs?|laughing|giggles?)\b/i]];

const FACES: readonly (readonly [Figure["expression"], RegExp])[] = [
  ["crying", /\b(crying|cries\b(?! out)|begins? to cry\b(?! out)|weep|sobs?\b|sobbing|in tears)/i], ["laughing", /\b(laughs?\b|laughing|to laugh|giggl|bursts out)/i],
  ["yawning", /\byawn/i], ["sad", /\b(hugs? (?:his|her|their) knees|sad|sadly|tear|tears|grief|heartbroken|ashamed|lonely|sorry)/i], ["angry", /\b(angr|furious|snaps|bitter|coldly|sharply|glare)/i],
  ["afraid", /\b(clutch(?:es|ing)\b[^.]*\blook(?:s|ing) (?:back )?over (?:her|his|their) shoulder|alone (?:between|among|in the (?:dark|woods|forest|night))|lost in the|afraid|scared|fear|tremb|frightened|nervous|panic|shiver|turns pale)/i], ["surprised", /\b(surprise|astonish|startl|gasps?|stunned|blinks at|wide-eyed|disbelief|hand to (her|his) mouth)/i],
  ["suspicious", /\b(suspicio|wary|warily|looks? (?:back )?over (?:her|his|their) shoulder|narrows (her|his) eyes|doubt)/i], ["shy", /\b(shy|shyly|blush|embarrass|bashful|meekly|timidly|(?:small|tiny) voice)/i],
  ["happy", /\b(?:bark(?:s|ing)?|howl(?:s|ing)?|yelp(?:s|ing)?|meow(?:s|ing)?|bray(?:s|ing)?)\b/i],
  ["happy", /\b((?:opens?|spreads?) (?:her|his) arms|open arms|smil|grin|happy|happily|cheer|beam|joy|delight|amused|clap|shooting|excited|proud)/i], ["tender", /\b(gent|soft|tender|quiet(?!ly\b)|whisper|kind|warm|moved|relieved|fond|hugs?\b(?! (?:his|her|their) knees)|hugging|embrac)/i],
  ["neutral", /^quietly$|, quietly\b/i], ["tired", /\b(?:eyes (?:nearly|almost|half) (?:closed|shut)|(?:heavy|drooping) (?:eyes|eyelids|lids)|panting|pants for breath|out of breath|breathless)\b/i], ["determined", /\b(grave|gravely|solemn|serious|stern|determin|firm|resolute|steady|brave|nods|sets (her|his) jaw|focus|dribbl|running|runs|races|sprints)/i], ["tired", /\b(tired|weary|exhaust|sigh|half asleep|rubs (her|his) eyes)/i],
];

const MOOD_FACES: Readonly<Record<(typeof MOODS)[number], Figure["expression"]>> = {
  warm: "tender", tender: "tender", playful: "happy", hopeful: "neutral", melancholy: "neutral", tense: "determined", mysterious: "neutral", triumphant: "happy", calm: "neutral",
};
