/** The noun a name of a place ends in where it is no town; own compilation from gazetteers' feature classes. */
export const PLACE_KIND =
  /\b(?:valley|county|province|district|state|region|territory|island|islands|peninsula|mountains?|hills?|forest|desert|coast|bay|gulf|sea|ocean|river|lake|park|square|street|avenue|road|stadium|arena|hall|hospital|university|college|school|airport|station|palace|castle|church|cathedral|mosque|prison|hotel|bridge|museum|court|centre|center|base|camp|port)$/u;
