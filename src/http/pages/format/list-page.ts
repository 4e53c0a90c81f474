export const PAGE_LENGTH = 25;

export interface ListPage<Row> {
  rows: Row[];
  /** Whether more rows follow. */
  more: boolean;
}

/** Cuts rows that were read one further than a page is long. */
export function toListPage<Row>(rows: Row[]): ListPage<Row> {
  return { rows: rows.slice(0, PAGE_LENGTH), more: rows.length > PAGE_LENGTH };
}
