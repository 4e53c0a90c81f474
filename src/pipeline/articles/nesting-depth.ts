const TAG = /<(\/?)([a-z][a-z0-9]{0,20})\b[^>]{0,4000}>/gi;

// Never closed, or closed by what follows: they do not nest however many there are.
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option rp rt'.split(
    ' ',
  ),
);

/** How deep the elements of an HTML text nest at most; a rough count, without a parser. */
export function nestingDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, closing, name] of html.matchAll(TAG)) {
    if (FLAT.has(name!.toLowerCase()) || tag.endsWith('/>')) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
