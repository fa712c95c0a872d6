/** Which pictures of a video stand by themselves, read from its container: where it can be cut without being encoded again. */

export interface KeyPictures {
  /** Counted from 0, in order. */
  readonly keys: readonly number[];
  /** Pictures are stored in the order in which they are seen, so the last ones can be left out. */
  readonly inOrder: boolean;
}

export async function keyPicturesOf(file: string): Promise<KeyPictures> {
  const { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } = await import("mediabunny");
  const video = await new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) }).getPrimaryVideoTrack();
  if (video === null) throw new Error(`"${file}" holds no picture`);
  const keys: number[] = [];
  let [index, last, inOrder] = [0, -Infinity, true];
  for await (const packet of new EncodedPacketSink(video).packets(undefined, undefined, { metadataOnly: true })) {
    if (packet.type === "key") keys.push(index);
    inOrder &&= packet.timestamp > last;
    last = packet.timestamp;
    index += 1;
  }
  return { keys, inOrder };
}
