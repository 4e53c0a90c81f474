const isWhole = (document: string): string =>
  `${document} ?& '{ruling,corrections,replies}' AND (${document} #> '{ruling,id}' IS NULL OR ${document} #> '{ruling,holds}' IS NOT NULL)`;

/**
 * SQL: the document of a version as this release reads it; null where it was redacted. Versions never change, and those of earlier releases
 * lack what came later: `ruling`, `corrections`, `replies`, and what a rating `holds`. What is sealed and verified is the column itself.
 */
export const documentOf = (version: string): string =>
  `(CASE WHEN ${isWhole(`${version}.document`)} THEN ${unpacked(version)} ELSE '{"ruling": null, "corrections": [], "replies": []}' || ${version}.document || CASE
    WHEN ${version}.document #> '{ruling,id}' IS NOT NULL AND ${version}.document #> '{ruling,holds}' IS NULL
    THEN jsonb_build_object('ruling', ${version}.document -> 'ruling' || jsonb_build_object('holds', coalesce(
      (SELECT made.holds FROM rulings made WHERE made.id = substr(${version}.document #>> '{ruling,id}', 5)::uuid), 'unknown')))
    ELSE '{}' END END)`;

/** SQL: the document as it is stored, decompressed here once and not by everything that looks into it. */
export const unpacked = (version: string): string => `(${version}.document || '{}')`;
