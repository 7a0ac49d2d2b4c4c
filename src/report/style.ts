/** The look of a page: light and dark screens, colours that a reader forces, phones, paper. */

import { WIDTHS } from '../charts/chart.ts';
import { DARK, FORCED, LIGHT, type Paint } from '../charts/paint.ts';

function variables(paint: Paint): string {
  return Object.entries(paint)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** The room around the contents of a narrow screen, in pixels. */
const PADDING = 16;

/** From so many pixels on the wide drawings fit. */
const WIDE = WIDTHS.wide + PADDING * 2;

/** The style sheet of every report. */
export const STYLE: string = `
:root{${variables(LIGHT)};color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{${variables(DARK)}}}
@media (forced-colors:active){:root{${variables(FORCED)}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px ${PADDING}px 48px;max-width:${WIDTHS.wide + PADDING * 2 + 64}px;background:var(--surface);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25;margin:2em 0 .5em}
h1{font-size:1.75rem;margin-top:.5em}
h2{font-size:1.3rem;border-top:1px solid var(--grid);padding-top:1em}
h3{font-size:1.1rem}
h4{font-size:1rem}
p,ul{margin:.5em 0}
ul{padding-left:1.25em}
li{margin:.2em 0}
.warning,.bad{font-weight:600;border-left:4px solid var(--mark);padding-left:.75em}
.quiet,.notes{color:var(--quiet);font-size:.9rem}
.notes{list-style:none;padding:0}
.scroll{overflow-x:auto;margin:.75em 0}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.3em .75em .3em 0;border-bottom:1px solid var(--grid);text-align:right;vertical-align:top;white-space:nowrap}
th.text,td.text{text-align:left;white-space:normal;min-width:7em}
td.text{overflow-wrap:anywhere}
thead th{white-space:normal;border-bottom:2px solid var(--quiet);vertical-align:bottom}
tbody th{font-weight:400}
figure{margin:2em 0}
figcaption h2,figcaption h3,figcaption h4{border:0;padding:0;margin:0 0 .25em;font-size:1.1rem}
svg{display:block;height:auto;margin:1em 0;font-family:system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;overflow:visible}
svg.wide{display:none;width:100%;max-width:${WIDTHS.wide}px}
svg.narrow{width:100%;max-width:${Math.round(WIDTHS.narrow * 1.25)}px}
@media (min-width:${WIDE}px){svg.wide{display:block}svg.narrow{display:none}}
summary{cursor:pointer;padding:.25em 0;width:fit-content}
:focus-visible{outline:3px solid var(--first);outline-offset:2px}
nav ul{padding-left:1.25em}
a{color:var(--first)}
@page{margin:15mm}
@media print{
body{padding:0;max-width:none;font-size:11pt}
svg.wide{display:block;max-height:180mm}
svg.narrow,nav{display:none}
figure,tr,.warning{break-inside:avoid}
h1,h2,h3,h4,thead{break-after:avoid}
.scroll{overflow:visible}
table{font-size:8.5pt}
th,td{padding-right:.5em}
figure details:not([open]){display:none}
.rule::details-content{content-visibility:visible;block-size:auto}
.rule>summary{display:none}
}
`;
