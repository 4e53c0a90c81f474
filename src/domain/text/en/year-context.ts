// Words around a four-digit number that tell a year from a count; gathered from the function words of English.

/** Before a year. */
export const YEAR_LEADS = new Set(
  'in since until till by during from before after early late mid between circa year through throughout end beginning start summer winter spring autumn fall election elections'.split(
    ' ',
  ),
);

/** Before a year and nothing else. */
export const CERTAIN_LEAD =
  /\b(?:(?:later|earlier)\sthan|(?:back|dates|dating)\sto|the\syear|born\sin|anno|circa)\s{1,3}$/i;

/** Before a number that is no year. */
export const NO_YEAR_LEADS = new Set(
  'about some around approximately nearly almost over under least most than roughly exceeding reached flight boeing article section room route number no resolution bus train highway channel chapter page lot model'.split(
    ' ',
  ),
);

/** After a number that counts or measures. */
export const COUNTED_NEXT =
  /^(?:people|persons|men|women|children|troops|police|staff|personnel|aircraft|percent|per|million|billion|thousand|hundred|km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|feet|ft|acres?|kg|tonn?es?|tons?|litres?|dollars?|euros?|pounds?|usd|eur|gbp|hours?|minutes?|days?|weeks?|months?|years?|dead|died|injured|killed|wounded|other|more|additional|new|confirmed)$/;

/** Lower-case words ending in s that are no plural nouns. */
export const NO_PLURAL = new Set(
  'is was has its as this does us plus versus across towards perhaps thus whereas his yours hers ours theirs always besides afterwards says sees shows means makes takes gives remains begins ends runs comes goes'.split(
    ' ',
  ),
);
