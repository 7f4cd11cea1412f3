/** The style sheet of the page; its hash stands in the page's policy, so that no other style has an effect. */
export const DIAGNOSIS_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --card: #f7f7f5; --ink: #1d2126; --soft: #555d66; --line: #d9dcdf; --link: #0b57d0;
  --error: #b3261e; --warning: #8a5300; --note: #2f5d8a; --fine: #1b6e3c;
  --error-back: #fdeceb; --warning-back: #fff4e0; --note-back: #eaf2fa; --fine-back: #e8f5ec;
  --queueing: #8d8d8d; --stalled: #b5b5b5; --proxy: #9c6ade; --dns: #0f8b8d; --connect: #d9822b;
  --ssl: #b04cc4; --send: #5c7080; --wait: #2e9e5b; --receive: #2f7de1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --card: #1d2126; --ink: #e6e8ea; --soft: #a5adb6; --line: #363c44; --link: #8ab4f8;
    --error: #ff9a92; --warning: #f2bb63; --note: #9cc4ee; --fine: #86d6a2;
    --error-back: #3a1c1a; --warning-back: #35290f; --note-back: #1a2a3a; --fine-back: #16301f;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-behavior: auto; }
body {
  margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 3rem;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
h1, h2, h3 { line-height: 1.3; text-wrap: balance; }
h1 { font-size: 1.6rem; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1.02rem; margin: 0; text-wrap: wrap; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code {
  font-family: ui-monospace, "SF Mono", Consolas, "Liberation Mono", Menlo, monospace; font-size: .92em;
  unicode-bidi: isolate; overflow-wrap: anywhere;
}
.brand { margin: 0; color: var(--soft); font-weight: 600; letter-spacing: .06em; }
.facts, .hint, .meta, footer { color: var(--soft); font-size: .9rem; margin: .3rem 0; }
.count { color: var(--soft); font-weight: 400; font-size: .9rem; }
.verdict, .finding { background: var(--card); border: 1px solid var(--line); border-left: .4rem solid var(--note); border-radius: .4rem; padding: 1rem 1.2rem; }
.verdict { margin-top: 1.4rem; }
.verdict h2 { margin: 0; font-size: .9rem; color: var(--soft); text-transform: uppercase; letter-spacing: .06em; }
.verdict.none { border-left-color: var(--fine); background: var(--fine-back); }
.verdict.error { background: var(--error-back); }
.verdict.warning { background: var(--warning-back); }
.error { border-left-color: var(--error); }
.warning { border-left-color: var(--warning); }
.sentence { font-size: 1.2rem; line-height: 1.45; margin: .3rem 0 .8rem; font-weight: 600; }
.finding { margin: 1rem 0; scroll-margin-top: 1rem; }
.badge {
  display: inline-block; font-size: .78rem; font-weight: 700; line-height: 1.3; padding: .1rem .5rem;
  border: 1px solid currentcolor; border-radius: 1rem; margin-right: .3rem; white-space: nowrap; vertical-align: .1em;
}
.badge.error { color: var(--error); background: var(--error-back); }
.badge.warning { color: var(--warning); background: var(--warning-back); }
.badge.note { color: var(--note); background: var(--note-back); }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .35rem 1rem; margin: .7rem 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
dt.next { color: var(--ink); font-weight: 600; }
dl.inline { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: 0; }
dl.inline div { display: flex; gap: .5rem; }
dl.inline dt::first-letter { text-transform: uppercase; }
.overview { margin: .4rem 0 1rem; padding-left: 1.6rem; }
.overview li { margin: .2rem 0; overflow-wrap: anywhere; }
details.folded { border: 1px solid var(--line); border-radius: .4rem; padding: .45rem .8rem; margin: .4rem 0; background: var(--paper); }
details.consequences { margin-top: .8rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .2rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); border-top: 0; }
tr:target { background: var(--note-back); }
.evidence td { min-width: 10rem; }
.evidence td:first-child code { overflow-wrap: break-word; }
.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
.request { min-width: 12rem; }
.phases { width: 34%; min-width: 12rem; }
.phases span { display: block; color: var(--soft); font-size: .85rem; }
.bar { display: block; width: 100%; height: .7rem; margin-top: .35rem; background: var(--line); border-radius: .15rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; padding: 0; margin: .2rem 0 .6rem; color: var(--soft); font-size: .85rem; }
.legend svg { width: .75rem; height: .75rem; vertical-align: -.05em; }
rect.queueing { fill: var(--queueing); } rect.stalled { fill: var(--stalled); } rect.proxy { fill: var(--proxy); }
rect.dns { fill: var(--dns); } rect.connect { fill: var(--connect); } rect.ssl { fill: var(--ssl); }
rect.send { fill: var(--send); } rect.wait { fill: var(--wait); } rect.receive { fill: var(--receive); }
.issues { padding-left: 1.2rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; }
@media (max-width: 40rem) {
  .evidence td { min-width: 0; } .evidence td:first-child code { overflow-wrap: anywhere; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --card: #ffffff; --ink: #000000; --soft: #333333; --line: #999999; --link: #000000;
    --error: #8c1d18; --warning: #6b4000; --note: #24476b; --error-back: #ffffff; --warning-back: #ffffff; --note-back: #ffffff; --fine-back: #ffffff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .verdict, tr, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

/** SHA-256 of the style sheet in base64. */
export const DIAGNOSIS_STYLE_HASH = '/RDwancoNyh2a01L3O6hbBEhPmhX58opYn0uEH9Am9M='
