/** The stream of events as it is, one JSON object a line, for programs. */
import type { Event } from "../../schema/event.ts";
import type { Reporter, Screen } from "./reporter.ts";
import { fold, type View } from "./view.ts";

export function jsonReporter(view: View, screen: Pick<Screen, "write">): Reporter {
  const lines = jsonLines(screen);
  return {
    take(event) {
      fold(view, event);
      lines.take(event);
    },
    close: lines.close,
  };
}

/** Lines of one turn of the process are written together: a large film tells thousands of things at once. */
export function jsonLines({ write }: Pick<Screen, "write">): Pick<Reporter, "close"> & { take(event: Event): void } {
  let waiting = "";
  const close = (): void => {
    if (waiting !== "") write(waiting);
    waiting = "";
  };
  return {
    take(event) {
      if (waiting === "") setImmediate(close);
      waiting += `${JSON.stringify(event)}\n`;
    },
    close,
  };
}
