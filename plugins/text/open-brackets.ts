/** Brackets that a screenplay opens among what is spoken and never closes: what stands in them is heard, and was meant to be played. Pure. */
import type { Warning } from "vp/plugin";
import type { Screenplay } from "../film/types.ts";
import type { Line } from "./lines.ts";

/** @param port what the text is called where it is read */
export function openBrackets({ scenes }: Screenplay, lines: readonly Line[], port: string): readonly Warning[] {
  const speeches = scenes.flatMap(({ elements }) => elements.filter(({ type }) => type === "dialogue"));
  return speeches.flatMap(({ source, character = "" }) => {
    const spoken = lines.filter(({ number }) => number >= source.from && number <= source.to);
    return spoken.flatMap((line, at) => {
      const isClosedLater = closes(spoken.slice(at + 1));
      return isLeftOpen(line, { isFirst: line.number === source.from, isClosedLater }) ? [told(line, { character, isClosedLater }, port)] : [];
    });
  });
}

/** A direction, and the line that says who speaks, close their brackets themselves; what is spoken may do so lines later. */
function isLeftOpen({ text }: Line, { isFirst, isClosedLater }: { readonly isFirst: boolean; readonly isClosedLater: boolean }): boolean {
  const bare = withoutFaces(text);
  return /[(（][^)）]*$/.test(bare) && (isFirst || /^[(（]/.test(bare) || !isClosedLater);
}

/** True when lines close a bracket that they did not open. */
function closes(lines: readonly Line[]): boolean {
  let open = 0;
  for (const [bracket] of withoutFaces(lines.map(({ text }) => text).join("\n")).matchAll(/[()（）]/g)) {
    open += /[(（]/.test(bracket) ? 1 : -1;
    if (open < 0) return true;
  }
  return false;
}

/** Without the faces that are drawn with an opening bracket: `:(`, `;-(`, `:'(`, `=(` and, the other way round, `(:`. */
function withoutFaces(text: string): string {
  return text.replaceAll(/[:;=]['’]?-?\(|\(-?['’]?[:;=]/g, "");
}

function told({ text, number }: Line, { character, isClosedLater }: { readonly character: string; readonly isClosedLater: boolean }, port: string): Warning {
  const isName = character !== "" && /[(（]/.test(character) && text.startsWith(character);
  return {
    port, line: number, length: text.length,
    message: `"${text}" opens a bracket and does not close it, so ${isName ? "all of it is a name" : "it is spoken"}`,
    fix: (isClosedLater ? undefined : wholeLine(text, isName)) ?? "close it in the same line",
  };
}

/** The line as it was probably meant, where the bracket is all that lacks, or all that is too much. */
function wholeLine(text: string, isName: boolean): string | undefined {
  const before = text.replace(/\s*[(（]\s*$/, "");
  if (before !== text) return isName ? `did you mean "${before}"?` : undefined;
  return isName || /^[(（][^.!?]{0,40}$/.test(text) ? `did you mean "${text}${text.includes("（") ? "）" : ")"}"?` : undefined;
}
