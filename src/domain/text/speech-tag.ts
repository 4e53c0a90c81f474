import type { AttributionMode, Modality, Span } from './statement';

/** A speech tag: who is said to say something, by which word, and where what is said begins. */
export interface SpeechTag extends Span {
  mode: AttributionMode;
  speaker: string | null;
  cue: string;
  modality: Modality;
  /** Offset at which the reported proposition begins. */
  complement: number;
  /** The tag opens a clause by "that", which "and that" may continue. */
  opensClause: boolean;
}
