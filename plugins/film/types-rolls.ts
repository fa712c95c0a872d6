/** Several versions of one thing, asked for at once: those that were refused are left out. Knows nothing of what is made. */

/** The versions that came, in order. Throws what the first one threw when none came, or when anything but a refusal happened. */
export async function rolled<T>(rolls: number, log: (line: string) => void, make: (roll: number) => Promise<T>): Promise<readonly T[]> {
  const settled = await Promise.allSettled(Array.from({ length: rolls }, (_, roll) => make(roll)));
  const failures = settled.flatMap((each, roll) => (each.status === "rejected" ? [{ roll, reason: each.reason as unknown }] : []));
  const serious = failures.find(({ reason }) => !isRefusal(reason)) ?? (failures.length === rolls ? failures[0] : undefined);
  if (serious) throw serious.reason;
  for (const { roll, reason } of failures) log(`version ${roll + 1} of ${rolls} was refused: ${reason instanceof Error ? reason.message : String(reason)}`);
  return settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
}

/** By its name, as classes differ between processes. */
function isRefusal(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "Refused";
}
