/** What a report of a running build is: something that takes events and can be closed. */
import type { Event } from "../../schema/event.ts";

export interface Reporter {
  take(event: Event): void;
  /** Says something that is no event, where it does not disturb what is drawn; absent where nothing is drawn. */
  tell?(line: string): void;
  /** Leaves the terminal as it was found. */
  close(): void;
}

/** Where a report writes, and what it may know of it. */
export interface Screen {
  write(text: string): void;
  columns(): number;
  rows(): number;
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `tick` every so many milliseconds until the function it gives back is called. */
  every(ms: number, tick: () => void): () => void;
}
