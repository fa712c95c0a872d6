/**
 * What tells machines and people who made a film: IPTC's digital source type and the systems used, as an XMP packet and as
 * tags that players show. Says no more than is known: of what a person gave, that nobody knows how it was made. Pure.
 */
import { Type, type Static } from "vp/plugin";

const OPERATIONS = ["text", "image", "video", "speech", "music", "transcript"] as const;
const KINDS = ["image", "video", "audio", "text", "file"] as const;

/** One who had a part, as `makers(…)` tells in an expression. */
export const Maker = Type.Union([
  Type.Object({ by: Type.Literal("model"), operation: Type.Enum(OPERATIONS), model: Type.String({ description: "provider:model-id" }) }),
  Type.Object({ by: Type.Literal("person"), how: Type.Enum(["given", "changed"]), kind: Type.Enum(KINDS), count: Type.Integer({ minimum: 1 }) }),
]);
export type Maker = Static<typeof Maker>;
type ByModel = Extract<Maker, { by: "model" }>;
type ByPerson = Extract<Maker, { by: "person" }>;

export interface Makers {
  /** Of the pictures and the words in them. */
  readonly seen: readonly Maker[];
  /** Of the sound. */
  readonly heard: readonly Maker[];
}

export interface Disclosure {
  /** A term of IPTC's vocabulary of digital source types. */
  readonly source: string;
  /** In words. */
  readonly statement: string;
  /** `provider:model-id`, each once. */
  readonly systems: readonly string[];
}

const VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

const PARTS: Readonly<Record<ByModel["operation"], string>> = { text: "text", image: "pictures", video: "motion", speech: "voices", music: "music", transcript: "transcripts" };

/** A voice shapes mouths, and a picture's moment the music; each is part of the film as what it is itself. */
const HEARD: ReadonlySet<string> = new Set(["speech", "music", "audio"]);
const SEEN: ReadonlySet<string> = new Set(["image", "video"]);

export function disclosureOf({ seen, heard }: Makers): Disclosure {
  const makers = [...seen.filter((maker) => !HEARD.has(partOf(maker))), ...heard.filter((maker) => !SEEN.has(partOf(maker)))];
  const models = makers.filter((maker) => maker.by === "model").toSorted((one, other) => OPERATIONS.indexOf(one.operation) - OPERATIONS.indexOf(other.operation));
  const people = most(makers.filter((maker) => maker.by === "person"));
  const media = people.filter(({ kind }) => kind !== "text");
  const term = termOf(models, media.length > 0);
  const systems = [...new Set(models.map(({ model }) => model))];
  const listed = [...Map.groupBy(models, ({ operation }) => operation)].map(([operation, of]) => `${PARTS[operation]} ${[...new Set(of.map(({ model }) => model))].join(" and ")}`);
  const words = people.filter(({ kind }) => kind === "text");
  const told = [
    ...(media.length > 0 ? [`Made in part of what a person gave or changed, and how that was made is not known: ${media.map(counted).join(", ")}`] : []),
    ...(media.length > 0 && listed.length === 0 ? [] : [`${media.length > 0 ? "The rest was made" : "Made"} by machines ${kindOf(models)}${listed.length === 0 ? "" : `: ${listed.join(", ")}`}`]),
    ...(words.length > 0 ? [`A person wrote in it: ${words.map(counted).join(", ")}`] : []),
    "Edited with vp",
  ];
  return { source: `${VOCABULARY}${term}`, statement: `${told.join(". ")}.`, systems };
}

function partOf(maker: Maker): string {
  return maker.by === "model" ? maker.operation : maker.kind;
}

/** The same text may be seen and heard, and counts once. */
function most(people: readonly ByPerson[]): readonly ByPerson[] {
  const known = new Map<string, ByPerson>();
  for (const each of people) {
    const name = `${each.kind} ${each.how}`;
    if ((known.get(name)?.count ?? 0) < each.count) known.set(name, each);
  }
  return [...known.values()].toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
}

/** The embedded studio draws and plays by rules; every other model learnt from what others made. */
function isTrained({ model }: ByModel): boolean {
  return !model.startsWith("local:");
}

/**
 * By IPTC's definitions: a composite mixes elements of which any may be generative AI, a synthetic one has at least one that
 * is; media of a trained model are those whose pictures are its own.
 */
function termOf(models: readonly ByModel[], hasGiven: boolean): string {
  const trained = models.filter(isTrained);
  if (hasGiven) return trained.length > 0 ? "compositeSynthetic" : "composite";
  if (trained.length === 0) return "algorithmicMedia";
  return trained.some(({ operation }) => SEEN.has(operation)) ? "trainedAlgorithmicMedia" : "compositeSynthetic";
}

function kindOf(models: readonly ByModel[]): string {
  const trained = models.filter(isTrained);
  if (trained.length === 0) return "by rules, without a trained model";
  return trained.some(({ operation }) => SEEN.has(operation)) ? "with generative AI" : "by rules, and in part with generative AI";
}

const NAMES: Readonly<Record<ByPerson["kind"], string>> = { image: "picture", video: "clip", audio: "sound", text: "text", file: "file" };

function counted({ kind, how, count }: ByPerson): string {
  return `${count} ${NAMES[kind]}${count === 1 ? "" : "s"} ${how}`;
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
${systems.length === 0 ? "" : `      <Iptc4xmpExt:AISystemUsed>${escaped(systems.join(", "))}</Iptc4xmpExt:AISystemUsed>\n`}    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
