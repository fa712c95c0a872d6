/** What a node type may know of a model by its name alone. Asks no provider. */

/** True for the studio that is part of vp: it goes by the brief, makes exactly what is asked for, and words nothing anew. */
export function isEmbedded(model: string): boolean {
  return model.startsWith("local:");
}
