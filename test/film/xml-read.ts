/** Reads XML far enough to see that it is well formed: every element closed where it was opened, every attribute once. Text is left out. */
import assert from "node:assert/strict";

export interface XmlElement {
  readonly name: string;
  /** As written, entities and all. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

/** Every element, the outermost first. */
export function parseXml(text: string): readonly XmlElement[] {
  const all: XmlElement[] = [];
  const open: XmlElement[] = [];
  const body = text.replace(/^<\?xml[^>]*\?>/, "").replace(/<!DOCTYPE[^>]*>/, "");
  const rest = body.replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (...found: readonly string[]) => {
    const [, closing = "", name = "", written = "", alone = ""] = found;
    if (closing !== "") assert.equal(open.pop()?.name, name);
    else begin({ name, attributes: attributesIn(written), children: [] }, alone === "");
    return "";
  });
  assert.equal(open.length, 0, "an element is not closed");
  assert.equal(/[<>]|&(?!#\d+;)/.test(rest), false, "text holds a sign that XML keeps for itself");
  return all;

  function begin(element: XmlElement, staysOpen: boolean): void {
    open.at(-1)?.children.push(element);
    all.push(element);
    if (staysOpen) open.push(element);
  }
}

function attributesIn(written: string): Readonly<Record<string, string>> {
  const pairs = [...written.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value] as const);
  assert.equal(new Set(pairs.map(([name]) => name)).size, pairs.length, "an attribute is there twice");
  return Object.fromEntries(pairs);
}
