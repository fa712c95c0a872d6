/** SQLite connections that end with the life that opened them: rolled back and closed, as when a process is killed. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { DatabaseSync } from "node:sqlite";

const sqlite = process.getBuiltinModule("node:sqlite");
const lives = new AsyncLocalStorage<DatabaseSync[]>();

class Watched extends sqlite.DatabaseSync {
  constructor(...given: ConstructorParameters<typeof DatabaseSync>) {
    super(...given);
    lives.getStore()?.push(this);
  }
}
sqlite.DatabaseSync = Watched;

/** Does `work`, and gives the way to end every connection that it opened and will open. */
export function watchConnections<T>(work: () => T): { readonly result: T; end(): void } {
  const connections: DatabaseSync[] = [];
  return {
    result: lives.run(connections, work),
    end: () => connections.filter(({ isOpen }) => isOpen).forEach((connection) => connection.close()),
  };
}
