import { oneLine } from '../one-line';

/** What a citation of a verdict version names: nothing that could change later. */
export interface CitedVersion {
  /** clm_… */
  claimId: string;
  text: string;
  /** "Mostly true". */
  outcome: string;
  number: number;
  /** When the version was written, RFC 3339. */
  at: string;
  /** SHA-256 of its bytes, in hex. */
  hash: string;
  /** Where it is read, for ever. */
  url: string;
  /** Who publishes it. */
  organisation: string;
}

export const versionNote = ({ number, hash }: CitedVersion): string => `Version ${number}, SHA-256 ${hash}`;

/** What is cited: the claim as it was checked, and what came of it. */
export const citedTitle = ({ text, outcome }: CitedVersion): string => `“${oneLine(text)}”: ${oneLine(outcome)}`;
