/**
 * What tells machines and people that a film was made by machines: IPTC's digital source type and the systems used, as an
 * XMP packet and as tags that players show. Pure; knows no file.
 */

import type { Heard } from "./types-sound.ts";

/** By operation, `provider:model-id`. */
export interface Systems {
  readonly text: string;
  readonly image: string;
  readonly video: string;
  readonly speech: string;
  readonly music: string;
}

export interface Disclosure {
  /** A term of IPTC's vocabulary of digital source types. */
  readonly source: string;
  /** In words. */
  readonly statement: string;
  /** Names, each once. */
  readonly systems: readonly string[];
}

const VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

/** The embedded studio draws and plays by rules; all else learnt from what others made. What is not heard had no part in the film. */
export function disclosureOf({ text, image, video, speech, music }: Systems, heard: readonly Heard[]): Disclosure {
  const parts = [["text", text], ["pictures", image], ["motion", video], ...(heard.includes("voices") ? [["voices", speech]] as const : []), ...(heard.includes("music") ? [["music", music]] as const : [])] as const;
  const systems = [...new Set(parts.map(([, model]) => model))];
  const byRule = (model: string): boolean => model.startsWith("local:");
  const term = systems.every(byRule) ? "algorithmicMedia"
    : byRule(image) && byRule(video) ? "compositeWithTrainedAlgorithmicMedia" : "trainedAlgorithmicMedia";
  const kind = term === "algorithmicMedia" ? "by rules, without a trained model" : term === "trainedAlgorithmicMedia" ? "with generative AI" : "by rules, and in part with generative AI";
  return {
    source: `${VOCABULARY}${term}`,
    statement: `Made by machines ${kind}: ${parts.map((part) => part.join(" ")).join(", ")}. Edited with vp.`,
    systems,
  };
}

/** Tags that an MP4 carries. */
export function tagsOf({ statement, source }: Disclosure): { key: string; value: string }[] {
  return [{ key: "comment", value: statement }, { key: "description", value: `${statement} Digital source type: ${source}` }];
}

/** Sidecars and MP4 files carry the same packet, and with the same words it is the same bytes. */
export function xmpOf({ source, statement, systems }: Disclosure, title: string): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
      <dc:format>video/mp4</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(statement)}</rdf:li></rdf:Alt></dc:description>
      <xmp:CreatorTool>vp</xmp:CreatorTool>
      <Iptc4xmpExt:DigitalSourceType>${escaped(source)}</Iptc4xmpExt:DigitalSourceType>
      <Iptc4xmpExt:AISystemUsed>${escaped(systems.join(", "))}</Iptc4xmpExt:AISystemUsed>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
