/** A text kept inside a PNG, beside its pixels: put in and read back. Knows no text's meaning. */
import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The signature and the header, which must stay first. */
const HEADER_END = 8 + 25;

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(SIGNATURE);
}

/** The same picture with the text under a keyword. */
export function withNote(png: Buffer, keyword: string, text: string): Buffer {
  // After the keyword: not compressed (0, 0), no language (0), no other name for the keyword (0).
  const content = Buffer.concat([Buffer.from(keyword, "latin1"), Buffer.of(0, 0, 0, 0, 0), Buffer.from(text, "utf8")]);
  return Buffer.concat([png.subarray(0, HEADER_END), chunk("iTXt", content), png.subarray(HEADER_END)]);
}

/** The text under a keyword; nothing when the bytes are no PNG or hold none. */
export function noteOf(bytes: Buffer, keyword: string): string | undefined {
  if (!isPng(bytes)) return undefined;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IEND") return undefined;
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (type === "iTXt" && content.toString("latin1", 0, keyword.length + 1) === `${keyword}\0`) return textOf(content, keyword.length + 1);
  }
  return undefined;
}

/** After the keyword: two bytes about compression, a language and a translated keyword that end with 0, the text. */
function textOf(content: Buffer, from: number): string | undefined {
  if (content[from] !== 0) return undefined;
  const language = content.indexOf(0, from + 2);
  const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
  return translated < 0 ? undefined : content.toString("utf8", translated + 1);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
