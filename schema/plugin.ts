/** `vp/plugin`: all that a plugin may import. */
export { defineNode, type NodeType, type RunContext, type Estimate, type Tool, type Tools } from "./node-type.ts";
export { defineProvider, type Provider, type ConfigurableProvider, type CallContext, type ModelOperation, type QuickOperation, type JobOperation, type Poll, type Needs, type Usage } from "./provider.ts";
export type { ModelCard, VoiceCard } from "./model-card.ts";
export type { Quantities, QuantityRange } from "./prices.ts";
export { file, mediaTypeOf, extensionOf, type ArtifactFile, type ReturnedFile } from "./artifact.ts";
export { Type, Image, Video, Audio, File, Model, provenance, type Static, type TSchema, type Operation } from "./type.ts";
export type {
  Models, Size,
  TextRequest, TextAnswer, ImageRequest, ImageAnswer, VideoRequest, VideoAnswer,
  SpeechRequest, SpeechAnswer, MusicRequest, MusicAnswer, TranscriptRequest, TranscriptAnswer,
} from "./model.ts";
export { NotAccepted, Refused, Transient, Unfit } from "./failure.ts";
export type { Warning } from "./warning.ts";
export type { Look, Looker } from "./look.ts";
export { suggest } from "./suggest.ts";
export { canonicalJson, isObject, sameJson, type Json, type JsonObject } from "./json.ts";
