import { createHash } from 'node:crypto';

/** In the document itself: a card is one request, also in a sandboxed frame, which may load no style from here. */
export const CARD_STYLE = `
:root{color-scheme:light dark;--paper:#fcfcfa;--ink:#1d2321;--quiet:#5a6360;--line:#d9dbd5;--link:#0b5c77;--yes:#1a6b3f;--no:#a3262a;--partly:#8a5300;--unknown:#5a6360}
@media (prefers-color-scheme:dark){:root{--paper:#15191a;--ink:#e4e7e3;--quiet:#a0aaa6;--line:#364041;--link:#7cc4e0;--yes:#74cf98;--no:#ff8f8a;--partly:#eab765;--unknown:#a0aaa6}}
*{box-sizing:border-box}
html{font:15px/1.4 -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--paper)}
body{margin:0}
main{min-height:100vh;padding:.7rem .85rem;border:1px solid var(--line);border-radius:.4rem;display:flex;flex-direction:column;gap:.45rem;overflow-wrap:anywhere}
h1,p{margin:0}
h1{font-size:1.05rem;line-height:1.3}
.rated{align-self:flex-start;padding:.1rem .5rem;border-radius:.25rem;font-weight:650;font-size:.85rem;color:var(--paper);background:var(--unknown)}
.rated-yes{background:var(--yes)}.rated-no{background:var(--no)}.rated-partly{background:var(--partly)}
.icon{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.1em;margin-right:.3rem}
.newer{padding-left:.5rem;border-left:3px solid var(--partly);font-size:.9rem}
.foot{margin-top:auto;font-size:.8rem;color:var(--quiet)}
a{color:var(--link);display:inline-block;min-height:24px;line-height:24px}
a:focus-visible{outline:2px solid var(--link);outline-offset:1px}
`;

const HASH = createHash('sha256').update(CARD_STYLE).digest('base64');

/** Nothing but this one style, in frames of any site: the only page that is for others to frame. */
export const CARD_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');
