/** Slots that only one answer can fill. Origin: compiled by hand from general knowledge of what news reports. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What one thing undergoes once, from one hand. Base forms. */
export const ONE_AGENT_VERBS = set(
  'write author direct invent compose paint sculpt design discover shoot kill murder assassinate stab poison acquire buy purchase win ' +
    'clinch produce found succeed replace pen translate build fire attack strike bomb shell raid torpedo hijack kidnap abduct steal rob demolish ' +
    'destroy sink capture seize conquer retake recapture liberate arrest open inaugurate unveil launch sack appoint own',
);

/** What happens to one thing in one place. Base forms. */
export const ONE_PLACE_VERBS = set(
  'bear die crash sign occur happen explode bury found headquarter base locate situate meet marry collapse sink derail erupt kill murder ' +
    'assassinate shoot strike hit arrest hold stage host invent discover graduate perish drown capsize detonate originate live reside ' +
    'convict sentence kidnap abduct raise educate land emergency-land stab stand lie',
);

/** Verbs whose object is one at a time: who is married to, plays for. Prepositions in which the one answer stands. */
export const ONE_OBJECT_PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ['name', 'after'],
  ['play', 'for'],
  ['base', 'on'],
  ['marry', 'to'],
]);

/** Offices that one person holds at a time. Words of their names. */
export const OFFICES = set(
  'president premier chancellor mayor governor king queen emperor emir sultan pope monarch ceo chairman chairwoman chairperson chair speaker ' +
    'captain coach commander headmaster principal dean rector owner capital champion winner leader head chief executive editor-in-chief ' +
    'minister secretary ambassador director manager skipper titleholder prime author editor conductor sheriff boss champions founder',
);

/** Offices of which there are several unless the text says which. */
export const SHARED_OFFICES = set(
  'minister secretary director manager head chief leader executive ambassador deputy vice assistant associate co-founder member former acting',
);

/** Verbs that put somebody into an office. Base forms. */
export const OFFICE_VERBS = set(
  'be become elect appoint name remain serve crown re-elect reelect inaugurate install swear make confirm nominate choose pick',
);

/** Verbs that end an office; the holder is the subject or what is done to. Base forms. */
export const LEAVING_VERBS = set(
  'resign quit step stand retire leave oust dismiss sack fire remove replace succeed depose unseat impeach abdicate vacate topple overthrow die',
);

/** Words before an office that put it in the past. */
export const PAST_OFFICE = set('former ex then-president late outgoing ex-president previous onetime');
