/**
 * Nouns that news text uses for one another, by what they stand for.
 * Origin: compiled by hand from general English usage; singular forms, phrases with spaces.
 */
export const NOUN_CLASSES: Readonly<Record<string, string>> = {
  troops:
    'troop|peacekeeper|peacekeeping troop|peacekeeping force|peacekeeping contingent|soldier|army|serviceman|military personnel|personnel|contingent|garrison|battalion|brigade|armed force|military force|force|military',
  aircraft: 'aircraft|plane|airplane|aeroplane|airliner|jet|jetliner|passenger plane|helicopter|airline flight',
  agreement:
    'agreement|treaty|declaration|accord|pact|memorandum|deal|document|protocol|convention|charter|contract|communique|alliance|ceasefire|truce|armistice',
  missile: 'missile|rocket|projectile|warhead',
  munition: 'mortar|mortar shell|artillery shell|torpedo|artillery|grenade|cluster munition',
  'air defence': 'air defence|air defense|anti-aircraft|air-defence|air-defense|surface-to-air',
  drone: 'drone|uav|unmanned aircraft',
  embassy: 'embassy|consulate|diplomatic mission|diplomatic representation',
  diplomats: 'diplomat|diplomatic staff|consular staff|embassy staff|consulate staff',
  aid: 'aid|assistance|relief|humanitarian aid|humanitarian assistance|humanitarian supply',
  fuel: 'fuel|petrol|gasoline|diesel',
  flights: 'flight|air traffic|air service|air link',
  vote: 'vote|voting|ballot|roll call',
  responsibility: 'responsibility|guilt|blame|liability|fault',
  sanctions: 'sanction|embargo',
  sentence: 'year|month|week|life|life sentence|death sentence|prison term|sentence',
  offence:
    'murder|manslaughter|fraud|bribery|corruption|embezzlement|treason|espionage|theft|robbery|rape|assault|tax evasion|money laundering|perjury|terrorism|smuggling|charge|crime|offence|offense',
  government: 'government|authority|cabinet|administration',
  integrity: 'territorial integrity|integrity',
};
