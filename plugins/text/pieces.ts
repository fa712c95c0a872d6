/** The pieces that a screenplay's text falls into before they are gathered into scenes. Shapes only. */
import type { Element, Heading } from "../film/types.ts";

/** First and last line, counting from 1. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export type Piece = Lines &
  (
    | { readonly type: "heading"; readonly heading: Heading; readonly number: string | undefined }
    | { readonly type: "section"; readonly text: string }
    | { readonly type: "synopsis"; readonly text: string }
    | { readonly type: "element"; readonly element: Omit<Element, "source"> }
  );

/** The title page: keys in lower case, each with its lines. */
export type TitlePage = ReadonlyMap<string, readonly string[]>;

export interface Pieces {
  readonly titlePage: TitlePage;
  readonly pieces: readonly Piece[];
}
