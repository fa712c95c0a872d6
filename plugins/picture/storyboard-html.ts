/** A storyboard as one HTML file that needs nothing else, for a screen and for the printer. Text in, text out. */
import { clockOf, factsOf, type Panel, type PanelScene, type Storyboard } from "./storyboard-panels.ts";

export function storyboardHtml(board: Storyboard): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(board.title)} · storyboard</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(board.title)}</h1>
<p>${factsOf(board)}</p>
<nav>${board.scenes.map(({ id, heading }) => `<a href="#${escaped(id)}">${escaped(heading)}</a>`).join("")}</nav>
</header>
<main>
${board.scenes.map(sceneOf).join("\n")}
</main>
</body>
</html>
`;
}

function sceneOf({ id, heading, seconds, panels }: PanelScene): string {
  const shape = panels[0] === undefined ? 16 / 9 : panels[0].width / panels[0].height;
  return `<section id="${escaped(id)}" class="${shape > 1.2 ? "wide" : shape > 0.8 ? "square" : "tall"}">
<h2>${escaped(heading)} <small>${escaped(id)} · ${clockOf(seconds)}</small></h2>
<div class="panels">
${panels.map(panelOf).join("\n")}
</div>
</section>`;
}

function panelOf({ name, thumbnail, width, height, framing, seconds, description, lines, camera }: Panel): string {
  return `<figure id="${escaped(name)}">
<img src="data:image/jpeg;base64,${thumbnail.toString("base64")}" width="${width}" height="${height}" alt="${escaped(description)}">
<figcaption>
<p class="name"><b>${escaped(name)}</b> <span>${escaped(framing)}</span> <time>${seconds.toFixed(1)} s</time></p>
<p class="camera" style="--camera:${camera.colour}">${escaped(camera.name)}</p>
<p>${escaped(description)}</p>
${lines.map(({ name: speaker, line, at }) => `<blockquote><b>${escaped(speaker)}</b> <time>from ${at.toFixed(1)} s</time><br>${escaped(line)}</blockquote>`).join("\n")}
</figcaption>
</figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light; --ink: #1c1b20; --quiet: #6a6673; --line: #d9d6de; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem; max-width: 84rem; background: #fff; color: var(--ink); font: 15px/1.4 Inter, system-ui, "Noto Sans", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif; }
h1 { margin: 0; font-size: 2rem; }
header p { margin: .2rem 0 .8rem; color: var(--quiet); }
nav a { display: inline-block; margin: 0 .6rem .4rem 0; padding: .15rem .6rem; border: 1px solid var(--line); border-radius: 1rem; color: inherit; text-decoration: none; font-size: .8rem; }
h2 { margin: 2rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); font-size: 1.05rem; break-after: avoid; }
h2 small { color: var(--quiet); font-weight: 400; }
.panels { display: grid; gap: 1.4rem 1.2rem; }
.wide .panels { grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); }
.square .panels { grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
.tall .panels { grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
figure { margin: 0; break-inside: avoid; }
img { display: block; width: 100%; height: auto; border: 1px solid var(--ink); }
figcaption p { margin: .3rem 0 0; }
.name { display: flex; gap: .6rem; align-items: baseline; }
.name span, time, .camera { color: var(--quiet); font-size: .85rem; }
.name time { margin-left: auto; }
.camera::before { content: ""; display: inline-block; width: .7rem; height: .7rem; margin-right: .4rem; border-radius: 50%; background: var(--camera); }
blockquote { margin: .4rem 0 0; padding-left: .6rem; border-left: 3px solid var(--line); }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  .wide .panels { grid-template-columns: repeat(3, 1fr); }
  .square .panels { grid-template-columns: repeat(4, 1fr); }
  .tall .panels { grid-template-columns: repeat(6, 1fr); }
}
`;
