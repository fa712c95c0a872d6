/** Fountain, the plain-text form of screenplays: from lines to pieces. Knows nothing of scenes or of the cast. */
import { readCaselessCue, readCue, type CueLine } from "./cues.ts";
import { isPlainlyHeading, readHeading } from "./headings.ts";
import { isBlank, withoutEmphasis, type Line } from "./lines.ts";
import { cardIn, endCardIn, isIntercutMark, isListed, isMarker } from "./markers.ts";
import type { Piece } from "./pieces.ts";

/** What one reader made of the lines from `at` on, and where the next one goes on. */
interface Taken {
  readonly pieces: readonly Piece[];
  readonly next: number;
}
type Reader = (lines: readonly Line[], at: number) => Taken | undefined;

export function readFountain(lines: readonly Line[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = takeNext(lines, at);
    pieces.push(...taken.pieces);
    at = taken.next;
  }
  return pieces;
}

/** True when some line of the text cues a speaker in Fountain's way. */
export function hasCues(lines: readonly Line[]): boolean {
  return lines.some((_, at) => takeSpeech(lines, at) !== undefined);
}

/** A line like `CUT TO:`, which is one by its form, or `FADE IN:`, which is one by its words. */
export function isTransition(text: string): boolean {
  return /^[^\p{Ll}]*\bTO:$/u.test(text) || OF_THE_TRADE.test(text) || FOREIGN_TRANSITION.test(text) || isIntercutMark(text);
}

const OF_THE_TRADE = new RegExp(
  `^(?:(?:SLOW|QUICK|FAST|LONG|SOFT) )?(?:${[
    "FADE[ -](?:IN|OUT|UP)(?: (?:TO|FROM) (?:BLACK|WHITE))?", "FADE (?:TO|FROM) (?:BLACK|WHITE)", "IRIS (?:IN|OUT)", "DISSOLVE(?: OUT)?", "CROSS[ -]?FADE",
    "WIPE(?: (?:LEFT|RIGHT|UP|DOWN|OUT))?", "(?:SMASH|JUMP|MATCH|HARD|TIME|FLASH|QUICK) CUT", "(?:(?:SMASH |HARD )?CUT|SMASH) TO (?:BLACK|WHITE)",
  ].join("|")})(?: (?:SLOWLY|QUICKLY))?[.:]?$`,
);

const FOREIGN_TRANSITION = /^(ЗАТЕМНЕНИЕ|ИЗ ЗАТЕМНЕНИЯ|В ЗАТЕМНЕНИЕ|НАПЛЫВ|フェード・?(イン|アウト)|暗転|溶暗|溶明|淡出|淡入)[.:。：]?$/u;

function takeNext(lines: readonly Line[], at: number): Taken {
  for (const read of READERS) {
    const taken = read(lines, at);
    if (taken) return taken;
  }
  return takeAction(lines, at);
}

const takeBlank: Reader = (lines, at) => (isBlank(lines[at]) ? { pieces: [], next: at + 1 } : undefined);

const takePageBreak: Reader = (lines, at) => (/^={3,}$/.test(textAt(lines, at)) ? { pieces: [], next: at + 1 } : undefined);

const takeSection: Reader = (lines, at) => {
  const match = /^#{1,6}\s*([^#].*)$/.exec(textAt(lines, at));
  return match ? one(lines, at, (span) => ({ type: "section", text: withoutEmphasis(match[1] ?? ""), ...span })) : undefined;
};

const takeSynopsis: Reader = (lines, at) => {
  const match = /^=(?!=)\s*(.+)$/.exec(textAt(lines, at));
  return match ? one(lines, at, (span) => ({ type: "synopsis", text: withoutEmphasis(match[1] ?? ""), ...span })) : undefined;
};

const takeHeading: Reader = (lines, at) => {
  const text = withoutEmphasis(textAt(lines, at));
  if (!opensParagraph(lines, at) && !isPlainlyHeading(text)) return undefined;
  const found = readHeading(text);
  return found ? one(lines, at, (span) => ({ type: "heading", ...found, ...span })) : undefined;
};

const takeCentred: Reader = (lines, at) => {
  const match = /^>\s*(.*?)\s*<$/.exec(textAt(lines, at));
  return match ? elementAt(lines, at, { type: "centred", text: withoutEmphasis(match[1] ?? "") }) : undefined;
};

const takeTransition: Reader = (lines, at) => {
  const text = textAt(lines, at);
  const forced = /^>\s*(.+)$/.exec(text);
  if (forced) return elementAt(lines, at, { type: "transition", text: withoutEmphasis(forced[1] ?? "") });
  const stands = isBlank(lines[at + 1]) || isPlainlyHeading(textAt(lines, at + 1));
  if (!opensParagraph(lines, at) || !(stands || isIntercutMark(text)) || !isTransition(text)) return undefined;
  return elementAt(lines, at, { type: "transition", text });
};

const takeLyric: Reader = (lines, at) => {
  const match = /^~\s*(.+)$/.exec(textAt(lines, at));
  return match ? elementAt(lines, at, { type: "lyric", text: withoutEmphasis(match[1] ?? "") }) : undefined;
};

/** A cue and the lines up to the next empty one. Each parenthetical opens a speech of its own. */
const takeSpeech: Reader = (lines, at) => {
  const text = textAt(lines, at);
  if (!opensParagraph(lines, at) || isBlank(lines[at + 1]) || /^[!~>=#.]/.test(text) || readHeading(text)) return undefined;
  if (isMarker(text)) return undefined;
  const cue = readCue(withoutEmphasis(text)) ?? caselessCue(lines, at);
  if (!cue) return undefined;
  const next = endOfSpeech(lines, at + 1);
  return { pieces: speeches(cue, lines.slice(at, next)), next };
};

/** In a script without capitals a name is a cue when it opens several speeches, or has been introduced with a note in brackets. */
function caselessCue(lines: readonly Line[], at: number): CueLine | undefined {
  const cue = readCaselessCue(withoutEmphasis(textAt(lines, at)));
  if (!cue) return undefined;
  const opens = lines.filter((_, each) => opensParagraph(lines, each) && !isBlank(lines[each + 1]) && readCaselessCue(textAt(lines, each))?.name === cue.name);
  const introduced = lines.some(({ text }) => text.includes(`${cue.name}（`) || text.includes(`${cue.name}(`));
  return opens.length > 1 || introduced ? cue : undefined;
}

const READERS: readonly Reader[] = [
  takeBlank, takePageBreak, takeSection, takeSynopsis, takeHeading, takeCentred, takeTransition, takeLyric, takeSpeech,
];

/** A line of nothing but spaces, two at least, keeps a speech going. */
function endOfSpeech(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && (!isBlank(lines[end]) || /^ {2,}$/.test(lines[end]?.raw ?? ""))) end += 1;
  return end;
}

interface Speech {
  parenthetical: string | undefined;
  words: string[];
  from: number;
  to: number;
}

function speeches(cue: CueLine, block: readonly Line[]): readonly Piece[] {
  const found: Speech[] = [];
  let current: Speech = { parenthetical: undefined, words: [], from: block[0]?.number ?? 0, to: block[0]?.number ?? 0 };
  for (const line of block.slice(1)) {
    const manner = /^[(（](.*)[)）]$/.exec(line.text)?.[1];
    if (manner !== undefined && current.words.length > 0) {
      found.push(current);
      current = { parenthetical: undefined, words: [], from: line.number, to: line.number };
    }
    if (manner !== undefined) current.parenthetical = [current.parenthetical, manner].filter(Boolean).join(", ");
    else if (line.text !== "") current.words.push(withoutEmphasis(line.text.replace(/^~\s*/, "")));
    current.to = line.number;
  }
  return [...found, current].filter(({ words }) => words.length > 0).map((speech) => said(cue, speech));
}

function said(cue: CueLine, { parenthetical, words, from, to }: Speech): Piece {
  return {
    type: "element",
    from,
    to,
    element: {
      type: "dialogue",
      text: words.join(" "),
      character: cue.name,
      ...(parenthetical ? { parenthetical: withoutEmphasis(parenthetical) } : {}),
      ...(cue.extension === undefined ? {} : { extension: cue.extension }),
      ...(cue.dual ? { dual: true } : {}),
    },
  };
}

function takeAction(lines: readonly Line[], at: number): Taken {
  let next = at + 1;
  while (next < lines.length && !isBlank(lines[next]) && !opensItself(textAt(lines, next))) next += 1;
  const text = lines.slice(at, next).map((line) => line.text.replace(/^!/, "").replace(/@(?=\p{L})/gu, "")).join(" ");
  if (/^[.…\s]*$/.test(text)) return { pieces: [], next };
  const card = cardIn(text) ?? (isEnd(lines, next) ? endCardIn(withoutEmphasis(text)) : undefined);
  if (card !== undefined) return one(lines, at, (span) => ({ type: "element", element: { type: "centred", text: withoutEmphasis(card) }, ...span }));
  const span = { from: lines[at]?.number ?? 0, to: lines[next - 1]?.number ?? 0 };
  return { pieces: [{ type: "element", element: { type: "action", text: withoutEmphasis(text) }, ...span }], next };
}

/** But for a fade out, say, nothing is told any more. */
function isEnd(lines: readonly Line[], from: number): boolean {
  return lines.slice(from).every((line) => isBlank(line) || isTransition(line.text));
}

/** Lines that are what they are even inside a paragraph. */
function opensItself(text: string): boolean {
  return /^[~>#]/.test(text) || isListed(text) || /^={3,}$/.test(text) || isPlainlyHeading(text);
}

/** True after an empty line, at the start, and under a heading. */
function opensParagraph(lines: readonly Line[], at: number): boolean {
  if (at === 0 || isBlank(lines[at - 1])) return true;
  const above = textAt(lines, at - 1);
  return isPlainlyHeading(above) || /^={3,}$/.test(above) || above.startsWith("#");
}

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text ?? "";
}

function one(lines: readonly Line[], at: number, make: (span: { from: number; to: number }) => Piece): Taken {
  const number = lines[at]?.number ?? 0;
  return { pieces: [make({ from: number, to: number })], next: at + 1 };
}

function elementAt(lines: readonly Line[], at: number, element: { readonly type: "centred" | "transition" | "lyric"; readonly text: string }): Taken {
  return one(lines, at, (span) => ({ type: "element", element, ...span }));
}
