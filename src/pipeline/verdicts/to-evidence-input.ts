import type { Answer } from '../../domain/values/answer';
import type { EvidenceInput } from '../../domain/verdicts/question-input';
import type { EvidenceSnapshot } from './question-snapshot';

/** The part of an evidence input that names an answer. */
export function answerFields(
  answer: Answer,
): Pick<EvidenceInput, 'value' | 'valueMax' | 'comparator' | 'unit' | 'validFrom' | 'validTo'> {
  switch (answer.type) {
    case 'yes_no':
      return given({ value: answer.holds ? 'yes' : 'no', validFrom: answer.from, validTo: answer.to });
    case 'date':
      return { value: answer.edtf };
    case 'quantity': {
      const ranged = answer.comparator === 'range' || answer.comparator === 'vague';
      const value = ranged ? (answer.min ?? answer.value) : (answer.value ?? answer.min ?? answer.max);
      return given({
        value,
        comparator: answer.comparator,
        valueMax: ranged ? answer.max : null,
        unit: answer.unit,
      });
    }
    default:
      return given({ value: answer.path, validFrom: answer.from, validTo: answer.to });
  }
}

/**
 * A stored piece of evidence as the model weighs it. Its text, by which copies are told, is the paragraph around the passage:
 * a quote alone is too short to tell a copy from two reporters with the same figure, the whole article mostly about other things.
 */
export function toEvidenceInput(evidence: EvidenceSnapshot, claimed: Answer): EvidenceInput {
  const { publisher, statement, article, record } = evidence;
  return {
    id: evidence.id,
    source: publisher.name,
    grade: publisher.grade,
    stance: evidence.stance,
    party: evidence.party,
    debunk: evidence.debunk,
    confidence: evidence.confidence,
    confirmed: evidence.confirmed,
    modality: record ? 'record' : modalityOf(statement),
    // Only what holds for a time has one of its own in each passage; all else is the claim's, in one spelling.
    ...answerFields(withTimeOf(evidence.answer, claimed)),
    ...given({
      owner: publisher.owner,
      // Without rulings the weight is the grade's.
      rulings: publisher.rulings?.total ? publisher.rulings : null,
      speaker: statement?.speaker ?? null,
      speakerGrade: evidence.speakerGrade,
      origin: evidence.namedOrigin,
      publishedAt: article ? article.publishedAt : (record?.addedAt ?? null),
      url: article ? article.url : (record?.url ?? null),
      text: statement?.passage || statement?.quote || record?.quote || null,
    }),
  };
}

function withTimeOf(told: Answer | null, claimed: Answer): Answer {
  if (told?.type === 'yes_no') return told;
  return told !== null && 'path' in told && 'path' in claimed ? { ...claimed, from: told.from, to: told.to } : claimed;
}

/** "According to official figures" is a responsible body's word, though nobody is named. */
function modalityOf(statement: EvidenceSnapshot['statement']): EvidenceInput['modality'] {
  if (statement === null) return 'asserted';
  return statement.attributionMode === 'official' && statement.modality === 'asserted'
    ? 'official'
    : statement.modality;
}

/** Leaves out what is null: the model's fields are optional. */
function given<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const kept: { [Name in keyof Fields]?: NonNullable<Fields[Name]> } = {};
  for (const name in fields) if (fields[name] !== null && fields[name] !== undefined) kept[name] = fields[name];
  return kept;
}
