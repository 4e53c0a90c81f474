/** Particles inside personal names; from the common European and Arabic ones. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set('de al el van von der den bin ibn del la da di'.split(' '));

/** Lower-case words that may stand inside a name: "Ministry of the Interior", "Institute for War and Peace". */
export const NAME_LINKS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'in', 'on', ...NAME_PARTICLES]);
