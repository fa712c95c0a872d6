/** What `vp init` writes: a film of two short scenes, and the pipelines that make it, as files of one's own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Path in the new folder to its text. @param shipped the folder of the pipelines that ship with vp */
export function starterFiles(shipped: string): ReadonlyMap<string, string> {
  const copies = COPIED.map((path) => [`pipelines/${path}`, ownText(readFileSync(join(shipped, path), "utf8"))] as const);
  return new Map([["film.yaml", FILM], ["screenplay.fountain", SCREENPLAY], ["vp.yaml", CONFIG], ...copies]);
}

const COPIED = ["script2video.yaml", "scene2video.yaml", "inputs/the-lamp.fountain"];

/** Without the line that names a schema by a path that only vp's own folder has. */
function ownText(text: string): string {
  return text.replace(/^# yaml-language-server:.*\n/, "");
}

const FILM = `name: film
description: The screenplay beside this file, as a film.
params:
  script: { type: file, default: screenplay.fountain, description: A screenplay in Fountain or plain text }
  style: { type: string, default: flat ink and wash }
  # What video and image models can differs; a profile says here what its own need.
  clip_seconds: { type: number, default: 0, minimum: 0, description: "The longest clip that the video model makes; 0 for no limit" }
  last_frames: { type: boolean, default: true, description: Whether a clip in which much moves is led to a last frame }
  max_references: { type: integer, default: 8, minimum: 0, description: The most pictures that the image model is shown }
nodes:
  film:
    uses: pipelines/script2video.yaml
    with:
      script: \${{ params.script }}
      style: \${{ params.style }}
      clip_seconds: \${{ params.clip_seconds }}
      last_frames: \${{ params.last_frames }}
      max_references: \${{ params.max_references }}
      width: 640
      height: 360
    publish: .
outputs:
  film: \${{ film.film }}
  captions: \${{ film.captions }}
`;

const SCREENPLAY = `Title: The Note
Mood: playful

INT. KITCHEN - MORNING

Sun on a small table. MAYA (30, female, curly red hair), in a green sweater, lifts her cup. Under it lies a note.

MAYA
"Look outside." That is not my handwriting.

EXT. GARDEN - DAY

A gate, a path, an apple tree. Maya steps out. JONAS (35, male, grey beard), in a blue coat, sits in the tree.

JONAS
You took your time. The apples did not.

MAYA
(laughing)
You could have knocked.
`;

const CONFIG = `# Which models serve. These come with vp: no key, no network, the same bytes every time.
# --profile google, openai, openai+fal, fal make real films of the same pipeline; vp models list shows what else there is.
models:
  text: local:outline
  image: local:animatic
  video: local:animatic
  speech: local:voice
  music: local:score
`;
