/** Black, frozen and silent stretches, but those that are meant: titles, credits, cards, and fades into and out of black. */
import type { Measures } from "../measure.ts";
import { without, type CheckedCut, type Finding, type Stretch, type Teller } from "./finding.ts";

/** Seconds below which a stretch is no trouble: a blink, a held look, a pause. */
const SHORTEST = { black: 1, frozen: 3, silent: 2 };

export interface Meant {
  /** Shots that are meant to stand still. */
  readonly still: readonly string[];
  readonly mayBeSilent: boolean;
  readonly tell: Teller;
}

export function spanFindings({ black, frozen, heard }: Measures, cut: CheckedCut | undefined, { still, mayBeSilent, tell }: Meant): readonly Finding[] {
  const { titles, fades, cards } = meant(cut, still);
  const lasting = (stretches: readonly Stretch[], shortest: number): readonly Stretch[] => stretches.filter(({ from, to }) => to - from >= shortest - 1e-6);
  return [
    ...lasting(without(black, [...fades, ...titles]), SHORTEST.black).map((span) => tell.at("black", span, { what: "the picture is black", fix: "roll the shot again with vp take, or put a clip of your own in its place with vp use" })),
    ...lasting(without(frozen, [...titles, ...cards]), SHORTEST.frozen).map((span) => tell.at("frozen", span, { what: "the picture stands still", fix: "roll the shot again with vp take, or make it shorter" })),
    ...lasting(mayBeSilent ? [] : heard.silent, SHORTEST.silent).map((span) => tell.at("silent", span, { what: "nothing is heard", fix: "give the place a sound of its own, or music" })),
  ];
}

function meant(cut: CheckedCut | undefined, still: readonly string[]): Readonly<Record<"titles" | "fades" | "cards", readonly Stretch[]>> {
  if (cut === undefined) return { titles: [], fades: [], cards: [] };
  const seconds = (from: number, frames: number): Stretch => ({ from: from / cut.fps, to: (from + frames) / cut.fps });
  const isTitle = (scene: string): boolean => scene === "" || scene === "credits";
  return {
    titles: cut.shots.filter(({ scene }) => isTitle(scene)).map(({ start, frames }) => seconds(start, frames)),
    cards: cut.shots.filter(({ id }) => still.includes(id)).map(({ start, frames }) => seconds(start, frames)),
    fades: cut.shots.flatMap(({ start, frames, fade_in, fade_out }) => [seconds(start, fade_in), seconds(start + frames - fade_out, fade_out)]),
  };
}
