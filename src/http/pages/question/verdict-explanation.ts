import type { Opinion } from '../components/belief-bar';

/** What a reader is told of how a verdict came about; parts that a verdict does not carry are empty. */
export interface VerdictExplanation {
  opinion: Opinion | null;
  /** The state in a sentence. */
  reason: string | null;
  rule: string | null;
  groups: { side: string; share: number; members: string[] }[];
  decisive: string[];
  modelVersion: string | null;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fields = (value: unknown): Fields => (isFields(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

function readOpinion(source: Fields): Opinion | null {
  const [belief, uncertainty, disbelief] = [source.belief, source.uncertainty, source.disbelief].map(number);
  return belief == null || uncertainty == null || disbelief == null ? null : { belief, uncertainty, disbelief };
}

const memberName = (member: unknown): string | null =>
  text(member) ?? text(fields(member).publisher) ?? text(fields(member).source);

function readGroup(value: unknown): VerdictExplanation['groups'][number] {
  const group = fields(value);
  const members = list(group.members ?? group.evidence ?? group.sources).map(memberName);
  return {
    side: text(group.side) ?? '',
    share: number(group.share) ?? 0,
    members: members.filter((member): member is string => member !== null),
  };
}

/** Reads the explanation out of a verdict's public JSON: versions are immutable, so older ones may lack what newer ones carry. */
export function readVerdictExplanation(verdict: unknown): VerdictExplanation {
  const source = fields(verdict);
  return {
    opinion: readOpinion(source),
    reason: text(source.reason),
    rule: text(source.rule),
    groups: list(source.groups).map(readGroup),
    decisive: list(source.decisive).flatMap((value) => memberName(value) ?? []),
    modelVersion: text(source.modelVersion),
  };
}
