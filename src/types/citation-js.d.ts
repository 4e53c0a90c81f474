/** The part of citation-js, which has no types of its own, that the tests read citations back with. */
declare module '@citation-js/core' {
  export interface CslEntry {
    id: string;
    title?: string;
    URL?: string;
    note?: string;
    version?: string;
    author?: object[];
    issued?: { 'date-parts': number[][] };
  }

  export class Cite {
    constructor(input: string);
    readonly data: CslEntry[];
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
