/** Who runs or walks to whom: the one who waits stands at one side and faces them, and they come from the other. Pure. */
import { isMentioned } from "../film/types-names.ts";
import { hundredths } from "../film/types-rounding.ts";
import { THIN, type Figure, type Prop } from "../film/types-staging.ts";
import type { ReadShot } from "./read.ts";
import { AGAINST, BESIDE, TRUNK, TRUNK_ASIDE } from "./things.ts";

interface Meeting {
  readonly figures: readonly Figure[];
  readonly moving: readonly Figure[];
  readonly cast: readonly { readonly id: string; readonly name: string }[];
}

const TO_WHOM = /\b(?:r[ua]ns?|rush(?:es)?|hurr(?:y|ies)|rac(?:e|es)|dash(?:es)?|walks?|comes?|goes?) (?:\w+ )?(?:to|towards?|into the arms of) ([^.;,]+)|(?<!\p{L})(?:бежит|бегут|ид[её]т|идут|подходит|подходят) к (\p{L}+)/iu;

/** The only one who does not move, where the text has the others go there. */
export function whomTheyRunTo({ description }: { readonly description: string }, { figures, moving, cast }: Meeting): Figure | undefined {
  const whom = TO_WHOM.exec(description);
  const still = figures.filter((figure) => !moving.includes(figure));
  const [waits] = still;
  if (whom === null || waits === undefined || still.length > 1 || moving.length === 0) return undefined;
  const name = cast.find(({ id }) => id === waits.character)?.name ?? "";
  const said = whom[1] ?? whom[2] ?? "";
  return /^(?:her|him|them|ней|нему|ним)\b/iu.test(said) || /^(?:ней|нему|ним)$/iu.test(said) || isMentioned(name, said) ? waits : undefined;
}

export function runningTo(waits: Figure, figures: readonly Figure[]): Figure[] {
  const side = figures[0] === waits ? -1 : 1;
  const comes = figures.filter((figure) => figure !== waits);
  const away = side > 0 ? "right" : "left";
  const back = side > 0 ? "left" : "right";
  const arms = waits.pose === "welcoming";
  const glad = (figure: Figure): Figure["expression"] => (arms && (figure.expression === "neutral" || figure.expression === "determined") ? "happy" : figure.expression);
  return [
    ...comes.map((figure, at): Figure => ({ ...figure, x: hundredths(side * (-0.62 + (0.5 * at) / Math.max(1, comes.length - 1 || 1))), depth: figure.look.species === "person" ? 0.3 : 0.16, facing: away, gaze: away, expression: glad(figure) })),
    { ...waits, x: 0.52 * side, depth: 0.3, facing: back, gaze: back, expression: glad(waits) } satisfies Figure,
  ].toSorted((a, b) => a.x - b.x);
}

/** Who comes running has the other before them; who runs otherwise runs from the other, who stays. */
export function oneRuns({ description, focus, looks }: { readonly description: string; readonly focus?: string; readonly looks: "left" | "right" }, figures: readonly Figure[]): Figure[] {
  if (COMES_RUNNING.test(description)) return figures.map((figure) => (figure.pose === "running" ? { ...figure, x: hundredths(figure.x * 2) } : figure.expression === "neutral" ? { ...figure, expression: "surprised" } : figure));
  if (WALKS_UP.test(description)) return figures.map((figure) => (figure.pose === "walking" ? { ...figure, x: hundredths(figure.x * 1.7), depth: 0.5 } : figure));
  const side = looks === "right" ? 1 : -1;
  const runs = figures.find(({ pose, character }) => pose === "running" && character === focus);
  const passed = runs !== undefined && RUNS_PAST.test(description) && figures.length === 2;
  return figures.map((figure) => {
    if (figure.pose === "running" && figure.character === focus) return { ...figure, facing: looks, gaze: figure.gaze === "back" ? "back" : looks, ...(passed ? { x: 0.12 * side } : {}) };
    if (passed) return { ...figure, x: -0.62 * side, facing: looks, gaze: looks };
    // Who stands behind a stall cannot stop them, and shouts after them.
    return figure.at_stall === true && figure.pose === "standing" && figure.holding === undefined ? { ...figure, pose: "pointing", mouth: "shouting", expression: figure.expression === "neutral" ? "angry" : figure.expression } : figure;
  });
}

/** Who runs after a thing has run past who stays. */
const RUNS_PAST = /\bruns? after (?:the|a|his|her|their) \w+/i;

/** Has a way to go yet. */
const WALKS_UP = /\bwalks? (?:\w+ ){0,4}?towards? (?:her|him|them|\p{Lu}\p{L}+)/u;
const COMES_RUNNING = /\bcomes? (?:\w+ )?(?:running|racing|rushing|bounding|sprinting)\b(?! (?:past|out|after))|(?<!\p{L})(?:подбегает|прибегает)(?!\p{L})|駆け寄|走ってくる/u;

const RUNS_AFTER = /\b(?:(?:runs?|races?|sprints?|comes?|rushes|hurries|dashes) after|chas(?:es?|ing)|pursu(?:es?|ing)|over (?:her|his|their) shoulder|behind (?:her|him|them))\b|(?<!\p{L})(?:погон|гонит|догоня|преследу)|追いかけ|追う/iu;

/** How far whom another runs after is ahead: farther off they would be a doll beside somebody large who is near. */
const AHEAD = 0.34;

/** One runs after the other: whom the picture is about is near, and there is a clear stretch of road between the two. */
export function runningAfter({ description, focus, looks }: Pick<ReadShot, "description" | "focus" | "looks">, figures: readonly Figure[]): Figure[] | undefined {
  const [first, second] = figures;
  if (first === undefined || second === undefined || figures.length > 2 || !RUNS_AFTER.test(description) || figures.some(({ pose }) => pose !== "running")) return undefined;
  const ahead = looks === "left" ? 1 : -1;
  const leader = looks === "left" ? first : second;
  const nearest = focus === undefined ? leader.character : focus;
  return figures.map((figure) => {
    const near = figure.character === nearest;
    const leads = figure === leader;
    return {
      ...figure, x: hundredths(ahead * (leads ? (near ? -0.08 : -0.44) : near ? 0.5 : 0.74)), depth: near ? 0.3 : leads ? AHEAD : 1, facing: looks, gaze: figure.gaze === "back" ? "back" : looks,
      ...(figure.expression === "neutral" ? { expression: "determined" as const } : {}),
    };
  });
}

const COMES_UP_BEHIND = /\b(?:comes?|catch(?:es)?|stops?|pulls?) up (?:close )?behind (?:her|him|them|\p{Lu}\p{L}+)/u;

/** Who comes up behind somebody has their back, a body's length away; the other still faces the way they went and looks round. */
export function comesUpBehind({ description, focus, size }: Pick<ReadShot, "description" | "focus" | "size">, figures: readonly Figure[]): Figure[] | undefined {
  const comes = figures.find(({ character }) => character === focus);
  if (comes === undefined || figures.length !== 2 || !COMES_UP_BEHIND.test(description) || (comes.facing !== "left" && comes.facing !== "right")) return undefined;
  return figures.map((figure) => ({ ...figure, ...(size === "LS" || size === "ELS" ? { x: LENGTH * Math.sign(figure.x) } : {}), ...(figure === comes ? {} : comes.pose === "winded" && figure.pose in TURNS ? halfTurned(figure, comes) : { facing: comes.facing, gaze: "back" as const }) }));
}

/** Whoever has no breath left is no threat behind a back: the other has turned half round, and keeps what is carried close. */
function halfTurned(figure: Figure, { facing }: Figure): Partial<Figure> {
  const to = facing === "left" ? "right" : "left";
  return { facing: to, gaze: to, ...(figure.holding === undefined || THIN.has(figure.holding) ? {} : { pose: "carrying" }), ...(figure.expression === "neutral" ? { expression: "afraid" } : {}) };
}

const TURNS: Partial<Record<Figure["pose"], true>> = { standing: true, holding: true, carrying: true };

/** Of half the picture, from its middle to either. */
const LENGTH = 0.46;

/** Over the shoulder to somebody at a stall: away from them with the feet, and back with the eyes. All of the stall is in the picture. */
export function lookingBack(figures: readonly Figure[]): readonly Figure[] {
  const [one, other] = figures;
  if (one === undefined || other === undefined || figures.length > 2 || !figures.some(({ at_stall }) => at_stall === true)) return figures;
  const kept = figures.map((figure) => (figure.at_stall === true ? { ...figure, x: Math.sign(figure.x) * Math.min(Math.abs(figure.x), AT_STALL) } : figure));
  return kept.map((figure) => (figure.gaze === "back" && figure.at_stall !== true && figure.pose !== "running" ? { ...figure, facing: figure.x < 0 ? "left" : "right" } : figure));
}

/** Of half the picture. */
const AT_STALL = 0.58;

/** Side by side into the picture, seen from behind. */
export function goingAway(figures: readonly Figure[]): Figure[] {
  return figures.map((figure) => ({ ...figure, x: hundredths(figure.x * 0.5), depth: figure.look.species === "person" ? 0.5 : 0.85, facing: "back", gaze: "away" }));
}

const HEIGHTS: Readonly<Record<Figure["look"]["age"], number>> = { toddler: 0.44, child: 0.6, teen: 0.9, adult: 1, old: 0.94 };
const FLYING: ReadonlySet<Prop["kind"]> = new Set<Prop["kind"]>(["ball", "basketball", "stone", "coin", "hat", "key", "book", "bread", "flower", "bottle", "leaf", "feather", "pen", "fruit", "cards", "money", "shell"]);

/** Those who play together have one ball: the first has it. */
export function withOneBall(figures: readonly Figure[]): Figure[] {
  const first = figures.find(({ pose }) => pose === "dribbling" || pose === "shooting");
  return figures.map((figure) => (figure !== first && first !== undefined && figure.pose === "dribbling" ? { ...figure, pose: "standing" } : figure));
}

/** What is thrown flies before who threw it; what somebody runs after bounces on ahead of them. */
export function withThrown(props: readonly Prop[], figures: readonly Figure[]): readonly Prop[] {
  const thrower = figures.find(({ pose }) => pose === "throwing");
  const runner = figures.find(({ pose }) => pose === "running");
  const flying = props.find(({ kind, note }) => FLYING.has(kind) && !note.endsWith(BESIDE));
  const who = thrower ?? runner;
  if (flying === undefined || who === undefined || who.holding === flying.kind) return props;
  const side = who.facing === "left" ? -1 : 1;
  const x = thrower === undefined ? 0.78 * side : Math.max(-0.8, Math.min(0.8, who.x + 0.74 * side));
  return props.map((prop) => (prop === flying ? { ...prop, x: hundredths(x), depth: thrower === undefined ? 0.5 : who.depth, aloft: thrower === undefined ? 0.02 : hundredths(0.84 * HEIGHTS[thrower.look.age]) } : prop));
}

/** Half picture widths from who stands to the tree behind their back. */
const ASIDE = 0.44;

/** The trunk that somebody sits or stands under, or has sat down under. */
export function leantOn({ description, seated, size, things = [] }: Pick<ReadShot, "description" | "seated" | "size" | "things">, figures: readonly Figure[]): readonly Prop[] {
  const [alone, other] = figures;
  const aside = things.some(({ note }) => note === TRUNK_ASIDE) && (size === "LS" || size === "ELS") && other === undefined && !AGAINST.test(description);
  if (aside && alone !== undefined) return [{ kind: "tree", x: hundredths(alone.x + (alone.facing === "left" ? ASIDE : -ASIDE)), depth: hundredths(alone.depth + 0.14), note: TRUNK }];
  const stays = things.some(({ note }) => note === TRUNK);
  const who = AGAINST.test(description) ? figures[0] : stays ? figures.find(({ character }) => seated.includes(character)) : undefined;
  return who === undefined ? [] : [{ kind: "tree", x: who.x, depth: hundredths(who.depth + 0.14), note: TRUNK }];
}
