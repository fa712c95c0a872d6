/** Whether a film's file is one that every player and every site takes: its codecs, rates and the order of its parts. */
import type { Measures } from "../measure.ts";
import type { CheckedCut, Finding, Teller } from "./finding.ts";

const FIX = "let film.assemble make the file";

export function streamFindings({ facts, file }: Measures, cut: CheckedCut | undefined, tell: Teller): readonly Finding[] {
  const { sound } = file;
  const wrong = [
    facts.codec === "avc" ? "" : `the picture is coded as ${facts.codec}, not H.264`,
    file.startsAtOnce ? "" : "a player must load the whole file before it can begin: its index stands at the end",
    sound === undefined || sound.codec === "aac" ? "" : `the sound is coded as ${sound.codec}, not AAC`,
    sound === undefined || sound.channels === 2 ? "" : `the sound has ${sound.channels} channel${sound.channels === 1 ? "" : "s"}, not two`,
    sound === undefined || sound.sampleRate === 48_000 ? "" : `the sound has ${sound.sampleRate} samples a second, not 48000`,
    cut === undefined || Math.abs(facts.fps - cut.fps) < 0.01 ? "" : `the film has ${facts.fps} pictures a second, and its cut ${cut.fps}`,
  ];
  return wrong.filter((what) => what !== "").map((what) => tell.whole("stream", { what, fix: FIX }));
}
