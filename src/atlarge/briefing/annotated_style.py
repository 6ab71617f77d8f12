"""The looks of an annotated page, added to those of every page of ours.

No meaning hangs on colour: each mark has a line or frame of its own form. What is told of a mark lies at the foot of
the window, or beside the text where there is room, and never covers the words that it is about for long.
"""

from __future__ import annotations

STYLE = """
:root{--source:#0b4a8f;--cue:#7a3b00;--content:#eef3ea;--content-line:#7d9a66;--bad:#a3162a;--fair:#8a5a00;--good:#2b6a2f}
@media(prefers-color-scheme:dark){:root{--source:#9cc4f5;--cue:#f0b37a;--content:#20291c;--content-line:#8fae77;--bad:#ff9aa8;
--fair:#f2c46b;--good:#9ad19d}}
body.annotated{padding-bottom:12rem}
.story{font-size:1.08em;line-height:1.9;overflow-wrap:anywhere}
.zone{margin:.8rem 0}
.zone.headline{font-weight:700;font-size:1.15em;line-height:1.5}
.zone.quotation{border-left:.25rem solid var(--line);padding-left:1rem}
.zone.caption,.zone.credit,.zone.contact,.zone.boilerplate{font-size:.88em;color:var(--soft)}
span.content{background:var(--content);border-bottom:1px solid var(--content-line);padding:.1em 0}
span.content span.content{border-bottom-width:3px}
span.source{color:var(--source);font-weight:700;text-decoration:none}
span.cue{color:var(--cue);font-style:italic;font-weight:700}
span.day{text-decoration:underline dotted 2px;text-underline-offset:.28em}
span.visit,span.trigger{text-decoration:underline dashed 1px;text-underline-offset:.28em}
span.trigger{text-decoration-thickness:2px}
span.assurance{text-decoration:underline double 1px;text-underline-offset:.28em}
.story span.name{border-bottom:1px solid var(--line)}
span.claim{outline:1px solid var(--line);outline-offset:1px;border-radius:2px}
span.claim.contradicted{outline:2px solid var(--bad)}
span.claim.imprecise{outline:2px dashed var(--fair)}
span.claim.not-on-record,span.claim.not-checkable{outline-style:dotted}
.b{font:600 .62em/1 system-ui,'Noto Sans','DejaVu Sans',sans-serif;vertical-align:super;text-decoration:none;
color:var(--soft);padding:.2em .15em;border-radius:.3em;white-space:nowrap}
.b,.told,.j{user-select:none}
html{scroll-padding-bottom:45vh}
.m>a.b:hover,.m>a.b:focus-visible{background:var(--link);color:var(--paper)}
.k-claim>.b{color:var(--ink);border:1px solid var(--line);padding:.15em .25em;margin-left:.15em}
.k-contradicted>.b{color:var(--bad);border-color:var(--bad)}
.k-imprecise>.b{color:var(--fair);border-color:var(--fair)}
.k-supported>.b{color:var(--good)}
.told{display:none;position:fixed;z-index:2;left:0;right:0;bottom:0;max-height:40vh;overflow:auto;background:var(--paper);
color:var(--ink);border-top:3px solid var(--link);box-shadow:0 -.3rem 1.2rem rgba(0,0,0,.25);padding:.7rem 1rem;
font:400 .95rem/1.45 system-ui,'Noto Sans','DejaVu Sans',sans-serif;text-decoration:none;text-align:left;direction:ltr}
.told .what{display:block;margin:.15rem 0 .3rem}
.told .line{display:grid;grid-template-columns:5.2rem 1fr;gap:.5rem;margin:.15rem 0;overflow-wrap:anywhere}
.told .label{color:var(--soft);font-size:.88em}
.trace{display:block}
.kind{color:var(--soft);font-size:.88em}
.to{color:var(--soft)}
.sign{font:700 .85em system-ui,'Noto Sans','DejaVu Sans',sans-serif;border:1px solid var(--ink);border-radius:.2em;
padding:0 .35em;white-space:nowrap}
.m:hover>.told,.m:focus-within>.told{display:block}
@supports selector(:has(*)){
.m:hover>.told,.m:focus-within>.told{display:none}
.m:hover:not(:has(.m:hover))>.told{display:block}
.m:has(>.b:focus-visible)>.told{display:block;z-index:3}
.m:hover:not(:has(.m:hover)){background:var(--tint)}
.m:has(>.b:focus-visible){outline:3px solid var(--link);outline-offset:2px}
}
@media(min-width:76rem){body.annotated main{margin-left:max(1rem,calc((100vw - 70rem)/2))}
.told{left:auto;right:max(1rem,calc((100vw - 72rem)/2));top:5rem;bottom:auto;width:23rem;max-height:80vh;
border:1px solid var(--line);border-left:4px solid var(--link);border-radius:.3rem}body.annotated{padding-bottom:2rem}
html{scroll-padding-bottom:0}}
.item:target{outline:3px solid var(--link);outline-offset:2px}
.m:target{outline:3px solid var(--link);outline-offset:2px}
.item.contradicted{border-left-color:var(--bad)}
.item.imprecise{border-left-color:var(--fair)}
.item blockquote{margin:.4rem 0;font-size:.96em;overflow-wrap:anywhere}
.item dd{overflow-wrap:anywhere}
.legend{font:400 .92rem/1.5 system-ui,'Noto Sans','DejaVu Sans',sans-serif;border:1px solid var(--line);
padding:.5rem .9rem;margin:1rem 0}
.legend ul{list-style:none;padding:0;margin:.4rem 0;display:flex;flex-wrap:wrap;gap:.4rem 1.2rem}
.legend summary{cursor:pointer;font-weight:700}
.refused{list-style:none;padding:0}
.refused li{border-left:.25rem solid var(--bad);padding-left:.8rem;margin:.7rem 0;overflow-wrap:anywhere}
.refused .sign{color:var(--bad);border-color:var(--bad)}
@media(forced-colors:active){span.content,span.source,span.cue{border-bottom:2px solid CanvasText}
.told{border-color:CanvasText}}
@media print{.told{display:none!important}body.annotated{padding:0}
span.content{background:none}.legend{break-inside:avoid}}
"""
