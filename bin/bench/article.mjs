// Articles of any length in words of our own, the same for the same numbers.
const PLACES = ['Lisbon', 'Porto', 'Bergen', 'Gdynia', 'Split', 'Varna', 'Riga', 'Cork'];
const PEOPLE = ['Anna Lind', 'Jon Berg', 'Maria Costa', 'Piotr Zajac', 'Ivana Horvat', 'Peter Doyle'];
const OFFICES = [
  'the harbour police',
  'the coast guard',
  'the ministry of transport',
  'the shipping company',
  'the hospital',
];
const VERBS = ['said', 'told reporters', 'confirmed', 'denied', 'reported'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const BACKGROUND = [
  'Nothing more was known in the evening.',
  'The weather had been calm for most of the week, and the sea was quiet.',
  'Relatives waited in a school near the quay, where the town had put up beds.',
  'Ships of this class were built in the nineties and have been rebuilt twice since then.',
  'The company did not answer questions that were sent to it by e-mail.',
];

/** @param words at least so many. @param random numbers of [0, 1). @param event where and when all of it happened; unset: all over the place */
export function articleOf(words, random, event) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const place = () => event?.place ?? pick(PLACES);
  const day = () => event?.day ?? `${1 + Math.floor(random() * 28)} March 2024`;
  const count = () => 2 + Math.floor(random() * 400);
  const sentences = [
    () => `A ferry sank off ${place()} on ${day()}.`,
    () =>
      `${pick(PEOPLE)}, a spokeswoman for ${pick(OFFICES)}, ${pick(VERBS)} on ${pick(DAYS)} that at least ${count()} people died in the sinking of the ferry.`,
    () => `"We have found ${count()} survivors," ${pick(PEOPLE)} of ${pick(OFFICES)} ${pick(VERBS)}.`,
    () => `According to ${pick(OFFICES)}, ${count()} of the ${200 + count()} passengers were not injured.`,
    () => `${pick(OFFICES).replace('the', 'The')} denied that the captain had left the ship before the passengers.`,
    () =>
      `Between ${count()} and ${400 + count()} people were aboard when the ferry left ${place()}, ${pick(PEOPLE)} ${pick(VERBS)}.`,
    () => pick(BACKGROUND),
    () => pick(BACKGROUND),
  ];
  const paragraphs = [];
  for (let written = 0; written < words; ) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(sentences)());
    written += paragraph.join(' ').split(' ').length;
    paragraphs.push(paragraph.join(' '));
  }
  return paragraphs.join('\n\n');
}
