/** The style of the report as a file: the page's colours and type, on screen and on paper, without a fetch. */
export const HTML_STYLE = `
:root{color-scheme:light;--paper:#fbfaf7;--ink:#1d1c1a;--quiet:#625e57;--line:#e3dfd6;--chosen:#fdf0c8;--person:#1d5fb0;--organization:#0b7466;--document:#7a3fa8;--unnamed:#985800;--agentless:#b8233f}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#161618;--ink:#eae7e0;--quiet:#a8a49b;--line:#34343a;--chosen:#3b3318;--person:#82b4ff;--organization:#5cc9b5;--document:#cba0f5;--unnamed:#f0b25a;--agentless:#ff8c9a}}
*{box-sizing:border-box}
body{background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;margin:0 auto;max-width:60rem;padding:2rem 1rem}
h1,.article{font-family:Charter,"Bitstream Charter",Cambria,Georgia,serif}
h1{font-size:1.8rem;line-height:1.2;margin:.25rem 0 .75rem}
h2{border-top:1px solid var(--line);font-size:1.1rem;margin:2.5rem 0 .75rem;padding-top:1rem}
.article{font-size:1.15rem;line-height:1.65;max-width:36em}
.quiet,footer,.evidence{color:var(--quiet);font-size:.85rem}
.s{border-bottom:2px solid var(--voice,transparent)}
.s a{color:var(--voice,var(--quiet));font:600 .7rem/1 system-ui,sans-serif;text-decoration:none;vertical-align:super}
.agentless{border-bottom-style:dashed}
.named-person{--voice:var(--person)}.named-organization{--voice:var(--organization)}.document{--voice:var(--document)}.anonymous-source,.unnamed-person,.unnamed-group{--voice:var(--unnamed)}.agentless{--voice:var(--agentless)}
.who{border-left:.35rem solid var(--voice,var(--line));font-weight:600;padding-left:.5rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;width:100%}
th,td{border-bottom:1px solid var(--line);overflow-wrap:break-word;padding:.4rem .5rem;text-align:left;vertical-align:top}
th{color:var(--quiet);font-weight:600}
td.n{text-align:right;white-space:nowrap}
tr:target td{background:var(--chosen)}
footer{border-top:1px solid var(--line);margin-top:2.5rem;overflow-wrap:anywhere;padding-top:1rem}
@media print{body{background:none;font-size:10pt;max-width:none;padding:0}tr{break-inside:avoid}h2{break-after:avoid}.s,.who{print-color-adjust:exact}}
`.trim();
