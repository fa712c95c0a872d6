/** What vp.yaml may say of every provider of this family. */
import { Type, type JsonObject } from "vp/plugin";

/** By model: options of the provider's own, which are added to what is sent. */
export const modelOptions = Type.Optional(Type.Record(Type.String(), Type.Unsafe<JsonObject>({ type: "object" })));
