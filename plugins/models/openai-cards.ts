/** What OpenAI's models can do, as the SDK's list of models and OpenAI's own pages say. */
import type { ModelCard } from "vp/plugin";

export const cards: readonly ModelCard[] = [];
