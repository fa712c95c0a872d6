/** Names and paths as they are compared by people who type them, and by file systems that know no case or accents of their own. */

/** Equal for two paths that some file system takes for one. */
export function folded(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

/** True for one name, however its accents are written. */
export function sameName(a: string, b: string): boolean {
  return a === b || a.normalize("NFC") === b.normalize("NFC");
}
