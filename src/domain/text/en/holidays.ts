// Holidays that news text names as days, by the rule of the civil or church calendar. Origin: the public calendars of the
// United States, Britain, Ireland, France and the United Nations. A name that means other days elsewhere is left out.

export type HolidayRule =
  | { month: number; day: number }
  /** The nth (−1: last) weekday (0 Sunday) of a month, and days from it. */
  | { month: number; weekday: number; nth: number; plus?: number }
  /** Days from Easter Sunday (western). */
  | { easter: number };

interface Holiday {
  /** A pattern without groups. */
  name: string;
  rule: HolidayRule;
  /** Also the first word of other names ("Christmas tree", "Easter Island"). */
  loose?: true;
}

export const HOLIDAYS: readonly Holiday[] = [
  { name: "new\\syear['’]?s\\seve", rule: { month: 12, day: 31 } },
  { name: "new\\syear['’]?s\\sday", rule: { month: 1, day: 1 } },
  { name: '(?<!\\b(?:the|a|this|each|every|happy)\\s)new\\syear', rule: { month: 1, day: 1 }, loose: true },
  { name: "(?:st\\.?\\s)?valentine['’]?s\\sday", rule: { month: 2, day: 14 } },
  { name: "international\\swomen['’]?s\\sday", rule: { month: 3, day: 8 } },
  { name: "(?:st\\.?|saint)\\spatrick['’]?s\\sday", rule: { month: 3, day: 17 } },
  { name: "april\\sfools?['’]?s?\\sday", rule: { month: 4, day: 1 } },
  { name: 'earth\\sday', rule: { month: 4, day: 22 } },
  { name: 'anzac\\sday', rule: { month: 4, day: 25 } },
  { name: 'may\\sday', rule: { month: 5, day: 1 } },
  { name: 'juneteenth', rule: { month: 6, day: 19 } },
  { name: 'canada\\sday', rule: { month: 7, day: 1 } },
  { name: '(?:the\\s)?fourth\\sof\\sjuly|july\\sfourth', rule: { month: 7, day: 4 } },
  { name: 'bastille\\sday', rule: { month: 7, day: 14 } },
  { name: 'halloween', rule: { month: 10, day: 31 }, loose: true },
  { name: 'guy\\sfawkes\\s(?:day|night)|bonfire\\snight', rule: { month: 11, day: 5 } },
  { name: "armistice\\sday|veterans['’]?\\sday", rule: { month: 11, day: 11 } },
  { name: 'world\\saids\\sday', rule: { month: 12, day: 1 } },
  { name: 'human\\srights\\sday', rule: { month: 12, day: 10 } },
  { name: 'christmas\\seve', rule: { month: 12, day: 24 } },
  { name: 'christmas\\sday', rule: { month: 12, day: 25 } },
  { name: 'christmas', rule: { month: 12, day: 25 }, loose: true },
  { name: 'boxing\\sday', rule: { month: 12, day: 26 } },
  { name: '(?:martin\\sluther\\sking|mlk)(?:\\sjr\\.?)?\\sday', rule: { month: 1, weekday: 1, nth: 3 } },
  { name: "presidents['’]?\\sday", rule: { month: 2, weekday: 1, nth: 3 } },
  { name: 'memorial\\sday', rule: { month: 5, weekday: 1, nth: -1 } },
  { name: 'labor\\sday', rule: { month: 9, weekday: 1, nth: 1 } },
  { name: 'columbus\\sday', rule: { month: 10, weekday: 1, nth: 2 } },
  { name: 'thanksgiving\\sday', rule: { month: 11, weekday: 4, nth: 4 } },
  { name: 'thanksgiving', rule: { month: 11, weekday: 4, nth: 4 }, loose: true },
  { name: 'cyber\\smonday', rule: { month: 11, weekday: 4, nth: 4, plus: 4 } },
  { name: 'shrove\\stuesday', rule: { easter: -47 } },
  { name: 'ash\\swednesday', rule: { easter: -46 } },
  { name: 'palm\\ssunday', rule: { easter: -7 } },
  { name: 'maundy\\sthursday', rule: { easter: -3 } },
  { name: 'good\\sfriday', rule: { easter: -2 } },
  { name: 'easter\\ssunday', rule: { easter: 0 } },
  { name: 'easter\\smonday', rule: { easter: 1 } },
  { name: 'easter', rule: { easter: 0 }, loose: true },
  { name: 'ascension\\sday', rule: { easter: 39 } },
  { name: 'whit\\smonday|pentecost\\smonday', rule: { easter: 50 } },
];

/** What may follow a loose name where it is the day. */
export const AFTER_LOOSE_HOLIDAY =
  /^(?:\s{0,2}(?:[.,;:!?)\]”"–—-]|$)|['’]s\b|\s{1,3}(?:\d|and|or|but|at|in|on|of|to|with|after|before|by|for|from|when|while|because|as|until|till|that|which|who|he|she|it|they|we|the|a|an|was|were|is|are|will|would|has|had|have|this|last|next|early|weekend)\b)/i;
