/** Irregular past forms → base form, for the verbs of news text. Origin: standard English grammar. */
const ROWS =
  'hit=hit|shut=shut|cut=cut|hurt=hurt|quit=quit|burst=burst|split=split|put=put|set=set|let=let|arose arisen=arise|ate eaten=eat|beat beaten=beat|became=become|began begun=begin|bent=bend|bore borne=bear|bought=buy|bound=bind|broke broken=break|brought=bring|built=build|burnt=burn|came=come|caught=catch|chose chosen=choose|clung=cling|dealt=deal|did done=do|drank drunk=drink|drew drawn=draw|drove driven=drive|dug=dig|fell fallen=fall|fed=feed|felt=feel|fled=flee|flew flown=fly|flung=fling|forbade forbidden=forbid|forgot forgotten=forget|fought=fight|found=find|froze frozen=freeze|gave given=give|got gotten=get|grew grown=grow|had=have|heard=hear|held=hold|hid hidden=hide|kept=keep|knew known=know|laid=lay|lain=lie|led=lead|left=leave|lent=lend|lit=light|lost=lose|made=make|meant=mean|met=meet|mistook mistaken=mistake|overcame=overcome|overthrew overthrown=overthrow|paid=pay|proved proven=prove|ran=run|rang rung=ring|retook retaken=retake|rode ridden=ride|rose risen=rise|said=say|sang sung=sing|sank sunk=sink|sat=sit|saw seen=see|sent=send|shook shaken=shake|shot=shoot|shown=show|shrank shrunk=shrink|slept=sleep|sold=sell|sought=seek|spent=spend|spoke spoken=speak|sprang=spring|stole stolen=steal|stood=stand|struck stricken=strike|swore sworn=swear|swept=sweep|swung=swing|taught=teach|thought=think|threw thrown=throw|told=tell|took taken=take|tore torn=tear|understood=understand|undertook undertaken=undertake|was were been=be|went gone=go|withdrew withdrawn=withdraw|withheld=withhold|withstood=withstand|woke woken=wake|won=win|wore worn=wear|wrote written=write';

export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  ROWS.split('|').flatMap((row) => {
    const [forms = '', base = ''] = row.split('=');
    return forms.split(' ').map((form): [string, string] => [form, base]);
  }),
);
