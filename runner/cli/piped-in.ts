/** What somebody piped into vp, and whether anybody did. Knows not what it is for. */
import { fstatSync } from "node:fs";
import { buffer } from "node:stream/consumers";

/** Whether a shell put a pipe or a file there. A program that starts vp may leave a socket there and never write to it. */
export function isPipedIn(): boolean {
  try {
    const stat = fstatSync(process.stdin.fd);
    return stat.isFIFO() || stat.isFile();
  } catch {
    return false;
  }
}

export async function pipedIn(): Promise<string> {
  return (await buffer(process.stdin)).toString("utf8");
}
