import type { QuestionRequest } from './question-row';

export interface QuestionSplit extends QuestionRequest {
  /** What the new question asks. */
  text: string;
  /** uuids of claims that answer it, with all that is said for and against them. */
  claims: string[];
  /** uuids of single pieces of evidence that speak to it: each takes a claim of the same answer along. */
  evidence: string[];
}
