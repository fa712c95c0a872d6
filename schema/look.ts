/** What a look into a file tells of the picture, clip or sound in it, whatever it is called. Shapes only. */

export type Look =
  | { readonly type: "image"; readonly mediaType: string; /** Pixels. */ readonly width: number; readonly height: number }
  | { readonly type: "video"; readonly mediaType: string; readonly width: number; readonly height: number; readonly seconds: number; /** Frames a second. */ readonly fps: number }
  | { readonly type: "audio"; readonly mediaType: string; readonly seconds: number }
  /** `what`: in words, as `text` or `a PNG that breaks off`. */
  | { readonly type: "none"; readonly what: string };

/** Looks into media, and makes them another kind of file without loss. */
export interface Looker {
  /** @param path absolute */
  lookAt(path: string): Promise<Look>;
  /** Writes what is at `path` to `out` as a `mediaType`; false where that is not possible without loss. */
  convert(path: string, mediaType: string, out: string): Promise<boolean>;
}
