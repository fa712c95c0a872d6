/** Paths as file systems compare them that know no case, or write accents in their own way. */

/** Equal for two paths that some file system takes for one. */
export function folded(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}
