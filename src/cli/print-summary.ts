import type { Summary, SummaryClaim, SummaryEvidence } from '../pipeline/verdicts/summary';

/** What `demo` and `report` print: the summary with its title and the addresses of the running service. */
export interface PrintedSummary extends Summary {
  title: string;
  addresses: Record<string, string>;
}

/** The summary as a text for people: questions with their rival claims, contradictions, checks, addresses. */
export function formatSummary(summary: PrintedSummary): string {
  const awake = summary.questions.filter(({ dormant }) => !dormant);
  const sections = [
    `${summary.title}\n${'='.repeat(Math.min(summary.title.length, 100))}\n${formatCounts(summary.counts)}`,
    ...awake.map(({ text, event, claims }) =>
      [
        text.includes(event.label) ? text : `${text}  [${event.label}]`,
        ...claims.map((claim) => formatClaim(claim, claims)),
      ].join('\n'),
    ),
    heading(
      'Contradictions',
      summary.contradictions.map(({ kind, explanation }) => `(${kind}) ${explanation}`),
    ),
    heading(
      'Checks that hold',
      summary.checks.filter(({ holds }) => holds).map(({ explanation }) => explanation),
    ),
    heading(
      'Addresses',
      Object.entries(summary.addresses).map(([name, address]) => `${name}: ${address}`),
    ),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function formatCounts(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`)
    .join(', ');
}

function formatClaim(claim: SummaryClaim, rivals: SummaryClaim[]): string {
  const state = (claim.state ?? 'waiting').padEnd(13);
  const probability = claim.probability === null ? '    ' : claim.probability.toFixed(3).replace(/^0/, '');
  const successor = rivals.find(({ id }) => id === claim.supersededBy);
  const note = successor ? `  (superseded by: ${successor.text})` : '';
  const voices = [
    voicesOf('for', claim.for),
    voicesOf('against', claim.against),
    voicesOf('repeated by', claim.reports),
  ].filter((text) => text !== '');
  return `  ${claim.best ? '*' : ' '} ${state} ${probability.padStart(4)}  ${claim.text}${note}\n${' '.repeat(24)}${voices.join('; ') || 'no evidence'}`;
}

function voicesOf(side: string, evidence: SummaryEvidence[]): string {
  const voices = evidence.map(
    ({ publisher, grade, speaker }) => `${publisher} (${grade}${speaker ? `, ${speaker}` : ''})`,
  );
  return voices.length === 0 ? '' : `${side}: ${[...new Set(voices)].join(', ')}`;
}

function heading(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  - ${line}`)].join('\n');
}
