/** The pipeline most behaviours are told of, as files of a workspace. */

export const BRIEF = `a | a lamp on a table | it flickers
b | a hand | it reaches out
c | a dark room | nothing moves
`;

export const CONFIG = `models:
  text: mock:writer
  image: mock:painter
  video: mock:camera
`;

export const FILM = `name: film
params:
  brief: { type: file, default: brief.txt }
  style: { type: file, default: style.txt }
plugins: [./rig-plugin.mjs]
nodes:
  script:
    uses: rig.script
    with: { brief: "\${{ params.brief }}" }
  frame:
    uses: rig.frame
    for_each: "\${{ script.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    with:
      picture: "\${{ shot.picture }}"
      style: "\${{ params.style }}"
  clip:
    uses: rig.clip
    for_each: "\${{ script.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    with:
      frame: "\${{ frame[shot.id].image }}"
      motion: "\${{ shot.motion }}"
  join:
    uses: rig.join
    with: { clips: "\${{ list(clip) }}" }
    publish: film.mp4
outputs:
  film: "\${{ join.film }}"
`;

export const BASELINE: Readonly<Record<string, string>> = {
  "vp.yaml": CONFIG,
  "pipeline.yaml": FILM,
  "brief.txt": BRIEF,
  "style.txt": "ink",
};

/** The same with a gate, `look`, between the script and the frames. */
export const GATED = FILM.replace("  frame:\n", "  look:\n    uses: gate\n    with: { subject: \"${{ script.shots }}\" }\n  frame:\n").replace('"${{ script.shots }}"\n    as: shot', '"${{ look.subject }}"\n    as: shot');
