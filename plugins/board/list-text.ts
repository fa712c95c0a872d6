/** Reads the text of a shot list, YAML or JSON, and knows on which line each value stands. Knows no film. */
import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from "yaml";

export interface ListText {
  readonly value: unknown;
  /** Where the value at a path of keys and numbers begins; of its nearest part when it is not there. */
  at(path: readonly (string | number)[]): Place;
  /** Where the key itself stands. */
  atKey(path: readonly (string | number)[], key: string): Place;
}

/** Both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Reading = { readonly type: "read"; readonly text: ListText } | { readonly type: "broken"; readonly problems: readonly { readonly place: Place; readonly why: string }[] };

export function readListText(text: string): Reading {
  const lines = new LineCounter();
  // JSON is YAML; a JSON file that is cut short reads as a broken one either way.
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return { type: "broken", problems: document.errors.slice(0, 3).map(({ pos, message }) => ({ place: placeOf(pos[0]), why: plain(message) })) };
  }
  return {
    type: "read",
    text: { value: document.toJS({ maxAliasCount: 100 }), at: (path) => placeOf(offsetOf(document, path)), atKey: (path, key) => placeOf(keyOffset(document, path, key)) },
  };
}

/** As one clause, without the parser's code. */
function plain(message: string): string {
  return message.split("\n")[0]?.replace(/[.:]$/, "").replace(/^(\p{Lu})(?=\p{Ll})/u, (letter) => letter.toLowerCase()) ?? "";
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: readonly (string | number)[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
