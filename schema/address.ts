/** Addresses of instances: `scenes[s1]/clips[s1-03]`, a node inside a module, each with the key of its element. */

import { sameName } from "./folded.ts";

/** The node as written, modules before it: `scenes/clips`. */
export function nodeOf(address: string): string {
  return address.replace(/\[[^\]]*\]/g, "");
}

/** What tells an instance from the others of its node: `s1/s1-03`; nothing for a node that has only one. */
export function keyOf(address: string): string {
  return [...address.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key).join("/");
}

/**
 * The addresses that a short name means: `s02-03` all instances of that key in whatever node, with the keys of the modules
 * around them as sheets print them; `clips[s02-03]` the one of them in a node of that name.
 */
export function calledInShort(word: string, addresses: readonly string[]): readonly string[] {
  const [, node, key = word] = /^([^[\]/]+)\[([^\]]+)\]$/.exec(word) ?? [];
  const printed = (address: string): string => keyOf(address).replaceAll("/", "-");
  return addresses.filter((address) => sameName(printed(address), key) && (node === undefined || nodeOf(address).split("/").at(-1) === node));
}

/** The nodes of that name inside modules, as written with the keys around them: `film/cast`. */
export function calledInside(name: string, addresses: Iterable<string>): readonly string[] {
  return [...new Set(addresses)].filter((address) => address.endsWith(`/${name}`));
}

/** `did you mean …?` of several addresses, those first that put something where people look for it. */
export function choiceOf(addresses: readonly string[], publishing: ReadonlySet<string>): string {
  const shown = addresses.toSorted((a, b) => Number(publishing.has(b)) - Number(publishing.has(a)));
  return `did you mean ${shown.slice(0, MOST_SHOWN).join(", ")}${shown.length > MOST_SHOWN ? ", …" : ""}?`;
}

const MOST_SHOWN = 12;
