/**
 * The page's only style sheet: system fonts, light and dark, from 400 pixels to A4 paper. Colours always go with a
 * word or a shape. No web font, no image, nothing that would be loaded.
 */
export const STYLE = `
:root{--ink:#1c2430;--soft:#586474;--faint:#8793a3;--line:#dde2e9;--paper:#fff;--ground:#f4f6f8;--link:#1a56a8;
--strong:#9a4a00;--strong-bg:#fdf1e3;--moderate:#1f5a9e;--moderate-bg:#eaf2fb;--weak:#586474;--weak-bg:#eef1f4;
--good:#1b6e45;--good-bg:#e7f5ed;--stop:#a3322b;--stop-bg:#fcebe9;--bar:#9db4d0;--stage:#e3eaf3}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a3aebc;--faint:#7b8795;--line:#303a47;--paper:#161b22;--ground:#0e1217;--link:#82b4f5;
--strong:#f0ad62;--strong-bg:#33230f;--moderate:#8fbcf2;--moderate-bg:#15263b;--weak:#a3aebc;--weak-bg:#222a34;
--good:#72cfa0;--good-bg:#12301f;--stop:#f2938b;--stop-bg:#381a17;--bar:#4d6788;--stage:#222f40}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main,footer{max-width:60rem;margin:0 auto;padding:0 2rem}
main{background:var(--paper);padding-top:2rem;padding-bottom:2rem;box-shadow:0 0 0 1px var(--line)}
.confidential{margin:0;padding:.6rem 2rem;text-align:center;font-size:.875rem;background:var(--ink);color:var(--paper)}
.kind{margin:0;color:var(--soft);font-size:.875rem;letter-spacing:.03em}
h1{margin:.1rem 0 0;font-size:2.125rem;line-height:1.15;letter-spacing:-.015em}
h2{margin:0 0 1rem;padding-top:2.25rem;font-size:1.375rem;line-height:1.25}
h3{margin:1.5rem 0 .5rem;font-size:1.0625rem;line-height:1.35}
section{border-top:1px solid var(--line);margin-top:2.25rem}
p{margin:.35rem 0}
a{color:var(--link);text-underline-offset:2px}
ul,ol{margin:.25rem 0;padding-left:1.25rem}
dl,dd{margin:0}
code{font:.8125rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft)}
s{color:var(--soft)}
.role{margin:.2rem 0 0;font-size:1.125rem;color:var(--soft)}
.count{color:var(--faint);font-weight:400;font-variant-numeric:tabular-nums}
.note{color:var(--soft);max-width:44rem}
.small,.check{font-size:.875rem;color:var(--soft)}
.level{margin:1.25rem 0;padding:.75rem 1rem;border-left:4px solid;border-radius:4px}
.level strong{display:block}
.level bdi{color:var(--ink)}
.level.verify-first{color:var(--strong);background:var(--strong-bg)}
.level.questions-open{color:var(--moderate);background:var(--moderate-bg)}
.level.nothing-raised{color:var(--weak);background:var(--weak-bg)}
.facts{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem 2rem}
dt{font-size:.8125rem;color:var(--soft)}
nav{margin-top:1.5rem}
nav ol{display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;margin:0;padding:0;list-style:none;font-size:.9375rem}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
blockquote{margin:.35rem 0;padding-left:.75rem;border-left:3px solid var(--line);white-space:pre-wrap}
table{width:100%;border-collapse:collapse;font-size:.9375rem;margin:.5rem 0}
th,td{padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-size:.8125rem;font-weight:500;color:var(--soft);white-space:nowrap}
td p{margin:.1rem 0}
.finding td:last-child,.days time{white-space:nowrap}
.days thead{display:none}
.days h3{margin-bottom:0}
.days td{padding-top:.3rem;padding-bottom:.3rem}
.days td:first-child{width:6rem;color:var(--soft)}
.days td:nth-child(2){width:9rem;min-width:6.5rem}
.days tr:last-child td{border:0}
.days ul{margin:0;padding-left:1rem}
.finding td:first-child{width:62%}
.tasks td:first-child{width:2.25rem}
.tasks td:nth-child(2){width:44%}
#outside td:nth-child(2){min-width:9rem}
.number{font-variant-numeric:tabular-nums}
.finding,.decision{margin:1rem 0;padding:1rem 1.25rem 1.1rem;border:1px solid var(--line);border-left:4px solid var(--faint);border-radius:6px}
.finding.strong{border-left-color:var(--strong)}
.finding.moderate{border-left-color:var(--moderate)}
.finding.settled{border-left-color:var(--good)}
.finding h3{margin:.35rem 0 .25rem}
.tags{margin:0;font-size:.8125rem;color:var(--soft)}
.tag{display:inline-block;padding:.05rem .5rem;border-radius:999px;background:var(--weak-bg);color:var(--weak);font-size:.8125rem}
.strong .tags .tag{background:var(--strong-bg);color:var(--strong)}
.moderate .tags .tag{background:var(--moderate-bg);color:var(--moderate)}
.settled .tags .tag{background:var(--good-bg);color:var(--good)}
.finding .tags .failed{background:var(--stop-bg);color:var(--stop)}
.topic{margin-left:.25rem}
.why>div{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem;padding:.3rem 0}
.why ul{margin:0;padding-left:1.1rem}
.published{font-size:.875rem}
.outcome{font-weight:600}
.outcome.passed{color:var(--good)}
.outcome.failed{color:var(--stop)}
.outcome.open,.outcome.inconclusive{color:var(--strong)}
.outcome.not-needed{color:var(--soft)}
.stated>div{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem;padding:.3rem 0}
.stated .stated>div{grid-template-columns:9rem 1fr;padding:.1rem 0}
main section>.stated>div{border-bottom:1px solid var(--line);padding:.5rem 0}
.stated ul.plain{list-style:none;margin:0;padding:0}
.stated ul.entries{margin:0;padding:0;list-style:none}
.stated ul.entries>li{padding:.25rem 0 .25rem .75rem;margin-bottom:.5rem;border-left:3px solid var(--line)}
.text{white-space:pre-wrap;font-size:.9375rem}
figure{margin:1rem 0 1.5rem}
figcaption{margin-top:.5rem;font-size:.8125rem;color:var(--soft)}
svg{display:block}
svg text{font-size:12px;fill:var(--ink)}
.timeline>svg{width:calc(100% - 40px);margin:0 12px 0 28px;overflow:visible}
.timeline .lane,.timeline .time,.timeline .number,.timeline .more{fill:var(--soft)}
.timeline .lane{font-weight:600}
.timeline .number,.timeline .more{font-size:10px}
.timeline .mark{stroke:var(--line)}
.timeline .band{stroke:var(--paper);fill:var(--stage)}
.timeline .band.verify-first{fill:var(--strong-bg)}
.timeline .band.questions-open{fill:var(--moderate-bg)}
.timeline .band.nothing-raised{fill:var(--weak-bg)}
.timeline .task{fill:var(--bar)}
.timeline .task.passed{fill:var(--good)}
.timeline .task.failed{fill:var(--stop)}
.timeline .task.not-needed{fill:var(--faint)}
.timeline .due{stroke:var(--ink);stroke-width:1.5}
.timeline circle.passed{fill:var(--good)}
.timeline path.failed{fill:var(--stop)}
.timeline .hollow{fill:var(--paper);stroke:var(--soft);stroke-width:1.5}
.timeline .dot{fill:var(--faint)}
.timeline .decided{stroke:var(--ink);stroke-dasharray:3 3}
.timeline .decision{font-weight:600}
.links svg{overflow:visible}
.links line{stroke:var(--faint);stroke-width:1.5}
.links line.returned{stroke-dasharray:4 4}
.links rect{fill:var(--paper);stroke:var(--faint)}
.links .shared rect{fill:var(--strong-bg);stroke:var(--strong)}
.links .this rect{fill:var(--stage);stroke:var(--ink)}
.links .name{font-weight:600}
.narrow{display:none}
footer{padding-top:1rem;padding-bottom:3rem;font-size:.875rem}
.people{columns:2;list-style:none;padding:0}
@media screen and (max-width:640px){
main,footer{padding-left:1rem;padding-right:1rem}
.confidential{padding:.6rem 1rem;text-align:left}
h1{font-size:1.75rem}
.facts{grid-template-columns:1fr 1fr;gap:.75rem 1rem}
.why>div,.stated>div,.stated .stated>div{grid-template-columns:1fr}
table,tbody,tr,td{display:block}
thead{display:none}
tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
#outside td:nth-child(2),td,.finding td:first-child,.tasks td:first-child,.tasks td:nth-child(2){width:auto;min-width:0;border:0;padding:.1rem 0;display:grid;grid-template-columns:6.5rem 1fr;gap:0 .75rem}
td::before{content:attr(data-label);font-size:.8125rem;color:var(--soft)}
td>*{grid-column:2}
.finding,.decision{padding:.75rem .9rem}
.wide{display:none}
.links text{font-size:11px}
.narrow{display:inline}
.people{columns:1}
.days tr{display:grid;grid-template-columns:auto 1fr;gap:0 .6rem;padding:.4rem 0}
.days td,.days td:first-child,.days td:nth-child(2){display:block;color:var(--soft);font-size:.875rem}
.days td:nth-child(3){grid-column:1/3;color:inherit;font-size:inherit}
.days td::before{content:none}
}
@media print{
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif}}
html{font-size:10pt}
body{background:none;line-height:1.4}
main,footer{max-width:none;padding:0;box-shadow:none}
.confidential{background:none;color:inherit;border:1px solid;padding:4pt 8pt;margin-bottom:12pt}
nav{display:none}
section{margin-top:12pt}
h2{padding-top:12pt;break-after:avoid}
.note{break-after:avoid}
h3{break-after:avoid}
tr,.decision,.facts,figure,.level,.why>div,.finding .top{break-inside:avoid}
.finding .top{break-after:avoid}
.published a::after{content:" (" attr(href) ")";color:var(--soft);font-size:8pt}
a{color:inherit}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
