/** What says of a count that it was given before, or has changed since; own compilation from running reports. */
export const OF_ANOTHER_TIME =
  /\b(?:earlier|initial(?:ly)?|previous(?:ly)?|at first|later|since|until|now|so far|had (?:said|put|reported)|(?:has|have) (?:risen|climbed|grown|increased)|rose|climbed|revised|raised|lowered|updated|up from)\b/iu;
