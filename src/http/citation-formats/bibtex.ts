import { oneLine } from '../one-line';
import { type CitedVersion, citedTitle, versionNote } from './cited-version';

/** What LaTeX would not print as it stands. Braces go by their names: BibTeX counts them even behind a backslash. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
};

/** A text in a field in braces. Doubled hyphens and apostrophes are kept from becoming dashes and quotation marks. */
const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}$&#%_~^<>|"`]/g, (sign) => SPECIAL[sign]!)
    .replace(/([-'!?])(?=[-'])/g, '$1{}');

/** A citation as an entry of BibTeX; `version` and `date` are fields of BibLaTeX. */
export function bibtex(cited: CitedVersion): string {
  const { claimId, number, at, url, organisation } = cited;
  const [day = ''] = at.split('T', 1);
  const fields: [string, string][] = [
    // Doubled braces: one name, and no letter of a title changed.
    ['author', `{${escaped(organisation)}}`],
    ['title', `{${escaped(citedTitle(cited))}}`],
    ['year', day.slice(0, 4)],
    ['date', day],
    ['version', String(number)],
    ['url', url],
    ['note', escaped(versionNote(cited))],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${claimId.replace('_', '-')}-v${number},\n${lines.join('')}}\n`;
}
