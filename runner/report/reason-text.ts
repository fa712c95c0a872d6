/** Why something must run, as words. */
import type { Change, StaleReason } from "../../schema/event.ts";
import { unreachable } from "../../schema/unreachable.ts";

export function reasonText(reason: StaleReason | undefined): string {
  if (reason === undefined) return "";
  switch (reason.type) {
    case "new": return "never made";
    case "changed": return changedText(reason.changes);
    case "lost": return "its content is gone";
    case "expired": return "older than fresh_for";
    case "forced": return "forced";
    case "failed": return `failed before: ${reason.failure.message}`;
    default: return unreachable(reason);
  }
}

function changedText(changes: readonly Change[]): string {
  const paths = changes.map(({ path }) => (path === "source" ? "the node type itself" : path.replace(/^inputs\./, "")));
  if (paths.length === 0) return "changed";
  const [first = ""] = paths;
  return paths.length === 1 ? `${first} changed` : `${first} and ${paths.length - 1} more changed`;
}

