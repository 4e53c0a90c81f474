/**
 * Words that news text uses for one another, compiled by hand from general English usage. One row a meaning, base forms,
 * phrases with spaces; a word may stand in several rows.
 */
const ROWS = `
resign, step down, quit, stand down, step aside, hand in resignation, tender resignation, resignation
buy, acquire, purchase, take over, snap up, acquisition, takeover, purchase
arrest, detain, apprehend, take into custody, detention
ban, prohibit, outlaw, forbid, bar
collapse, fall down, cave in, come down, give way
condemn, denounce, deplore, decry
close, shut, shut down, close down, shutter, closure
open, inaugurate, opening
back, support, endorse, favour, favor
lawmaker, legislator, member of parliament, parliamentarian, mp, deputy, congressman, congresswoman
pass, approve, adopt, enact, ratify, endorse, give final approval, approval
die, pass away, death, perish, succumb, lose life, dead
destroy, wreck, ruin, demolish, raze, devastate, level, flatten, gut, obliterate
fire, blaze, inferno, wildfire
fire, dismiss, sack, lay off, axe, let go, make redundant, cut, dismissal
worker, employee, staff, staffer, personnel
job, position, post, role
physician, doctor, medic
murder, kill, slay, assassinate, killing, assassination
shoot, gun down, shot, open fire on
shoot dead, kill, gun down
visit, travel to, arrive in, go to, trip to, tour
truce, ceasefire, cease-fire, armistice
negotiation, talk, talks, discussion, dialogue
break out, erupt, start
explosion, blast, detonation
explode, blow up, detonate, go off
earthquake, quake, tremor
crash, accident, collision
crash, collide, smash, hit
car, vehicle, automobile
plane, aircraft, airplane, aeroplane, jet, airliner
ship, vessel, boat
lorry, truck
train, locomotive
police, policeman, policeman, cop, law enforcement, detective
child, kid, youngster, youth, minor
woman, lady
man, guy
baby, infant, newborn
teenager, teen, adolescent
elderly, old, senior
student, pupil
teacher, schoolteacher, educator
company, firm, business, corporation, enterprise, maker
government, cabinet, administration, authorities
parliament, legislature, national assembly
election, vote, poll, ballot
prime minister, premier, pm
president, head of state
chief executive, ceo, chief executive officer, boss, head
leader, head, chief, boss
founder, co-founder
author, write, writer, pen, written, novelist
book, novel, memoir
film, movie, picture
song, single, track
begin, start, commence, get under way, kick off, launch
end, finish, conclude, stop, cease, halt
say, state, tell, announce, declare, report
announce, unveil, reveal, declare
disclose, reveal, make public, release, publish
show, demonstrate, reveal, indicate
rise, increase, grow, climb, go up, surge, soar, jump, gain, growth
fall, decrease, decline, drop, go down, shrink, plunge, slump, tumble, dip, slide
raise, increase, hike, lift, boost
cut, reduce, lower, slash, trim, decrease, reduction
win, triumph, victory, prevail, clinch, secure
win, receive, take, collect, scoop
beat, defeat, overcome, see off, edge, thrash, rout, knock out, vanquish, win against, win over, triumph over
hurt, injure, wound, harm, injury
injured, hurt, wounded
victim, casualty
protest, demonstrate, rally, march, demonstration
protester, demonstrator, marcher
riot, unrest, disturbance
attack, assault, strike, raid
bomb, bombard, shell, bombing
strike, hit, rock, shake, batter
production, output, manufacturing
seize, capture, take, occupy, overrun, take control of
overtake, surpass, pass, outstrip
invade, attack, invasion
soldier, troop, serviceman, military personnel
army, military, armed forces
rebel, insurgent, militant, guerrilla, fighter
weapon, arm, gun, firearm
gun, pistol, rifle, firearm
missile, rocket
help, aid, assist, assistance, support, relief
give, provide, supply, donate, hand, grant, deliver
get, obtain, receive, gain
reach, produce, yield, achieve, bring about, result in
send, dispatch, deploy, ship
use, employ, utilise, utilize
build, construct, erect, put up, construction
repair, fix, mend, restore
buy, purchase
sell, sell off, dispose of, sale
money, cash, fund, funds, funding
price, cost
salary, wage, pay, earnings
profit, earnings
tax, levy, duty
loan, credit
debt, borrowing
contract, deal, agreement, accord, pact, treaty
sign, ink, conclude, seal
law, legislation, act, statute, bill
rule, regulation
rule, decide, find, ruling
court, judge, tribunal
sentence, jail, imprison, send to prison, prison term, lock up
jail, prison, imprisonment, custody
accuse, charge, allege, accusation
charge, indict
convict, find guilty, found guilty, conviction
acquit, clear, find not guilty, found not guilty, cleared of, acquittal
crime, offence, offense
robbery, theft, burglary, heist
steal, rob, loot
thief, burglar, robber
kidnap, abduct, seize, abduction
hostage, captive
free, release, liberate, let go, set free
rescue, save, pull out, pull to safety
escape, flee, run away, get away
find, discover, locate, uncover
missing, disappear, vanish
search, look for, hunt
discover, find, identify, spot
big, large, huge, major, massive, giant
biggest, largest
small, little, tiny
new, fresh, recent
old, ancient, former
quick, fast, rapid, swift
important, significant, key, crucial, major
famous, well-known, renowned, celebrated
rich, wealthy, affluent
poor, impoverished
expensive, costly
cheap, inexpensive
dangerous, hazardous, unsafe
ill, sick, unwell
illness, disease, sickness
hospital, clinic, infirmary
medicine, drug, medication
vaccine, jab, vaccination, shot
epidemic, outbreak
pandemic, global outbreak
study, research
scientist, researcher, expert
university, college
school, academy
town, city, municipality
village, hamlet
country, nation, state
border, frontier
road, street, highway
airport, airfield
house, home, residence
house, shelter, accommodate
building, structure
factory, plant, works
power station, power plant
storm, hurricane, cyclone, typhoon
flood, flooding, inundate
rain, rainfall, downpour
drought, dry spell
football, soccer
match, game, fixture
player, footballer
coach, manager, trainer
goal, score
champion, titleholder
cup, trophy
debut, first appearance
marry, wed, tie the knot, get married
divorce, split, separate
born, birth
raise, bring up
move, relocate
live, reside
refugee, asylum seeker, migrant
migrant, immigrant
sanction, embargo
oppose, object to, resist, reject, disagree with
fail, collapse, break down, fall through, founder, failure
reject, turn down, refuse, decline, spurn, rebuff, dismiss
deny, refute, rebut
admit, confess, acknowledge, concede
criticise, criticize, attack, slam, blast, lambast, rebuke, censure
praise, hail, laud, commend, applaud
warn, caution, alert
urge, call on, press, appeal to
promise, pledge, vow
plan, intend, aim
think, believe
fear, worry
want, wish, seek
try, attempt, seek
stop, prevent, block
delay, postpone, put off, defer
cancel, call off, scrap, abandon, axe
replace, succeed, take over from
appoint, name, install, pick, choose, nominate
elect, vote in, choose, election
lead, head, run, chair
join, enter, sign up
leave, quit, exit, depart, withdraw from, pull out of
withdraw, pull out, recall, withdrawal
meet, hold talks, confer, sit down
happen, occur, take place
hold, stage, host, organise, organize
work, labour, labor
show, display, exhibit
keep, retain, maintain, preserve
change, alter, modify, amend
ask, request, call for, demand
answer, reply, respond
speak, talk
headquartered, based, headquarter
finish, come, place, rank, end up
merge, combine, join forces, unite
split, divide, break up, split up
spread, expand
damage, harm, hit
derail, come off the rails, derailment
sink, go down
capsize, overturn
erupt, eruption
ignite, catch fire, set fire
launch, lift off, blast off
land, touch down
hack, breach, break into
leak, spill
ease, relax, loosen
tighten, toughen
boycott, shun
strike, walkout, industrial action, walk out
union, trade union
recession, downturn
unemployment, joblessness, jobless rate
interest rate, rate, borrowing cost
stock, share, equity
investor, shareholder
customer, client, consumer
recall, withdraw, pull
ill-treat, abuse, mistreat
fraud, swindle, scam
bribe, kickback, bribery
spy, agent
poison, poisoning
scandal, affair
unanimously, without opposition
majority, most
abolish, scrap, do away with, axe
introduce, bring in
effective, work
invent, devise, invention
compose, write
direct, film
paint, painting
found, establish, set up, create
own, belong to
receive, get
evacuate, move out
give up, quit, stop, kick the habit
go bankrupt, file for bankruptcy, become insolvent, go bust, declare bankruptcy, enter administration
gain independence, become independent, win independence, achieve independence
crash, go down, come down
move, relocate, shift, transfer
headquarters, head office, main office
return, give back, hand back, restitute, repatriate
`;

/** Phrases of one meaning, one list a meaning. */
export const SYNONYMS: readonly (readonly string[])[] = ROWS.trim()
  .split('\n')
  .map((row) => row.split(', '));
