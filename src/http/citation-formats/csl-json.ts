import { oneLine } from '../one-line';
import { type CitedVersion, citedTitle, versionNote } from './cited-version';

export const CSL_TYPE = 'application/vnd.citationstyles.csl+json';

/** A citation as CSL-JSON, which reference managers read: a list of one. */
export function cslJson(cited: CitedVersion): string {
  const { claimId, number, at, url, organisation } = cited;
  const day = new Date(at);
  return JSON.stringify([
    {
      id: `${claimId}-v${number}`,
      type: 'webpage',
      title: citedTitle(cited),
      author: [{ literal: oneLine(organisation) }],
      'container-title': oneLine(organisation),
      issued: { 'date-parts': [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] },
      version: String(number),
      URL: url,
      note: versionNote(cited),
      language: 'en',
    },
  ]);
}
