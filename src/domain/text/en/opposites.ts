/**
 * Words of news text and their opposites, compiled by hand from general English usage (verbs, nouns and adjectives).
 * Each row: words of like meaning, a slash, words that cannot be true at the same time of the same thing; commas part
 * the words, so that phrases may have spaces. Base forms.
 */

/** One or the other always holds, so that "not open" says "closed". */
const EXCLUSIVE = `
open, reopen / close, shut, closed, shut down, close down, shutter
alive, survive, live, living, survivor / dead, die, be killed, be murdered, be assassinated, perish, killed, death, pass away, deceased, fatal, drown, starve
guilty, find guilty, convict, conviction / acquit, acquittal, find innocent, innocent, cleared, exonerate, cleared of, absolve
legal, lawful, legitimate, constitutional / illegal, unlawful, illegitimate, unconstitutional
true, accurate, correct, right, valid / false, untrue, inaccurate, incorrect, wrong, invalid, bogus
authentic, genuine, real, original / fake, forge, forged, counterfeit, bogus, doctored, fabricated, hoax, forgery
safe, secure, harmless / unsafe, dangerous, hazardous, insecure, harmful
succeed, success, successful, work / fail, failure, unsuccessful, flop, misfire
pass, succeed / fail, flunk
hold, observe, respect, honour, uphold, stay in force / collapse, break down, violate, breach, break, fall apart, unravel
approve, ratify, adopt, pass, enact, clear, give the green light, greenlight, back / reject, vote down, veto, throw out, defeat, block, turn down, disapprove, strike down
accept, agree to, take up / reject, turn down, refuse, decline, spurn, rebuff
uphold, affirm, reaffirm / overturn, quash, strike down, annul, reverse, set aside, void, overrule
grant, award, give / deny, refuse, withhold, deny
allow, permit, authorise, authorize, legalise, legalize, let / ban, forbid, prohibit, outlaw, bar, criminalise, block
lift, scrap, remove, end, repeal, abolish, revoke, rescind, drop, cancel, phase out / impose, introduce, keep, retain, maintain, enforce, extend, renew, enact
introduce, establish, create, bring in / abolish, scrap, axe, dissolve, disband, do away with
confirm, approve, endorse / reject, turn down
survive, save, preserve / destroy, lose, wreck
restore, resume, renew, re-establish / break off, sever, cut, suspend
privately owned, private / state-owned, publicly owned, public
free, free of charge / expensive, paid, costly
end, stop, halt, cease, finish, over, conclude / continue, go on, ongoing, persist, last, drag on, keep up, begin, start, carry on
start, begin, commence, launch, kick off / end, finish, stop, conclude, cancel, call off, abandon
go ahead, proceed, take off, take place, go forward, as planned, happen / postpone, cancel, call off, delay, put off, scrap, suspend, defer, abandon, shelve
resume, restart, restore, reinstate / suspend, halt, stop, cancel, cease, freeze, pause, break off, cut off
join, enter, accede, sign up / leave, quit, exit, withdraw, pull out, secede
stay, remain, keep / leave, depart, quit, withdraw, pull out, move out, go, resign, step down
attend, take part, participate, present, show up, turn up / absent, skip, boycott, miss, stay away
sign / veto
confirm, acknowledge, admit, confess, verify, concede / deny, refute, disprove, rebut, debunk, dispute
prove, substantiate / disprove, refute, debunk
know, aware / unaware, ignorant, oblivious
married, marry, wed / single, unmarried, divorced, divorce, bachelor, unwed
employed / unemployed, jobless, out of work
solvent / insolvent, bankrupt, bankruptcy, broke
inhabited, populated / uninhabited, deserted, abandoned
possible, feasible / impossible, unfeasible, infeasible
public / private, secret, confidential, classified
classified, secret / declassified
permanent / temporary, interim, provisional
mandatory, compulsory, obligatory, required / voluntary, optional
binding / non-binding, advisory
military / civilian
domestic / foreign, international, overseas
urban / rural
indoor / outdoor
male, man, men, boy / female, woman, women, girl
odd / even
present / absent, missing
presence / absence
intact, survive, undamaged, unharmed, unscathed, unhurt, safe and sound / damaged, destroyed, broken, wrecked, hurt, injured, wounded, harmed
healthy, fit, well / ill, sick, unwell, injured, unfit
vaccinated, immunised / unvaccinated
armed / unarmed, disarmed
sober / drunk, intoxicated
conscious, awake / unconscious, comatose, asleep
free, at large, at liberty, escape, run away, evade capture, elude / jailed, imprisoned, captive, captured, caught, in custody, behind bars, held, arrested, detained, hostage, capture, catch, apprehend
free, release, let go, set free, freed, liberate / detain, arrest, jail, imprison, hold, keep, lock up, captive, hostage, in custody, remand
found, find, recover, located, turn up / missing, lost, disappear, vanish
complete, completed, finished, done / incomplete, unfinished, partial
resolved, settled, settle, solved, solve / unresolved, unsolved, pending, deadlocked, stall
unanimous, unanimously / divided, split, narrow
united, unite, merge, merger, combine / divided, split, divide, split up, separate, break up, part
equal, same, identical, alike / unequal, different, differ, unlike, distinct
majority, most / minority, few
includes, include, including / exclude, omit, leave out, excluding
contain / lack
have, possess, own, carry / lack
eligible, qualify, qualified / ineligible, disqualify, disqualified, miss out
available / unavailable, sold out, out of stock
visible / invisible, hidden
local / foreign
amateur / professional
flammable / fireproof, non-flammable
extinct, die out / survive, extant, thrive
sink, sank, go down, capsize / stay afloat, afloat, float
land / take off
remember, recall / forget
online / offline
cured, recover / incurable, die
manned / unmanned, uncrewed
religious / secular
nationalise, nationalize, nationalisation / privatise, privatize, privatisation
in government, ruling, in power / opposition, in opposition, out of power
conditional / unconditional
relevant / irrelevant
literate / illiterate
edible / poisonous, toxic, inedible
vegetarian / carnivorous
parallel / perpendicular
`;

/** Not both, but perhaps neither: "did not rise" does not say "fell". */
const SCALAR = `
rise, increase, grow, climb, surge, soar, jump, expand, gain, go up, up, higher, rally, swell, accelerate, spike, double, triple, rocket, mount, growth / fall, decrease, decline, drop, shrink, plunge, sink, slump, tumble, dip, go down, down, lower, slide, plummet, contract, ease, slow, shed, halve, dwindle, recede, slip, reduction
raise, increase, hike, lift, boost, put up / cut, lower, reduce, slash, decrease, trim, bring down
more, greater, higher, above, over / fewer, less, lower, below, smaller, under
high, record high, highest, tall / low, record low, lowest, short
large, big, huge, vast, major / small, little, tiny, minor
largest, biggest / smallest
most / least, fewest
strong, robust, powerful / weak, feeble, fragile
strengthen, reinforce / weaken, undermine, erode
fast, quick, rapid, swift / slow, sluggish, gradual
fastest / slowest
accelerate, speed up, hasten / slow, slow down, decelerate
early, ahead of schedule, earlier / late, delayed, later, behind schedule
on time, punctual / late, delayed
earliest, first / latest, last
old, elderly, ancient / young, new, modern
oldest, eldest / youngest, newest
older, elder / younger
long / short, brief
longest / shortest
tallest, highest / shortest, lowest
heavy / light
heaviest / lightest
hot, warm / cold, cool
hottest, warmest / coldest, coolest
warm, warming, heat / cool, cooling
wet, rainy, wettest / dry, driest, arid
rich, wealthy, affluent / poor, impoverished
richest, wealthiest / poorest
expensive, costly, dear / cheap, inexpensive, affordable
deep / shallow
wide, broad / narrow
thick / thin
hard, difficult, tough / easy, simple
popular / unpopular
good, positive, favourable, favorable / bad, poor, negative, unfavourable, unfavorable
better / worse
best / worst
improve, improvement, get better / worsen, deteriorate, get worse, decline, deterioration
support, back, endorse, favour, favor, champion, in favour, advocate, supporter / oppose, reject, condemn, against, object, resist, opponent, denounce
favour, favor, for / against
agree, agree with, agreement, consensus / disagree, disagree with, disagreement, dispute, differ
praise, commend, applaud, hail, laud, welcome / criticise, criticize, condemn, denounce, slam, blast, lambast, censure, attack
love, adore, like / hate, detest, loathe, dislike
harmless, safe, non-toxic / toxic, poisonous, deadly, lethal, venomous
stand, stand up / sit, sit down, kneel, crouch, lie down
sit, sit up / lie, lie down
admit, confess / deny
spare / hit, flood, destroy, damage
trust / distrust, mistrust
ally, friend, friendly, partner / enemy, foe, rival, hostile, adversary
win, triumph, prevail, victory, victorious / lose, be defeated, be beaten, be vanquished, loss, suffer defeat
victory / defeat
pass, be approved, be passed, clear / be defeated, fail
win, gain, take, capture, secure / lose, forfeit, surrender
capture, seize, take, conquer, occupy, take over / lose, cede, abandon, surrender, withdraw, retreat
advance, push forward / retreat, fall back, pull back, withdraw
attack, assault / defend, protect
deploy, send in, station / withdraw, pull out, recall
profit, surplus, gain, profitable / loss, deficit, unprofitable, loss-making
surplus / deficit, shortage, shortfall, scarcity
import / export
buy, purchase, acquire / sell, dispose, divest, sell off
borrow / lend
hire, recruit, take on, employ / fire, sack, dismiss, lay off, make redundant
appoint, elect, install, name, promote / dismiss, sack, remove, oust, fire, unseat, depose, demote
promote, promotion / demote, demotion, relegate, relegation
create, add / destroy, cut, shed
build, construct, erect / demolish, destroy, tear down, knock down, raze, dismantle
repair, fix, restore, mend / damage, break, destroy
open, inaugurate / close, shut down
publish, release, disclose, reveal, make public / withhold, conceal, hide, suppress, cover up, keep secret
reveal, disclose, uncover / conceal, hide, cover up
legalise, legalize, decriminalise / criminalise, criminalize, ban, outlaw
encourage, urge, recommend, advise / discourage, dissuade, warn against, advise against
recommend / advise against
cause, trigger, provoke / prevent, avert, avoid, stop
help, aid, assist / hinder, hamper, impede, obstruct
invite / bar, exclude, disinvite, uninvite
welcome, accept / expel, turn away, deport, reject
arrive, enter, come / depart, leave, go
enter / exit, leave
arrest, detain, jail, imprison, arrested / release, free, pardon, let go
charge, indict, prosecute, charged / clear, acquit, drop charges, exonerate
charge, charged / release without charge, clear
convict, sentence / acquit, clear, pardon
impeach, oust, remove / survive, retain, remain
elect, re-elect, win election, reelect / defeat, vote out, unseat, lose election
obey, comply, follow, abide by / disobey, defy, violate, flout, breach, ignore
attract / repel
connect, link, linked / unconnected, disconnect, unrelated
related, relative, sibling / unrelated, stranger
fill / empty
full, packed, crowded / empty, deserted, half-empty
busy / quiet, idle
calm, quiet, peaceful, peacefully, peace / violent, tense, chaotic, violence, turbulent, war, unrest
stable, stability / unstable, instability, volatile, critical
tighten, toughen, harden / loosen, ease, relax, soften
escalate, intensify / de-escalate, ease, subside, abate
cooperate, collaborate / obstruct
optimistic, hopeful, confident / pessimistic, gloomy, doubtful, downbeat
satisfied, happy, pleased, content / dissatisfied, unhappy, angry, displeased, sad
clean, clear, unpolluted / dirty, polluted, contaminated
pure / contaminated, tainted
clear, clearly / unclear, vague
benefit, beneficial, help / harm, harmful, hurt, damage
beneficial, harmless, good / harmful, damaging, detrimental
effective / ineffective, useless
efficient / inefficient, wasteful
honest / dishonest, corrupt
loyal, faithful / disloyal, unfaithful
tell the truth / lie
innocent / guilty, culpable
peaceful / violent, armed
victim / perpetrator, attacker, culprit
plaintiff / defendant
employer / employee
landlord / tenant
teacher / pupil, student
husband / wife
father / mother
son / daughter
brother / sister
king / queen
left, left-wing, leftist / right, right-wing, rightist
liberal, progressive / conservative
democratic, democracy / authoritarian, dictatorship, autocratic
republic / monarchy
north, northern / south, southern
east, eastern / west, western
north-east, northeastern / south-west, southwestern
inside, within, indoors / outside, outdoors
upstream / downstream
upper / lower
above / below, beneath
before / after
front / back, rear
top / bottom
first / last, final
beginning, start / end
always / never
often, frequently, usually / rarely, seldom, never, hardly ever
frequent, common / rare, uncommon
day, daytime / night, overnight
morning / evening, afternoon
summer / winter
spring / autumn
spend / save
invest / divest
pay / default, owe
overpay / underpay
underestimate, understate / overestimate, overstate, exaggerate
lead, ahead / trail, behind
gain, put on / lose, shed
lengthen, extend, prolong / shorten, cut short, curtail
widen, broaden / narrow
thicken / thin
melt, thaw / freeze
freeze / thaw, unfreeze
ignite, start / extinguish, put out
spread, out of control, rage / contained, extinguished, under control, put out
flood / drain, dry up
appear, emerge / disappear, vanish
remember / forget
forgive, pardon / punish, condemn
reward / punish, penalise
thank / blame
blame / credit, exonerate
volunteer, voluntary, voluntarily / forced, involuntary, coerced
deliberate, intentional, intentionally, deliberately, on purpose / accidental, unintentional, accidentally, by accident, inadvertent, inadvertently
natural / artificial, man-made, synthetic
accidental, accident, natural causes / murder, homicide, foul play, arson, sabotage
suicide / murder, homicide
success, triumph, hit / failure, flop, fiasco, disaster
outgoing, former / incoming, new, current
senior / junior
major / minor
minor, slight, light, mild / serious, severe, critical, grave, major, heavy
temporary, brief / permanent, lasting
direct / indirect
active / inactive, dormant, extinct, retired
victorious / defeated
overweight, obese / underweight
overvalued / undervalued
ordinary, normal / extraordinary, exceptional, unusual
independent, sovereign, independence / dependent, occupied, dependence
autonomous / controlled
recognise, recognize / derecognise
reconcile, make up / fall out, clash
befriend, follow / unfriend, unfollow
subsidise, fund / defund, tax
arm / disarm
file, bring, press / drop, withdraw
expand, add / cut, shrink
liberate, liberation, free / occupy, occupation
mobilise, mobilize / demobilise
enlist / desert, discharge
load / unload
lock / unlock
reliable, dependable, trustworthy / unreliable, untrustworthy
proud / ashamed
apologise, apologize, regret / stand by
repay / default
profit-making / loss-making
overcrowded / half-empty
biological, birth / adoptive, adopted
solo, alone / together, jointly, accompanied
bilateral / unilateral
multilateral / unilateral
nuclear-armed / nuclear-free
credible / implausible
likely, probable / unlikely, improbable
plausible / implausible
premature / overdue
ascend, climb / descend
stand / fall, collapse
fresh / stale, rotten, frozen
raw / cooked
sweet / bitter, sour
loud, noisy / silent, quiet
speak out, comment, respond / remain silent, decline to comment, stay silent
bright / dark, dim
transparent / opaque, secretive
tolerant / intolerant
generous / stingy, mean
brave, courageous / cowardly
patient / impatient
neutral, impartial, unbiased / biased, partisan
bullish / bearish
hawkish / dovish
boom / bust, recession, slump
inflation / deflation
recovery / relapse, recession
peak / trough
maximum / minimum
abundant, plentiful / scarce
optimism / pessimism
confidence / doubt
truce, ceasefire, peace / fighting, hostilities, war
peacetime / wartime
victor, winner / loser, runner-up
champion / challenger, runner-up
attacker / defender
predator / prey
buyer / seller
sell, sell off, give away / keep, retain, hold on to
execute, put to death, hang, behead / pardon, reprieve, spare
extend, renew, prolong / terminate, cut short, tear up
welcome, applaud / object to, resent, deplore
creditor / debtor
urban / rural
coastal / inland, landlocked
tropical / arctic, polar
nocturnal / diurnal
vertical / horizontal
clockwise / anticlockwise, counterclockwise
`;

export interface Opposition {
  /** One or the other always holds; otherwise perhaps neither. */
  exclusive: boolean;
  /** Phrases of like meaning. */
  one: readonly string[];
  other: readonly string[];
}

const rowsOf = (rows: string, exclusive: boolean): Opposition[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [one = [], other = []] = row.split(' / ').map((side) => side.split(', '));
      return { exclusive, one, other };
    });

export const OPPOSITIONS: readonly Opposition[] = [...rowsOf(EXCLUSIVE, true), ...rowsOf(SCALAR, false)];

/** Prefixes that turn an adjective, noun or verb into its opposite. */
export const NEGATIVE_PREFIXES: readonly string[] = [
  'un',
  'in',
  'im',
  'il',
  'ir',
  'non',
  'non-',
  'dis',
  'de-',
  'anti',
  'anti-',
];

/** Words that look like the opposite of another word and are none. */
export const NOT_PREFIXED: ReadonlySet<string> = new Set(
  (
    'infamous invaluable inflammable indifferent inhabit inform impress import impart immigration immigrant income inland inside into ' +
    'invest intent inter internal inmate increase indoor inborn install instead invent involve impose improve impact imply implant ' +
    'discover discount discharge display dispatch dispose distill disease district under unite union unit university undergo'
  ).split(' '),
);

/** Prepositions that say the opposite of each other. */
export const OPPOSITE_PREPOSITIONS: ReadonlyMap<string, string> = new Map(
  [
    ['for', 'against'],
    ['with', 'without'],
    ['before', 'after'],
    ['above', 'below'],
    ['over', 'under'],
    ['inside', 'outside'],
    ['within', 'outside'],
    ['within', 'beyond'],
  ].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);
