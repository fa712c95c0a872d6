/**
 * The rig: a workspace of its own, a provider whose every answer the test decides, and `vp` as a real process.
 * `await using rig = await makeRig()` and all of it is gone when the test is over.
 */
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BASELINE } from "./baseline.ts";
import { buildOf, type Build } from "./build.ts";
import { startMockServer, type MockServer } from "./mock-server.ts";
import { stripped } from "./stripped.ts";
import { startVp, type Finished, type RunningVp, type VpOptions } from "./vp-process.ts";

export { becomes, type Build } from "./build.ts";
export type { Ask, Reply } from "./mock-language.ts";

export interface Rig extends AsyncDisposable {
  /** The workspace root. */
  readonly folder: string;
  readonly server: MockServer;
  /** `vp build pipeline.yaml --json` and what became of every instance. */
  build(...args: readonly string[]): Promise<Build>;
  /** A build that goes on while the test does something; `settle` gives what became of it. */
  begin(...args: readonly string[]): BegunBuild;
  /** `vp watch pipeline.yaml --json` until the test ends it; pays without asking when nothing else is said. */
  watch(...args: readonly string[]): RunningVp;
  /** Begins a build in a process that is another entry than vp's own, has more in its environment, or may take longer. */
  beginAs(vp: Partial<Omit<VpOptions, "cwd">>, ...args: readonly string[]): BegunBuild;
  /** Any command in the workspace. */
  vp(...args: readonly string[]): Promise<Finished>;
  read(path: string): Promise<string>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Replaces words that must be there. */
  edit(path: string, before: string, after: string): Promise<void>;
  remove(path: string): Promise<void>;
  touch(path: string): Promise<void>;
  /** The film as it is published. */
  film(): Promise<string>;
  /** Path to content of every file, the rig's own and derived ones included. */
  files(under?: string): Promise<Readonly<Record<string, string>>>;
}

export interface BegunBuild extends RunningVp {
  settle(): Promise<Build>;
  /** SIGKILL to the whole process group. */
  kill9(): Promise<Build>;
}

export async function makeRig(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Rig> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "vp-rig-")));
  const server = await startMockServer();
  const running = new Set<RunningVp>();
  const at = (path: string): string => join(folder, path);

  const rig: Rig = {
    folder,
    server,
    build: (...args) => rig.begin(...args).settle(),
    begin: (...args) => rig.beginAs({}, ...args),
    beginAs(as, ...args) {
      const already = server.charges.length;
      const vp = start(["build", "pipeline.yaml", "--json", ...args], as);
      const settle = async (): Promise<Build> => buildOf(await vp.finished, server.charges.slice(already));
      return { ...vp, settle, kill9: () => (vp.signal("SIGKILL"), settle()) };
    },
    watch: (...args) => start(["watch", "pipeline.yaml", "--json", ...(args.length === 0 ? ["--spend", "auto"] : args)]),
    vp: (...args) => start(args).finished,
    read: (path) => readFile(at(path), "utf8"),
    async write(path, content) {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), content);
    },
    async edit(path, before, after) {
      const text = await rig.read(path);
      if (!text.includes(before)) throw new Error(`"${path}" does not contain "${before}"`);
      await rig.write(path, text.replace(before, () => after));
    },
    remove: (path) => rm(at(path), { recursive: true }),
    touch: (path) => utimes(at(path), new Date(), new Date()),
    film: () => rig.read("out/film/film.mp4"),
    files: (under = ".") => filesUnder(at(under)),
    async [Symbol.asyncDispose]() {
      for (const vp of running) vp.signal("SIGKILL");
      await Promise.all([...running].map((vp) => vp.finished));
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (const plugin of ["rig-plugin", "money-plugin"]) await rig.write(`${plugin}.mjs`, stripped(join(import.meta.dirname, `${plugin}.ts`)));
  for (const [path, text] of Object.entries({ ...BASELINE, ...files })) await rig.write(path, text);
  return rig;

  function start(args: readonly string[], { environment, ...as }: Partial<Omit<VpOptions, "cwd">> = {}): RunningVp {
    const vp = startVp(args, { ...as, cwd: folder, environment: { RIG_URL: server.url, HOME: folder, ...environment } });
    running.add(vp);
    void vp.finished.finally(() => running.delete(vp));
    return vp;
  }
}

async function filesUnder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  const pairs = paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, "latin1")] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
