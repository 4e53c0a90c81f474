/** Words that shape a clause without saying what it is about. Origin: standard English grammar. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that say little beside a telling complement: "remained closed", "was found guilty", "had a licence". Base forms. */
export const LIGHT_VERBS = set(
  'be remain stay become keep have do make get go come find leave take plead declare turn prove deem rule see hit reach say tell there appear stand lie',
);

/** Verbs whose infinitive is only meant, asked or tried. Base forms. */
export const INTENT_VERBS = set(
  'plan intend want hope aim seek try attempt threaten agree promise pledge vow consider propose offer ask urge order demand prepare expect ' +
    'wish ready call press encourage advise tell force want tend schedule poise due set likely unlikely expect vote',
);

/** Verbs of headlines that the general list of verbs lacks. Base forms. */
export const MORE_VERBS = set(
  'abandon abolish accelerate acquit adopt amend annul appoint arrest axe bankrupt batter beat boost boycott cancel cause cling clinch climb coach ' +
    'collapse concede contest convict crash cure cut defect defy delay demote depose derail detonate dip disband dismiss dissolve divorce drown ' +
    'ease eject elect embrace endorse enforce erupt escalate evade exonerate expel exploit extradite flood free freeze free fund hike hire host ' +
    'impeach inaugurate inherit injure jail kidnap lack legalise lift loosen lure marry melt merge mock murder narrow nationalise nominate oust ' +
    'outlaw overtake overturn pardon pen persist plead plummet plunge qualify postpone prefer privatise prohibit promote protest purchase quash quit ratify ' +
    'rebuff rebuke recall reelect refute reinstate relax relocate reopen repeal rescind resume retain retire retreat revive revoke rob scrap shelve ' +
    'shun shut skip slam slash slump smuggle soften spare sparked spike spurn stall step sue surpass swap tighten topple triumph tumble undermine ' +
    'unite unveil uphold vanish veto warm weaken widen worsen wreck cool drop outnumber possess reside teach tour employ own orbit melt thaw threaten',
);

/** Verbs that pass between being done and being done to: "the school reopened", "was reopened". Base forms. */
export const ERGATIVE_VERBS = set(
  'open reopen close shut start begin end stop continue resume sink break increase decrease double halve grow expand improve move spread ' +
    'collapse crash explode burn melt freeze split merge marry divorce change drop widen narrow strengthen weaken ease tighten launch land ' +
    'derail capsize shatter spill leak die survive postpone restart finish gather',
);

/** Verbs that say the same with the parties exchanged. Base forms. */
export const SYMMETRIC_VERBS = set(
  'meet marry merge divorce wed negotiate talk collide clash agree cooperate split differ border play',
);

/** Words that take back what the noun behind them says. */
export const CANCELLING_WORDS = set(
  'former ex alleged would-be attempted almost nearly suspected so-called fake failed planned proposed possible likely potential',
);

export const UNIVERSALS = set('all every each both everyone everybody everything entire whole always');
export const EXISTENTIALS = set(
  'some several many most few one two three four five six seven eight nine ten dozens hundreds thousands half part another other others someone somebody sometimes often usually occasionally once partly partially',
);
/** Words that make another office or person of the noun behind them. */
export const DEPUTY_WORDS = set('deputy vice assistant associate shadow junior co under acting step great');

/** Subjects that stand for everyone or no one. */
export const OPEN_SUBJECTS = set('nobody none no-one noone everyone everybody all anyone anybody people person those');

/** It was so elsewhere, or of others, as well. */
export const ADDING_WORDS = /\b(?:also|as well|too|another|other|among)\b/iu;
/** "remains closed": a verb of state and the participles behind it. */
export const STATE_VERB = /^(?:remain|stay)(?:s|ed)?$/u;
export const STATE_PARTICIPLE = /..ed$|^(?:shut|split|broken|frozen|hidden|lost|held|sold)$/u;
/** "taller", "more popular": said of one against another by "than". */
export const COMPARATIVE = /^(?:more|less|better|worse|\p{L}{2,20}er)$/u;
/** Verbs that end what "without a deal" then leaves without one. Base forms. */
export const ENDING_VERBS = set('end finish conclude close break');
