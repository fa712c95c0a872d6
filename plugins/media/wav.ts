/** WAV files to and from samples. Knows nothing of levels or files. */

/** Sound as numbers, one list a channel, full scale at 1. */
export interface Sound {
  readonly sampleRate: number;
  readonly channels: readonly Float32Array[];
}

export function secondsOf(sound: Sound): number {
  return (sound.channels[0]?.length ?? 0) / sound.sampleRate;
}

/** Reads PCM of 8 to 32 bits and floats of 32 and 64 bits. */
export function readWav(bytes: Uint8Array): Sound {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 12 || view.toString("latin1", 0, 4) !== "RIFF") throw new Error("this is no WAV file: it does not begin with RIFF");
  const format = formatOf(chunk(view, "fmt "));
  return { sampleRate: format.sampleRate, channels: split(chunk(view, "data"), format) };
}

export function isWav(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4)).toString("latin1") === "RIFF";
}

/** Writes 16-bit PCM, or 32-bit floats. */
export function writeWav(sound: Sound, format: "s16" | "f32" = "s16"): Buffer {
  const channels = sound.channels.length;
  const frames = sound.channels[0]?.length ?? 0;
  const width = format === "s16" ? 2 : 4;
  const out = Buffer.alloc(44 + frames * channels * width);
  writeHeader(out, { sampleRate: sound.sampleRate, channels, width });
  sound.channels.forEach((samples, channel) => {
    for (let i = 0; i < frames; i++) {
      const at = 44 + (i * channels + channel) * width;
      if (format === "s16") out.writeInt16LE(toInt16(samples[i] ?? 0), at);
      else out.writeFloatLE(samples[i] ?? 0, at);
    }
  });
  return out;
}

interface Format {
  readonly kind: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
}

const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

function chunk(view: Buffer, name: string): Buffer {
  let at = 12;
  while (at + 8 <= view.length) {
    const size = view.readUInt32LE(at + 4);
    // A stream written without knowing its length says 0xffffffff: what is there is all there is.
    if (view.toString("latin1", at, at + 4) === name) return view.subarray(at + 8, Math.min(view.length, at + 8 + size));
    at += 8 + size + (size & 1);
  }
  throw new Error(`this WAV file has no "${name.trim()}" part`);
}

function formatOf(part: Buffer): Format {
  const kind = part.readUInt16LE(0);
  return {
    kind: kind === EXTENSIBLE ? part.readUInt16LE(24) : kind,
    channels: part.readUInt16LE(2),
    sampleRate: part.readUInt32LE(4),
    bits: part.readUInt16LE(14),
  };
}

function split(samples: Buffer, format: Format): readonly Float32Array[] {
  const { channels, bits } = format;
  const width = bits / 8;
  const frames = Math.floor(samples.length / width / channels);
  const read = reader(format);
  return Array.from({ length: channels }, (_, channel) => {
    const out = new Float32Array(frames);
    for (let i = 0; i < frames; i++) out[i] = read(samples, (i * channels + channel) * width);
    return out;
  });
}

function reader({ kind, bits }: Format): (from: Buffer, at: number) => number {
  if (kind === FLOAT && bits === 32) return (from, at) => from.readFloatLE(at);
  if (kind === FLOAT && bits === 64) return (from, at) => from.readDoubleLE(at);
  if (bits === 8) return (from, at) => (from.readUInt8(at) - 128) / 128;
  if (bits === 16) return (from, at) => from.readInt16LE(at) / 32768;
  if (bits === 24) return (from, at) => from.readIntLE(at, 3) / 8388608;
  if (bits === 32) return (from, at) => from.readInt32LE(at) / 2147483648;
  throw new Error(`WAV samples of ${bits} bits cannot be read`);
}

function writeHeader(out: Buffer, of: { readonly sampleRate: number; readonly channels: number; readonly width: number }): void {
  const { sampleRate, channels, width } = of;
  out.write("RIFF", 0, "latin1");
  out.writeUInt32LE(out.length - 8, 4);
  out.write("WAVEfmt ", 8, "latin1");
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(width === 2 ? 1 : FLOAT, 20);
  out.writeUInt16LE(channels, 22);
  out.writeUInt32LE(sampleRate, 24);
  out.writeUInt32LE(sampleRate * channels * width, 28);
  out.writeUInt16LE(channels * width, 32);
  out.writeUInt16LE(width * 8, 34);
  out.write("data", 36, "latin1");
  out.writeUInt32LE(out.length - 44, 40);
}

function toInt16(value: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(value * 32767)));
}
