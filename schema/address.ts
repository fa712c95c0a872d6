/** Addresses of instances: `scenes[s1]/clips[s1-03]`, a node inside a module, each with the key of its element. */

/** The node as written, modules before it: `scenes/clips`. */
export function nodeOf(address: string): string {
  return address.replace(/\[[^\]]*\]/g, "");
}

/** What tells an instance from the others of its node: `s1/s1-03`; nothing for a node that has only one. */
export function keyOf(address: string): string {
  return [...address.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key).join("/");
}
