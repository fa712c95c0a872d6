/** The panels of a storyboard as its pages show them, whatever those are made with: words, seconds and a thumbnail each. */
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { headingLine, readable, sizeWord, type BoardScene } from "../film/types-board.ts";

export interface Panel {
  /** `s01-03`. */
  readonly name: string;
  /** JPEG. */
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
  /** `MLS · low · dolly in`. */
  readonly framing: string;
  readonly seconds: number;
  readonly description: string;
  /** `name` as cued: `Ida (V.O.)`; `at` in seconds from where the shot begins. */
  readonly lines: readonly { readonly name: string; readonly line: string; readonly at: number }[];
  readonly camera: { readonly name: string; readonly colour: string };
}

export interface PanelScene {
  readonly id: string;
  readonly heading: string;
  readonly seconds: number;
  readonly panels: readonly Panel[];
}

export interface Storyboard {
  readonly title: string;
  readonly seconds: number;
  readonly scenes: readonly PanelScene[];
}

/** One for each camera of a scene, told apart in print as well. */
const COLOURS = ["#2f6fb0", "#c8602d", "#3a8f5c", "#8a4fa3", "#b3922b", "#b03a5b", "#3b8f97", "#6b6f78"];
/** Pixels of the longer side of a thumbnail: sharp on a page that holds six. */
const LONGER = 640;

/** @param names from a character's id to the name people know */
export async function panelScene(scene: BoardScene, names: ReadonlyMap<string, string>): Promise<PanelScene> {
  const cameras = [...new Set(scene.shots.map(({ camera }) => camera))];
  const panels: Panel[] = [];
  for (const [index, shot] of scene.shots.entries()) {
    const [frame, timing] = [scene.frames[index], scene.timing[index]];
    if (frame === undefined) continue;
    panels.push({
      name: `${scene.id}-${shot.id}`,
      ...(await thumbnailOf(frame.path)),
      framing: [sizeWord(shot), readable(shot.angle), readable(shot.movement)].join(" · "),
      seconds: timing?.seconds ?? 0,
      description: shot.description,
      lines: (timing?.lines ?? []).map(({ character, line, at }, nth) => ({ name: `${names.get(character) ?? character}${cuedAs(shot.dialogue?.[nth] ?? {})}`, line, at })),
      camera: { name: readable(shot.camera.replaceAll("-", " ")), colour: COLOURS[cameras.indexOf(shot.camera) % COLOURS.length] ?? "#6b6f78" },
    });
  }
  return { id: scene.id, heading: headingLine(scene.heading), seconds: secondsOf(panels), panels };
}

/** ` (V.O., gently)`. */
function cuedAs({ extension = "", parenthetical = "" }: NonNullable<BoardScene["shots"][number]["dialogue"]>[number]): string {
  const told = [extension, parenthetical].filter((part) => part !== "").join(", ");
  return told === "" ? "" : ` (${told})`;
}

export function secondsOf(parts: readonly { readonly seconds: number }[]): number {
  return parts.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** `1:16`, minutes and whole seconds. */
export function clockOf(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** `3 scenes · 22 shots · 1:16`. */
export function factsOf({ scenes, seconds }: Storyboard): string {
  const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
  return [counted(scenes.length, "scene"), counted(scenes.reduce((sum, { panels }) => sum + panels.length, 0), "shot"), clockOf(seconds)].join(" · ");
}

async function thumbnailOf(file: string): Promise<Pick<Panel, "thumbnail" | "width" | "height">> {
  const picture = await loadImage(file);
  const scale = Math.min(1, LONGER / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(picture, 0, 0, width, height);
  return { thumbnail: canvas.toBuffer("image/jpeg", 82), width, height };
}
