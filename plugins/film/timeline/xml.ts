/** Elements of XML as text, well formed whatever stands in them. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element on lines of its own; attributes that are `undefined` are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`])).join("");
  const inner = children.filter((child) => child !== "");
  if (inner.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>\n${inner.join("\n").replace(/^/gm, "  ")}\n</${name}>`;
}

/** An element that holds words and nothing else. */
export function words(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes).replace(/\/>$/, () => `>${escaped(text)}</${name}>`);
}

/** Line breaks go: the indenting of elements would move into them. */
function escaped(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
