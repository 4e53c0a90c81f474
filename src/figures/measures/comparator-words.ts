/** What makes a claim one with a comparator: it compares, hedges or bounds its number. */
const COMPARATOR_WORDS = [
  ...[
    'more than',
    'less than',
    'fewer than',
    'greater than',
    'higher than',
    'lower than',
    'larger than',
    'smaller than',
  ],
  ...['over', 'under', 'above', 'below', 'beyond', 'exceeds', 'exceeded', 'exceeding', 'surpassed', 'surpasses'],
  ...[
    'at least',
    'at most',
    'up to',
    'as many as',
    'as much as',
    'as few as',
    'no more than',
    'no less than',
    'no fewer than',
  ],
  ...['or more', 'or less', 'or fewer', 'minimum', 'maximum'],
  ...['about', 'around', 'approximately', 'roughly', 'nearly', 'almost', 'close to', 'just short of'],
];

const PATTERN = new RegExp(`\\b(?:${COMPARATOR_WORDS.join('|')})\\b`, 'i');

export function hasComparator(claim: string): boolean {
  return PATTERN.test(claim);
}
