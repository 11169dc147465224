/**
 * The bar's own style. Everything is taken from the page's text colour, so it fits any background, light or dark. Its
 * words never widen the column it stands in: where the content makes the width, it asks for 12em. They are no part of the
 * article, so that a selection across the bar does not take them along.
 */
import { BAR_LINE, BAR_TEXT, MARK_COLOURS } from './look';

export const BAR_CSS = `
:host{all:initial;display:block;flex:none;inline-size:100%;min-inline-size:0;box-sizing:border-box;grid-column:1/-1;
 container-type:inline-size;contain-intrinsic-inline-size:12em;content-visibility:auto;
 contain-intrinsic-block-size:auto calc(${String(BAR_LINE)}em + 2px);font-family:inherit;
 font-size:${BAR_TEXT};line-height:1.5;color:inherit;direction:inherit;writing-mode:inherit;color-scheme:inherit;
 text-align:start;cursor:default;visibility:visible;-webkit-user-select:none;user-select:none}
:host([near]){content-visibility:visible;contain:layout style paint}
:host([over]){position:absolute;z-index:1;inline-size:12em}
:host([low]){min-inline-size:12em}:host([low]) :is(.row,.do){flex-wrap:nowrap}:host([low]) .what{flex-basis:0}
.bar{--ink:color-mix(in srgb,currentColor 92%,transparent);--line:color-mix(in srgb,currentColor 15%,transparent);
 box-sizing:border-box;margin:0;border-block:1px solid var(--line);padding:0;color:inherit}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:0 .5em;min-block-size:${String(BAR_LINE)}em}
.mark{flex:none;inline-size:.85em;block-size:.85em;display:block}
.ad .mark{color:color-mix(in srgb,${MARK_COLOURS.ad} 68%,currentColor)}
.boilerplate .mark{color:color-mix(in srgb,${MARK_COLOURS.boilerplate} 68%,currentColor)}
.off-topic .mark{color:color-mix(in srgb,${MARK_COLOURS['off-topic']} 68%,currentColor)}
.what{flex:1 1 min(7em,100% - 1.4em);display:flex;gap:.6em;min-inline-size:0;white-space:nowrap;color:var(--ink)}
.what>*{overflow:hidden;text-overflow:ellipsis;min-inline-size:0}
.count{flex:none;max-inline-size:100%;font-weight:500}
.words{flex:0 1 auto;color:color-mix(in srgb,currentColor 86%,transparent)}
@container (max-inline-size:19em){.words{display:none}}
@container (max-inline-size:14em){:host([low]) .do :not(.show){display:none}}
@container (max-inline-size:7em){:host([low]) .what{display:none}}
@container (max-inline-size:4em){:host([low]) .mark{display:none}}
.do{display:flex;flex-wrap:wrap;gap:.1em;margin-inline:-.35em}
button{all:unset;box-sizing:border-box;font:inherit;color:var(--ink);cursor:pointer;padding:.1em .5em;border-radius:4px;
 min-block-size:24px;min-inline-size:24px;text-align:center;white-space:nowrap}
button:hover{background:color-mix(in srgb,currentColor 10%,transparent);color:inherit}
button:focus-visible{outline:2px solid currentColor;outline-offset:-1px}
button[aria-expanded=true]{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
.why{box-sizing:border-box;margin:0;padding:.1em 0 .6em;padding-inline-start:1.35em;color:var(--ink);font-size:.95em}
.why[hidden]{display:none}
.why p,.why ul{margin:0;padding:0}
.why ul{list-style:none}
.why li{margin:.15em 0;overflow-wrap:anywhere}
@media (forced-colors:active){.bar{border-color:CanvasText;color:CanvasText}.what,.words,.why,button{color:CanvasText}
 .mark{color:CanvasText!important;forced-color-adjust:none}button:focus-visible{outline-color:Highlight}}
@media (prefers-contrast:more){.bar{--ink:currentColor;--line:currentColor}.words{color:inherit}}
@media (prefers-reduced-motion:no-preference){button{transition:background-color .12s}}
@media print{:host{display:none}}
`;
