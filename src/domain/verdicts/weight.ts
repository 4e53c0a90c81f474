import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { GRADE_WEIGHT, MODALITY_WEIGHT } from './constants';
import type { EvidenceInput, Grade } from './question-input';
import { weightFromRecord } from './track-record';

type Firmness = keyof typeof MODALITY_WEIGHT;

/** Modalities under which a proposition is only talked about, so that no side is taken. */
const NO_SIDE: ReadonlySet<string> = new Set(['conditional', 'normative', 'pledged']);
/** Modalities that leave open whether it is so: they weigh as hearsay and never contradict. */
const HEDGED: ReadonlySet<string> = new Set([
  'alleged',
  'accused',
  'possible',
  'likely',
  'perceived',
  'predicted',
  'feared',
]);

const PRODUCTS = new Map<string, Exact>();
for (const grade of Object.values(GRADE_WEIGHT))
  for (const firmness of Object.values(MODALITY_WEIGHT))
    PRODUCTS.set(`${grade} ${firmness}`, new Fraction(grade).mul(firmness));

export function takesNoSide(evidence: EvidenceInput): boolean {
  return NO_SIDE.has(evidence.modality ?? '');
}

export function isHedged(evidence: EvidenceInput): boolean {
  return HEDGED.has(evidence.modality ?? '');
}

/** "Berg claimed that …", "Oslo accused …": no guess of the speaker's, whatever the source thinks of it. */
export function isVoiced({ modality, speaker }: EvidenceInput): boolean {
  return /^(?:alleged|accused)$/u.test(modality ?? '') && Boolean(speaker?.trim());
}

/** The grade a piece counts with: of reported speech, the lower-weighted of the carrier's and the graded speaker's. */
export function gradeOf(evidence: EvidenceInput, defaultGrade: Grade): Grade {
  const carrier = knownGrade(evidence.grade) ?? defaultGrade;
  const speaker = knownGrade(evidence.speakerGrade) ?? carrier;
  return Number(GRADE_WEIGHT[speaker]) < Number(GRADE_WEIGHT[carrier]) ? speaker : carrier;
}

/**
 * Weight of one piece, 0 to 1: its source's weight times firmness. `denial`: the piece denies, where a party's word counts as a
 * body's. The source's weight is its grade's, moved by its record; a graded speaker's where that is smaller.
 */
export function weightOf(evidence: EvidenceInput, defaultGrade: Grade, denial: boolean): Exact {
  const firmness = MODALITY_WEIGHT[firmnessOf(evidence, denial)];
  if (evidence.rulings === undefined)
    return PRODUCTS.get(`${GRADE_WEIGHT[gradeOf(evidence, defaultGrade)]} ${firmness}`)!;
  const own = new Fraction(GRADE_WEIGHT[knownGrade(evidence.grade) ?? defaultGrade]);
  const carrier = weightFromRecord(own, evidence.rulings);
  const speakerGrade = knownGrade(evidence.speakerGrade);
  const speaker = speakerGrade === null ? carrier : new Fraction(GRADE_WEIGHT[speakerGrade]);
  return (speaker.lt(carrier) ? speaker : carrier).mul(firmness);
}

function firmnessOf(evidence: EvidenceInput, denial: boolean): Firmness {
  const { modality, speaker } = evidence;
  if (modality === 'record') return 'own';
  if (modality === 'reported' || isHedged(evidence)) return 'hearsay';
  if (modality === 'official' || (denial && evidence.party)) return 'official';
  if (!speaker || [evidence.source, evidence.owner].some((own) => own?.toLowerCase() === speaker.toLowerCase()))
    return 'own';
  // "officials", "a witness": nobody who could be asked.
  return /^\s*\p{Lu}/u.test(speaker) || !/\p{Ll}/u.test(speaker) ? 'named' : 'hearsay';
}

// Lines of JSON may carry anything; what is no grade is none.
function knownGrade(grade: Grade | undefined): Grade | null {
  return grade && Object.hasOwn(GRADE_WEIGHT, grade) ? grade : null;
}
