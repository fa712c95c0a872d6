/** Brackets that a screenplay opens among what is spoken and never closes: what stands in them is heard, and was meant to be played. Pure. */
import type { Warning } from "vp/plugin";
import type { Screenplay } from "../film/types.ts";
import type { Line } from "./lines.ts";

/** @param port what the text is called where it is read */
export function openBrackets({ scenes }: Screenplay, lines: readonly Line[], port: string): readonly Warning[] {
  const speeches = scenes.flatMap(({ elements }) => elements.filter(({ type }) => type === "dialogue"));
  return speeches.flatMap(({ source, character = "" }) => {
    const spoken = lines.filter(({ number }) => number >= source.from && number <= source.to);
    return spoken.flatMap((line, at) => (isLeftOpen(line, { isFirst: line.number === source.from, rest: spoken.slice(at + 1) }) ? [told(line, character, port)] : []));
  });
}

/** A direction, and the line that says who speaks, close their brackets themselves; what is spoken may do so lines later. */
function isLeftOpen({ text }: Line, { isFirst, rest }: { readonly isFirst: boolean; readonly rest: readonly Line[] }): boolean {
  if (!/[(（][^)）]*$/.test(text.replace(SAD_FACE, ""))) return false;
  return isFirst || /^[(（]/.test(text) || !rest.some((line) => /[)）]/.test(line.text));
}

const SAD_FACE = /[:;]-?\(/g;

function told({ text, number }: Line, character: string, port: string): Warning {
  const isName = character !== "" && /[(（]/.test(character) && text.startsWith(character);
  const closed = `${text}${text.includes("（") ? "）" : ")"}`;
  const isWhole = isName || /^[(（][^.!?]{0,40}$/.test(text);
  return {
    port, line: number, length: text.length,
    message: `"${text}" opens a bracket and does not close it, so ${isName ? "all of it is a name" : "it is spoken"}`,
    fix: isWhole ? `did you mean "${closed}"?` : "close it in the same line",
  };
}
