/** Ends a switch over a union: a type error when a member is forgotten, a bug when it is reached. */
export function unreachable(value: never): never {
  throw new Error(`internal: unexpected ${JSON.stringify(value)}`);
}
