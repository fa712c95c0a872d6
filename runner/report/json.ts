/** The stream of events as it is, one JSON object a line, for programs. */
import type { Reporter, Screen } from "./reporter.ts";
import { fold, type View } from "./view.ts";

export function jsonReporter(view: View, screen: Pick<Screen, "write">): Reporter {
  return {
    take(event) {
      fold(view, event);
      screen.write(`${JSON.stringify(event)}\n`);
    },
    close() {},
  };
}
