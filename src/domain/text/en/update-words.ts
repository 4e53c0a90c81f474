/** What says of a count that it was given before, or has changed since; own compilation from running reports. */
export const OF_ANOTHER_TIME =
  /\b(?:earlier|initial(?:ly)?|previous(?:ly)?|at first|later|since|until|now|so far|had (?:said|put|reported)|(?:has|have) (?:risen|climbed|grown|increased)|rose|climbed|revised|raised|lowered|updated|up from)\b/iu;

/** What says that a count has been left behind: "the toll was first given as 12". */
export const GIVEN_BEFORE =
  /\b(?:earlier|initial(?:ly)?|previous(?:ly)?|at first|was first|had (?:said|put|reported|spoken)|up from|(?:raised|lowered|revised|cut) (?:it|the toll|the figure)? ?(?:up |down )?from)\b/iu;

/** Behind a figure, what makes it a part of a count told before: "four of the dead", "two of the nine", "three of them". */
export const PART_OF_COUNTED =
  /^ of (?:them|those|whom|these|(?:the|its|their)(?: (?:\d+|\p{Ll}+teen|\p{Ll}+ty|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?(?: (?:dead|killed|injured|wounded|victims?|missing|casualties|fatalities|survivors|arrested|detained)|(?= (?:were|was|are|is|had|have|died)\b)))(?![\p{L}-])/u;
