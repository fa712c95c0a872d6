/** What stands about in a scene once it has been named: a table and a gate are there in every wide picture. Reads by rule; pure. */
import { laidIn, servedIn } from "../film/types-laid.ts";
import { propsIn, type NamedProp } from "../film/types-lexicon.ts";
import { sentencesOf } from "../film/types-sentences.ts";

/** Brings up to date what stands about once the text has been told. Each kind keeps the words that named it first, and so its place. */
export function standAbout(description: string, looks: "left" | "right", things: Map<string, NamedProp>): void {
  for (const sentence of sentencesOf(description)) {
    const across = IN_THE_WAY.test(sentence) ? ` across the way on the ${looks}` : "";
    const beside = BESIDE_TABLE.test(sentence);
    for (const { kind, note } of propsIn(sentence)) if (STANDS.has(kind) && (!things.has(kind) || (beside && kind === "table"))) things.set(kind, { kind, note: `${note}${across}${beside && kind === "table" ? BESIDE : ""}` });
  }
  throwAway(description, looks, things);
  if (AGAINST.test(description) && SITS.test(description)) things.set("tree", { kind: "tree", note: TRUNK });
  for (const named of laidIn(description)) if (!things.has(named.kind)) things.set(named.kind, named);
  for (const named of servedIn(description)) things.set(named.kind, named);
  const taken = propsIn(TAKES_DOWN.exec(description)?.[1] ?? "")[0]?.kind;
  if (taken !== undefined && things.get(taken)?.note.startsWith("hung ") === true) things.delete(taken);
}

export const ACROSS = / across the way on the (?:left|right)$/;

/** Somebody has it at their side. */
const BESIDE_TABLE = /\b(?:beside|next to) (?:the|a|her|his|their) (?:\w+ )?table\b/i;

/** What bars the way stands where whoever comes is going. */
const IN_THE_WAY = /\b(?:block(?:s|ing)?|bar(?:s|ring)|cut(?:s|ting)? off|stands? across|clos(?:es|ing)) (?:the|her|his|their|all) (?:\w+ )?(?:way|road|path|street|bridge|exit|escape)\b|(?<!\p{L})(?:преграждает|загораживает)|(?:道|行く手)をふさ/iu;

/** What somebody hangs up hangs there from then on; it is seen once the hand has let go. */
export function hangUp(description: string, told: ReadonlyMap<string, string>, things: Map<string, NamedProp>): void {
  const [hung] = propsIn(HANGS_UP.exec(description)?.[1] ?? "");
  if (hung !== undefined && HANGS.has(hung.kind)) things.set(hung.kind, { kind: hung.kind, note: `hung ${(told.get(hung.kind) ?? hung.note).replace(/^closed /, "")}` });
}

/** What the hands let go to close about the knees lies beside who sits there. */
export function layBeside(description: string, before: ReadonlyMap<string, NamedProp["kind"]>, now: ReadonlyMap<string, NamedProp["kind"]>, things: Map<string, NamedProp>): void {
  if (!HUGS_KNEES.test(description)) return;
  for (const [id, kind] of before) if (!now.has(id) && LIES.has(kind)) things.set(kind, { kind, note: `${kind}${BESIDE}` });
}

/** Under which somebody sits; behind them in every picture that has room for it. */
export const TRUNK = "trunk";
export const AGAINST = /\b(?:under|beneath|against|behind) (?:an? |the |his |her )?(?:\w+ )?(tree|trunk|oak|willow|pine|fir)\b|(?<!\p{L})под (?:\p{L}+ )?(?:дерев|дуб)|木の(?:下|根元)/iu;
/** What somebody has thrown lies where it flew, until it is fetched. */
function throwAway(description: string, looks: "left" | "right", things: Map<string, NamedProp>): void {
  const [thrown] = propsIn(THROWS.exec(description)?.[1] ?? "");
  if (thrown !== undefined && LIES.has(thrown.kind)) things.set(thrown.kind, { kind: thrown.kind, note: `${thrown.kind}${THROWN}${looks}` });
  for (const { kind } of propsIn(FETCHES.exec(description)?.[1] ?? "")) if (things.get(kind)?.note.includes(THROWN) === true) things.delete(kind);
}

export const THROWN = " thrown to the ";
const THROWS = /\b(?:throws?|tosses|hurls|flings) ((?:the|an?|her|his|their) [^.;,]*)/i;
const FETCHES = /\b(?:r[ua]ns? after|fetches|picks up|catches|brings(?: back)?|goes after) ((?:the|an?|her|his|their) [^.;,]*)/i;

export const BESIDE = " beside";
const SITS = /\b(?:sits?|sitting|lies|crouch\w*|hides)\b|(?<!\p{L})(?:сад|сид)|座|すわ/iu;
const HUGS_KNEES = /\bhug(?:s|ging)? (?:his|her|their) (?:own )?knees\b/i;
const LIES: ReadonlySet<string> = new Set(["ball", "basketball"]);

/** Somebody hangs a thing on a hook, not up a telephone. */
export const HANGS_UP = /\bhangs? (?:up )?((?:the|an?|her|his|their) [^.;,]*)/i;
const TAKES_DOWN = /\b(?:takes?|takes? down|unhooks?|opens?|holds?|carr(?:y|ies)) ((?:the|an?|her|his|their) [^.;,]*)/i;
const HANGS: ReadonlySet<string> = new Set(["umbrella"]);

const STANDS: ReadonlySet<string> = new Set([
  "table", "chair", "sofa", "bed", "bench", "door", "gate", "boat", "tree", "bicycle", "car", "telescope", "fire", "fireplace", "piano", "screen", "whiteboard", "server", "statue", "sign", "easel",
  "snowman", "puddle", "tram", "train", "bus", "motorcycle", "plane", "rocket", "ladder", "hoop", "lamp", "moon", "drum",
]);
