/** The plain way to write a scene: headings, sentences, and `John: (smiling) hello`, a line each. */
import { isTransition } from "./fountain.ts";
import { readSaid } from "./cues.ts";
import { readHeading } from "./headings.ts";
import { withoutEmphasis, type Line } from "./lines.ts";
import { cardIn, endCardIn, isMarker } from "./markers.ts";
import type { Piece } from "./pieces.ts";

export function readPlainScript(lines: readonly Line[]): readonly Piece[] {
  const last = lines.findLastIndex(({ text }) => text !== "" && !isTransition(text));
  return lines.flatMap((line, at) => {
    const piece = (at === last ? readEnd(line.text) : undefined) ?? readLine(line.text);
    return piece ? [{ ...piece, from: line.number, to: line.number }] : [];
  });
}

/** True when some line has the form `Name: words`. */
export function hasSaidLines(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => readSaid(text) !== undefined && cardIn(text) === undefined);
}

type Read = Piece extends infer P ? (P extends Piece ? Omit<P, "from" | "to"> : never) : never;

function readEnd(text: string): Read | undefined {
  const card = endCardIn(withoutEmphasis(text));
  return card === undefined ? undefined : { type: "element", element: { type: "centred", text: card } };
}

function readLine(text: string): Read | undefined {
  if (/^[.…\s]*$/.test(text)) return undefined;
  const heading = readHeading(text);
  if (heading) return { type: "heading", ...heading };
  if (isTransition(text)) return { type: "element", element: { type: "transition", text } };
  const card = cardIn(text) ?? /^>\s*(.*?)\s*<$/.exec(text)?.[1];
  if (card !== undefined) return { type: "element", element: { type: "centred", text: withoutEmphasis(card) } };
  if (isMarker(text)) return { type: "element", element: { type: "action", text } };
  const said = readSaid(text);
  if (!said) return { type: "element", element: { type: "action", text: withoutEmphasis(text) } };
  return { type: "element", element: saidElement(said) };
}

function saidElement(said: NonNullable<ReturnType<typeof readSaid>>) {
  return {
    type: "dialogue" as const,
    text: withoutEmphasis(said.line),
    character: said.name,
    ...(said.parenthetical ? { parenthetical: said.parenthetical } : {}),
    ...(said.extension === undefined ? {} : { extension: said.extension }),
  };
}
