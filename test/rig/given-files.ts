/** What a person gives in tests: real files of their kind, with words behind them, where no reader looks and the rig's film shows them. */
import { createCanvas } from "@napi-rs/canvas";

type Kind = "png" | "jpeg" | "webp";

/** A picture of one colour. */
export function picture(words: string, { width = 32, height = 18, kind = "png" as Kind } = {}): Buffer {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = "#c03020";
  ctx.fillRect(0, 0, width, height);
  return Buffer.concat([kind === "png" ? canvas.toBuffer("image/png") : kind === "jpeg" ? canvas.toBuffer("image/jpeg") : canvas.toBuffer("image/webp"), Buffer.from(words)]);
}

/** A JPEG as telephones take it: its pixels lie on their side, and EXIF's orientation (6) says so. */
export function takenUpright(jpeg: Buffer): Buffer {
  const entry = Buffer.from("49492a0008000000010012010300010000000600000000000000", "hex");
  const exif = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), entry]);
  const mark = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), mark, exif, jpeg.subarray(2)]);
}

/** Two red pictures of 32x18, eight a second. */
const RED = Buffer.from([
  "AAAAIGZ0eXBpc29tAAACAGlzb21pc28yYXZjMW1wNDEAAAMObW9vdgAAAGxtdmhkAAAAAAAAAAAAAAAAAAAD6AAAAPoAAQAAAQAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAA",
  "AAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAl10cmFrAAAAXHRraGQAAAADAAAAAAAAAAAAAAABAAAAAAAAAPoAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAA",
  "AAAAAAAAAAAAAABAAAAAACAAAAASAAAAAAAkZWR0cwAAABxlbHN0AAAAAAAAAAEAAAD6AAAAAAABAAAAAAHVbWRpYQAAACBtZGhkAAAAAAAAAAAAAAAAAABAAAAAEABVxAAAAAAALWhkbHIAAAAAAA",
  "AAAHZpZGUAAAAAAAAAAAAAAABWaWRlb0hhbmRsZXIAAAABgG1pbmYAAAAUdm1oZAAAAAEAAAAAAAAAAAAAACRkaW5mAAAAHGRyZWYAAAAAAAAAAQAAAAx1cmwgAAAAAQAAAUBzdGJsAAAAwHN0c2QA",
  "AAAAAAAAAQAAALBhdmMxAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAACAAEgBIAAAASAAAAAAAAAABDExhdmMgbGlieDI2NAAAAAAAAAAAAAAAAAAAAAAAAAAAGP//AAAANmF2Y0MBZAAK/+EAGWdkAA",
  "qs2Ul+IwEQAAADABAAAAMBAPEiWWABAAZo6+PLIsD9+PgAAAAAEHBhc3AAAAABAAAAAQAAABRidHJ0AAAAAAAABWAAAAVgAAAAGHN0dHMAAAAAAAAAAQAAAAIAAAgAAAAAFHN0c3MAAAAAAAAAAQAA",
  "AAEAAAAcc3RzYwAAAAAAAAABAAAAAQAAAAIAAAABAAAAHHN0c3oAAAAAAAAAAAAAAAIAAAAeAAAADQAAABRzdGNvAAAAAAAAAAEAAAM+AAAAPXVkdGEAAAA1bWV0YQAAAAAAAAAhaGRscgAAAAAAAA",
  "AAbWRpcmFwcGwAAAAAAAAAAAAAAAAIaWxzdAAAAAhmcmVlAAAAM21kYXQAAAAaZYiEAD///uZ1+BTTCBpJMvxDzj8xVtngGfEAAAAJQZohbEO//quA",
].join(""), "base64");

export function clip(words: string): Buffer {
  return Buffer.concat([RED, boxed("free", Buffer.from(words))]);
}

function boxed(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, content]);
}

/** A tenth of a second of nothing, 16-bit, as WAV. */
export function sound(words: string): Buffer {
  const [rate, bytes] = [8000, 1600];
  const head = Buffer.alloc(44);
  head.write("RIFF\0\0\0\0WAVEfmt ", 0, "latin1");
  head.writeUInt32LE(36 + bytes + 8 + words.length, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(2 * rate, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(bytes, 40);
  const note = Buffer.alloc(8);
  note.write("note", 0, "latin1");
  note.writeUInt32LE(words.length, 4);
  return Buffer.concat([head, Buffer.alloc(bytes), note, Buffer.from(words)]);
}
