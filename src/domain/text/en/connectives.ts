/** Words that tie a sentence to the one before and are no part of what it asserts; from general grammar. Anchored and bounded. */
export const LEADING_CONNECTIVE =
  /^(?:(?:however|moreover|furthermore|in addition|additionally|meanwhile|nevertheless|nonetheless|therefore|thus|besides|also|finally|still|instead|indeed|in fact|of course|for example|for instance|on the other hand|in turn|as a result|in contrast|by contrast|at the same time|similarly|overall|in short|for (?:his|her|its|their) part) ?,\s{1,3}|(?:then|and|but|so|yet|while|although|though|because|since|when|whereas|that)\s{1,3}(?=\S))/iu;

/** Fronted reasons and circumstances: the main clause is what is asserted. */
export const FRONTED_REASON =
  /^(?:due to|because of|owing to|despite|in spite of|notwithstanding|against the backdrop of|in light of|in view of|amid|given|thanks to|as a result of|regardless of)\b/iu;
