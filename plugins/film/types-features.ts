/** What defines one place among others of its kind, as its text tells it: clocks on the walls, a gate, blossom. Tables and look-ups. */
import { Type } from "vp/plugin";

export const FEATURES = [
  "clocks", "gate", "open_gate", "blossom", "counter", "neon", "wet_ground", "lightning", "headlights", "lift_door", "open_doors", "closing_doors", "failing_light", "puddle_moon", "surf", "far_light", "clock_tower", "autumn", "throw", "spotlight", "auditorium", "wall_phone", "off_hook", "dim", "dark",
  "lone_lamp", "ferns", "near_range", "boat_in_storm", "among_seats", "others_out", "soup_pot", "azulejos", "sunshine",
] as const;
export type Feature = (typeof FEATURES)[number];

/** What earlier scenes in the same place have told of it. */
export const Features = Type.Optional(Type.Array(Type.Enum(FEATURES)));

/** What a place has all through a scene. */
export function featuresIn(text: string): readonly Feature[] {
  const told = LASTING.flatMap(([feature, pattern]) => (pattern.test(text) ? [feature] : []));
  return isBehindGate(text) ? told.filter((feature) => feature !== "blossom") : told;
}

/** What is told first when the gate is open already was hidden by it. */
function isBehindGate(text: string): boolean {
  const opened = OPEN_GATE.exec(text)?.index ?? Infinity;
  return opened < (BLOSSOM.exec(text)?.index ?? -1);
}

/** Once told, a season lasts, and so does the town. */
export function lastsBeyond(text: string): readonly Feature[] {
  return featuresIn(text).filter((feature) => feature === "autumn" || feature === "azulejos");
}

/** What a place has only while a shot tells of it. */
export function passingFeaturesIn(text: string): readonly Feature[] {
  return PASSING.flatMap(([feature, pattern]) => (pattern.test(text) ? [feature] : []));
}

/** What becomes of a place while a scene goes on, and stays until the opposite is told: of both, what is told last counts. */
export function changedBy(text: string, before: readonly Feature[]): readonly Feature[] {
  const told = CHANGES.map(([feature, comes, goes]) => ({ feature, comes: lastOf(comes, text), goes: lastOf(goes, text) }));
  return told.flatMap(({ feature, comes, goes }) => (comes > goes || (comes === goes && before.includes(feature)) ? [feature] : []));
}

export function isFeature(name: string): name is Feature {
  return FEATURES.some((each) => each === name);
}

/** Where it is told for the last time; -1 for never. */
function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].at(-1)?.index ?? -1;
}

const BLOSSOM = /\b(in (?:full )?bloom|blossom\w*|blooming|flowering (?:trees|apple|cherry))\b|цвет(?:ут|ёт|ет|ущ\p{L}+)(?!\p{L})|桜|花盛り|开花/iu;
const OPEN_GATE = /\bgates? (?:swings? |creaks? |is |stands? )?open\w*|\b(?:opens?|pushes open|unlocks) the (?:\w+ )?gate|(?<!\p{L})(?:калитк|ворот)\p{L}* (?:\p{L}+ )?(?:откры|распах)|門が開/iu;

const LASTING: readonly (readonly [Feature, RegExp])[] = [
  ["clocks", /\b(clocks|clock ?makers?|watch ?makers?|clockmaker's|horolog\w+)\b|часовщик|сотни часов|(?<!\p{L})стен\p{L}* [^.]{0,20}час(ы|ов)(?!\p{L})|時計(屋|職人|だらけ)|钟表/iu],
  ["gate", /\b(garden|iron|old|wooden|rusty|at the|the|a) gates?\b|калитк|(?<!\p{L})ворот(а|ам|ах)?(?!\p{L})|門(?!限)|大门/iu],
  ["blossom", BLOSSOM],
  ["wet_ground", /\brain (?:has |had )?(?:stopped|ended)\b|\bafter the rain\b|\bpuddles?\b|(?<!\p{L})луж|после дождя|水たまり|雨上がり/iu],
  ["neon", /\bneon\b|неон|ネオン|霓虹/iu],
  ["counter", /\b(?:at|on|behind|over|across|along|to) the (?:long |bar |wooden )?counter\b|\b(?:sits?|sitting|stands?|leans?) (?:down )?at the bar\b|(?<!\p{L})(?:за|у) (?:барной )?стойк|カウンター/iu],
  ["lone_lamp", /(?<!\bnot )\b(?:one|a single|only one) (?:\w+ )?(?:lamp|candle|lantern|bulb|light) (?:is (?:still )?(?:on|lit)|burns|glows|shines)\b|\bislands? of (?:\w+ )?light\b|\bby the light of (?:one|a single) (?:lamp|candle|lantern)\b|(?<!\p{L})горит (?:лишь |только )?одна (?:лампа|свеча)/iu],
  ["lift_door", /\b(?:elevator|lift) doors?\b|двер\p{L}* лифта|エレベーターの(?:扉|ドア)|电梯门/iu],
  ["puddle_moon", /\bmoon\b[^.]{0,50}\bpuddles?\b|\bpuddles?\b[^.]{0,50}\bmoon\b|水たまり[^。]{0,12}月|月[^。]{0,12}水たまり|лун\p{L}*[^.]{0,40}луж|луж\p{L}*[^.]{0,40}лун/iu],
  ["azulejos", /\b(?:Lisbon|Lisboa|Porto|Oporto|Coimbra|azulejos?)\b|(?<!\p{L})Лиссабон|リスボン/iu],
  ["autumn", /\b(?:autumn(?:al)?|fallen leaves|fall leaves|(?:golden|red|yellow|falling) leaves|in the fall)\b|(?<!\p{L})(?:осен|золот\p{L}+ лист|опавш\p{L}+ лист)|秋|紅葉|落ち葉/iu],
  ["ferns", /\b(?:ferns?|bracken)\b|(?<!\p{L})папоротник|シダ|羊歯/iu],
  ["clock_tower", /\bclock ?tower|\btower clock|\btower\b[\s\S]{0,60}\bclocks?\b|башн\p{L}*[^.]{0,40}час|時計(?:塔|台)|钟楼/iu],
  ["surf", /\bwaves (?:break|crash|beat|pound|burst)\w*|\b(?:breaking|crashing) waves\b|\bsurf\b|волны (?:бьют|разбива)|прибой|波が砕け|荒波/iu],
  ["soup_pot", /\b(?:bowls?|ladles?)\b[^.]*\b(?:soup|stew|broth|porridge)\b|\bpot of (?:soup|stew|broth|porridge)\b/i],
  ["spotlight", /\b(?:pool|circle|cone|shaft) of (?:\w+ )?light\b|\b(?:spotlight|followspot|limelight)\b|(?<!\p{L})(?:круг\p{L}* света|в луче прожектора)|スポットライト/iu],
  ["wall_phone", /\b(?:tele)?phone (?:hangs |rings )?on the (?:\w+ )?wall\b|\b(?:wall|rotary) (?:tele)?phone\b|телефон\p{L}* на стене|壁の電話/iu],
  ["sunshine", /(?<!\b(?:when|until|till|if|no) (?:the )?)\bsun (?:is (?:still )?(?:shining|blazing|bright|high|out)|shines|blazes|beats down|glares)\b|\b(?:in|under|of) (?:the )?(?:bright|full|blazing|glaring) sun(?:shine|light)?\b(?! of\b)|\b(?<!\bno )sunny (?:day|morning|afternoon|noon|street|square|field|garden|park|beach|road|weather|sky)\b|(?<!\p{L})(?:светит|сияет|печ[её]т) (?:\p{L}+ )?солнце|солнце (?:\p{L}+ )?(?:светит|сияет|печ[её]т)|солнечн\p{L}+ (?:день|утро|площад)|太陽が(?:照|輝)|日差し|晴れ渡/iu],
  ["dim", /\b(?:dark|dim|darkened|unlit) (?:\w+ )?(?:office|room|house|kitchen|bedroom|hall|hallway|flat|apartment|studio|workshop|library|classroom|museum)\b|\b(?:not (?:one|a single)|none of the|no) (?:\w+ )?(?:lamps?|lights?) (?:is|are|burns?) (?:lit|on|burning)\b(?! in (?:her|his|their)\b)|(?<!\bnot )\b(?:all|every|each) (?:of )?(?:the )?(?:lamps?|lights?) (?:is|are) (?:off|out|dark)\b/iu],
];
const PASSING: readonly (readonly [Feature, RegExp])[] = [
  ["others_out", /\bthe (?:lamp|candle|lantern|bulb) (?:burns|glows|shines) (?:on )?alone\b/i],
  ["far_light", /\bfar (?:out|off|away)\b[^.]*\b(?:light|lamp|lantern|fire)\b|\b(?:light|lamp|lantern|fire)\b[^.]*\b(?:far (?:out|off|away)|on the horizon|in the distance)\b|(?<!\p{L})(?:вдали|вдалеке|на горизонте)[^.]*(?:огон|свет)|(?:沖|遠く)に[^。]*(?:光|灯)/iu],
  // As those see it who hold the other end of its rope.
  ["boat_in_storm", /\bboat (?:\w+ )?(?:toss|pitch|roll|heav)\w* [^.]*\brope (?:at|from|tied to) (?:its|the) bow\b/i],
  // The house, as one sees it who stands on its stage.
  ["auditorium", /\b(?:looks?|stares?|gazes?|turns?) (?:\w+ )?(?:up |out |down )?(?:at|to|into|over|across) the (?:\w+ )*(?:balcon(?:y|ies)|auditorium|seats|stalls|rows|house)\b|(?<!\p{L})смотрит (?:на|в) (?:\p{L}+ )?(?:зал|балкон|партер)|客席を見/iu],
  ["lightning", /\b(?:thunder|lightning)\b|(?<!\p{L})(?:гром|молни)|雷|稲妻/iu],
  ["headlights", /\b(?:car|taxi|cab|bus|truck|van|motorcycle)s? (?:passes|pass|goes by|go by|(?:drives|drive|rushes|rush|roars|speeds) (?:past|by))\b|\bheadlights\b|(?<!\p{L})фар(?:ы|ами)(?!\p{L})|ヘッドライト/iu],
];
/** What comes, when, and what ends it. */
const CHANGES: readonly (readonly [Feature, comes: RegExp, goes: RegExp])[] = [
  ["dark", /\b(?:switch|turn|put|snap|click|blow)(?:es|s)? (?:off|out) the (?:\w+ )?(?:lamps?|lights?|candles?)\b|\b(?:lights?|lamps?) (?:goes|go|blinks?|clicks?) (?:out|off)\b|(?<!\p{L})(?:гасит|выключает) (?:свет|ламп)|свет гаснет|(?:電気|明かり|灯り)を消/iu, /\b(?:switch|turn|put|snap|click)(?:es|s)? on the (?:\w+ )?(?:lamps?|lights?)\b|\blights? (?:a|the) (?:candle|lamp)\b|\b(?:lights?|lamps?|power) (?:comes?|goes?|is|are) (?:back )?on\b|\blight comes back\b|(?<!\p{L})(?:зажигает|включает) (?:свет|ламп)|(?:電気|明かり|灯り)をつけ/iu],
  ["open_gate", OPEN_GATE, /\bgates? (?:\w+ )?(?:closes?|shuts?|is closed|is shut)\b|\b(?:closes|shuts|locks) the (?:\w+ )?gate|(?<!\p{L})(?:калитк|ворот)\p{L}* (?:\p{L}+ )?закры|門が閉/iu],
  ["blossom", BLOSSOM, /(?!)/],
  ["open_doors", /\b(?:hand|foot|arm|boot|shoe|fingers?) (?:\w+ )?(?:stops?|catch(?:es)?|blocks?|holds?|keeps?) the (?:\w+ )?doors?\b|\bdoors? (?:slides? |are |is |finally )?open(?:s|ed)?\b|двери? открыва|(?:扉|ドア)が開/iu, /\bdoors? (?:\w+ )?(?:closes?|shuts?|slides? shut|are closed|is closed)\b|\b(?:closes|shuts) the (?:\w+ )?doors?\b|двери? закры|(?:扉|ドア)が閉/iu],
  // What comes is told where a scene begins: the doors that a hand will stop are closing until then.
  ["closing_doors", /\bdoors? (?:begins? to|starts? to|is|are) clos(?:e|ing)\b|двери? (?:начина\p{L}+ )?закрыва/iu, /\bdoors? (?:slides? |is |are )?(?:open|shut)\w*|\bthe (?:\w+ )?doors?(?=[.,;!]|$)/iu],
  ["failing_light", /\b(?:lights?|lamps?) (?:flickers?|goes out|go out|fails?|dies|die)\b|\bthe power (?:fails|goes out|is cut)\b|(?<!\p{L})свет (?:мига|гасн)\p{L}*|(?:明かり|電気)が消え/iu, /\b(?:lights?|lamps?|power) (?:comes?|goes|go|is|are) (?:back|on)\b|(?<!\p{L})свет (?:снова )?(?:загора|вспыхива)\p{L}*|(?:明かり|電気)が(?:つ|点)/iu],
];
