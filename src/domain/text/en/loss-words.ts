/** Words for people killed or hurt, by the counts they stand for; own compilation from incident reports. */
export const LOSS_NOUNS: Readonly<Record<string, readonly string[]>> = {
  casualties: ['died', 'injured'],
  casualty: ['died', 'injured'],
  victims: ['died', 'injured'],
  deaths: ['died'],
  fatalities: ['died'],
  injuries: ['injured'],
  wounded: ['injured'],
};
export const LOSS_VERBS: Readonly<Record<string, readonly string[]>> = {
  killed: ['died'],
  died: ['died'],
  injured: ['injured'],
  wounded: ['injured'],
  hurt: ['injured'],
  harmed: ['died', 'injured'],
};
/** Whom a denial that counts nobody speaks of. */
export const ANYONE = /^(?:any|anyone|anybody|someone|somebody|people|persons?|civilians?|residents|lives)$/u;
