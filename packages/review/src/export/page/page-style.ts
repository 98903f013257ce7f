/** Quiet paper, strong ink, as the explorer has it; the picture keeps light paper in the dark, where its colours hold. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1f2328; --faint: #5d646e; --line: #c9c7c0; --accent: #b3005e; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e6e8eb; --faint: #a0a7b1; --line: #3b4047; --accent: #ff7ab8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: baseline; padding: 8px 16px; background: var(--paper); border-bottom: 1px solid var(--line); }
h1 { font-size: 18px; margin: 0; } h2 { font-size: 16px; margin: 24px 0 8px; } h3 { font-size: 14px; margin: 0; }
header p { margin: 0; color: var(--faint); }
input { font: inherit; min-width: 16em; padding: 4px 8px; }
main { padding: 0 16px 48px; max-width: 1400px; margin: 0 auto; }
figure { margin: 0; } figcaption { color: var(--faint); }
#graph > svg { width: 100%; height: 70vh; background: #fbfaf7; border: 1px solid var(--line); touch-action: none; }
#graph text { fill: #1f2328; paint-order: stroke; stroke: #fbfaf7; stroke-width: 3px; }
[data-node] { cursor: pointer; } [data-node].faint { opacity: 0.15; } [data-node].chosen > :not(text) { stroke: #b3005e; stroke-width: 4px; }
[data-node]:focus-visible { outline: 3px solid #b3005e; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; padding: 0; margin: 0 0 8px; }
table { border-collapse: collapse; width: 100%; min-width: 60em; } section { overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
td { min-width: 5em; max-width: 18em; } td:last-child { min-width: 24em; max-width: none; }
q { color: var(--faint); } mark { background: none; color: inherit; border-bottom: 2px solid var(--accent); }
.papers { list-style: none; padding: 0; } .papers li { padding: 8px 0; border-bottom: 1px solid var(--line); max-width: 75ch; }
.papers p { margin: 0; } a { color: inherit; }
[hidden] { display: none !important; }
@media (prefers-color-scheme: dark) { td[style] { color: inherit !important; } }
`;
