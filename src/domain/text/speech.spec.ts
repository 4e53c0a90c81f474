import { smallestWith } from '../../../test/support/smallest-with';
import { readArticle } from './read-article';

describe('who says what in news text', () => {
  it.each([
    [
      'Anna Holm, who runs the Port Authority, said the strike was over.',
      'strike was over',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    [
      'Anna Holm, who runs Delta Air, said that the strike was over.',
      'strike was over',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    [
      'Laura Pena, director of the Lima Institute, told reporters that the dam was safe.',
      'dam',
      { attribution: { mode: 'indirect', speaker: 'Laura Pena' } },
    ],
    [
      'The French president met Viktor Orban and accused Russia of spying on the talks.',
      'spying',
      { attribution: { mode: 'indirect', speaker: 'French president' }, modality: 'accused' },
    ],
    [
      'Peter Novak met the envoy and accused Russia of sabotage.',
      'sabotage',
      { attribution: { mode: 'indirect', speaker: 'Peter Novak' }, modality: 'accused' },
    ],
    [
      'The strike is over, the ministry said in the afternoon.',
      'strike',
      { attribution: { mode: 'indirect', speaker: 'ministry' } },
    ],
    [
      'The ministry had confirmed 32 deaths by Friday.',
      '32',
      { attribution: { mode: 'indirect', speaker: 'ministry' } },
    ],
    [
      'The hospital confirmed the death of the singer.',
      'death',
      { attribution: { mode: 'indirect', speaker: 'hospital' } },
    ],
    ['The general said no order had been given.', 'order', { attribution: { mode: 'indirect', speaker: 'general' } }],
    [
      'The club’s lawyer said the contract was void.',
      'contract',
      { attribution: { mode: 'indirect', speaker: 'club’s lawyer' } },
    ],
    [
      'A neighbour said she had heard a loud bang.',
      'bang',
      { attribution: { mode: 'indirect', speaker: 'neighbour' } },
    ],
    [
      'Two witnesses told the court that the car was red.',
      'car',
      { attribution: { mode: 'indirect', speaker: 'Two witnesses' } },
    ],
    ['The report says the bridge was unsafe.', 'bridge', { attribution: { mode: 'document', speaker: 'report' } }],
    [
      'A statement read: “The accounts were checked twice by the bank.”',
      'accounts',
      { attribution: { mode: 'direct', speaker: 'statement' } },
    ],
    [
      'According to court papers, the firm hid $3 million.',
      'firm hid',
      { attribution: { mode: 'document', speaker: 'court papers' } },
    ],
    [
      'The firm hid $3 million, according to court papers.',
      'firm hid',
      { attribution: { mode: 'document', speaker: 'court papers' } },
    ],
    [
      'According to Maria Silva, the firm hid $3 million.',
      'firm hid',
      { attribution: { mode: 'indirect', speaker: 'Maria Silva' } },
    ],
    [
      'The firm hid the losses, according to the Central Bank.',
      'losses',
      { attribution: { mode: 'indirect', speaker: 'Central Bank' } },
    ],
    [
      'The minister said that the opposition denied that the vote was stolen.',
      'stolen',
      { attribution: { mode: 'indirect', speaker: 'minister' }, modality: 'denied' },
    ],
    [
      'Anna Holm said Delta Air had admitted that the plane was faulty.',
      'faulty',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' }, modality: 'asserted' },
    ],
    [
      'The Kremlin said the drones came from the south.',
      'drones',
      { attribution: { mode: 'indirect', speaker: 'Kremlin' } },
    ],
    [
      'Baku said it would reopen the border.',
      'reopen',
      { attribution: { mode: 'indirect', speaker: 'Baku' }, modality: 'predicted' },
    ],
    [
      'Berlin insists the sanctions are working.',
      'sanctions',
      { attribution: { mode: 'indirect', speaker: 'Berlin' }, modality: 'asserted' },
    ],
    [
      '“We were never told,” Holm said.',
      'never told',
      { attribution: { mode: 'direct', speaker: 'Holm' }, modality: 'asserted', polarity: 'negated' },
    ],
    [
      '“We were never told about the fire,” said Holm, who lives next door.',
      'never told',
      { attribution: { mode: 'direct', speaker: 'Holm' }, modality: 'asserted', polarity: 'negated' },
    ],
    [
      '“The road is closed until May,” Anna Holm of Delta Air tweeted.',
      'road',
      { attribution: { mode: 'direct', speaker: 'Anna Holm' } },
    ],
    [
      '“The road is closed until May,” Anna Holm wrote on Telegram.',
      'road',
      { attribution: { mode: 'direct', speaker: 'Anna Holm' } },
    ],
    [
      'Anna Holm was quoted as saying the road was closed.',
      'road',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    [
      '“The road is closed until May,” Anna Holm was quoted as saying by Reuters.',
      'road',
      { attribution: { mode: 'direct', speaker: 'Anna Holm' } },
    ],
    ['Holm: “The road is closed until the end of May.”', 'road', { attribution: { mode: 'direct', speaker: 'Holm' } }],
    ['The road is closed, sources told Reuters.', 'road', { attribution: { mode: 'indirect', speaker: 'sources' } }],
    [
      'Sources told Reuters that the road was closed.',
      'road',
      { attribution: { mode: 'indirect', speaker: 'Sources' } },
    ],
    [
      'Citing officials, the newspaper said the road was closed.',
      'road',
      { attribution: { mode: 'indirect', speaker: 'newspaper' } },
    ],
    [
      'The road was closed, Reuters reported, citing two officials.',
      'road was',
      { attribution: { mode: 'indirect', speaker: 'Reuters' } },
    ],
    ['Police say the driver fled.', 'driver', { attribution: { mode: 'indirect', speaker: 'Police' } }],
    ['Police in Leeds said the driver fled.', 'driver', { attribution: { mode: 'indirect', speaker: 'Police' } }],
    [
      'A spokesman for Shell said the leak had been stopped.',
      'leak',
      { attribution: { mode: 'indirect', speaker: 'Shell' } },
    ],
    [
      'The Azerbaijani delegation said the talks were useful.',
      'talks',
      { attribution: { mode: 'indirect', speaker: 'Azerbaijani delegation' } },
    ],
    [
      'Foreign Minister Anna Holm said the talks were useful.',
      'talks',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    [
      'Norway’s foreign minister, Anna Holm, said the talks were useful.',
      'talks',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    [
      'Prosecutors in Milan accused the banker of fraud.',
      'banker',
      { attribution: { mode: 'indirect', speaker: 'Prosecutors' }, modality: 'accused' },
    ],
    ['The mayor was accused of fraud by prosecutors.', 'fraud', { modality: 'accused' }],
    [
      'Delta Air blamed the pilots for the crash.',
      'pilots',
      { attribution: { mode: 'indirect', speaker: 'Delta Air' }, modality: 'accused' },
    ],
    ['The president apologised for the delay.', 'delay', { attribution: { mode: 'indirect', speaker: 'president' } }],
    [
      'The coach praised his players after the final.',
      'coach',
      { attribution: { mode: 'indirect', speaker: 'coach' } },
    ],
    ['Anna Holm welcomed the ruling.', 'ruling', { attribution: { mode: 'indirect', speaker: 'Anna Holm' } }],
    [
      'The pilot admitted drinking before the flight.',
      'drinking',
      { attribution: { mode: 'indirect', speaker: 'pilot' } },
    ],
    [
      'The pilot admitted that he had been drinking.',
      'drinking',
      { attribution: { mode: 'indirect', speaker: 'pilot' } },
    ],
    [
      'The union rejected claims that it had planned the riot.',
      'riot',
      { attribution: { mode: 'indirect', speaker: 'union' }, modality: 'denied' },
    ],
    [
      'The company dismissed the report as false.',
      'report',
      { attribution: { mode: 'indirect', speaker: 'company' }, modality: 'denied' },
    ],
    [
      'Residents complained that the water smelled.',
      'water',
      { attribution: { mode: 'indirect', speaker: 'Residents' } },
    ],
    [
      'Anna Holm arrived on Monday. She said the water smelled.',
      'water',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    [
      'Anna Holm leads the union. “The water smelled of oil,” she said.',
      'water',
      { attribution: { mode: 'direct', speaker: 'Anna Holm' } },
    ],
    [
      'The law says that every child must attend school.',
      'child',
      { attribution: { mode: 'document', speaker: 'law' }, modality: 'normative' },
    ],
    [
      'The contract states that wages are paid weekly.',
      'wages',
      { attribution: { mode: 'document', speaker: 'contract' } },
    ],
    [
      'A study published on Monday found that coffee harms nobody.',
      'coffee',
      { attribution: { mode: 'document', speaker: 'study' } },
    ],
    [
      'Researchers at Oxford found that coffee is harmless.',
      'coffee',
      { attribution: { mode: 'indirect', speaker: 'Researchers' } },
    ],
    ['Official figures show that crime fell by 3%.', 'crime', { attribution: { mode: 'official', speaker: null } }],
    ['Data from the health ministry showed cases had doubled.', 'cases', { attribution: { mode: 'official' } }],
    ['Police figures show crime fell.', 'crime', { attribution: { mode: 'official', speaker: null } }],
    ['The jury found that the firm had lied.', 'firm', { attribution: { mode: 'indirect', speaker: 'jury' } }],
    ['The court ruled that the law was void.', 'law', { attribution: { mode: 'indirect', speaker: 'court' } }],
    [
      'The judge ordered that the prisoner be freed.',
      'prisoner',
      { attribution: { mode: 'indirect', speaker: 'judge' }, modality: 'normative' },
    ],
    [
      'The minister is reported to have resigned.',
      'resigned',
      { attribution: { mode: 'narrator', speaker: null }, modality: 'alleged' },
    ],
    ['The minister was told that the road was closed.', 'road', { attribution: { mode: 'narrator', speaker: null } }],
    ['The said road was closed.', 'road', { attribution: { mode: 'narrator', speaker: null } }],
    ['Two men were found dead.', 'dead', { attribution: { mode: 'narrator', speaker: null } }],
    [
      'The army claimed responsibility for the attack.',
      'attack',
      { attribution: { mode: 'indirect', speaker: 'army' }, modality: 'alleged' },
    ],
    [
      'The government announced a ban on plastic bags.',
      'ban',
      { attribution: { mode: 'indirect', speaker: 'government' } },
    ],
    ['The city reported three new cases.', 'three', { attribution: { mode: 'indirect', speaker: 'city' } }],
    ['The team reported for training on Monday.', 'training', { attribution: { mode: 'narrator', speaker: null } }],
    ['Smoke showed above the roof.', 'Smoke', { attribution: { mode: 'narrator', speaker: null } }],
    ['Rescuers found two bodies in the rubble.', 'bodies', { attribution: { mode: 'narrator', speaker: null } }],
    [
      'Voters thought the campaign was dull.',
      'campaign',
      { attribution: { mode: 'indirect', speaker: 'Voters' }, modality: 'perceived' },
    ],
    ['He was asked whether he would run.', 'run', { attribution: { mode: 'narrator' } }],
    [
      'The paper, citing a leaked memo, said the road was closed.',
      'road was',
      { attribution: { mode: 'indirect', speaker: 'paper' } },
    ],
    [
      'Speaking in Geneva, Anna Holm said the road was closed.',
      'road',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    [
      'In a letter to staff, chief executive Anna Holm said the plant would close.',
      'plant',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' }, modality: 'predicted' },
    ],
    ['On Monday, Holm said, the road was closed.', 'road', { attribution: { mode: 'indirect', speaker: 'Holm' } }],
    [
      'The plant, the company said, will close in May.',
      'will close',
      { attribution: { mode: 'indirect', speaker: 'company' }, modality: 'predicted' },
    ],
    [
      'The plant will close in May, said Anna Holm, the director of Delta Air.',
      'plant',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' }, modality: 'predicted' },
    ],
    [
      'Anna Holm told Delta Air staff the plant would close.',
      'plant',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' }, modality: 'predicted' },
    ],
    [
      'The White House said on Tuesday that the plane had landed.',
      'plane',
      { attribution: { mode: 'indirect', speaker: 'White House' } },
    ],
    [
      'Israel’s military said it struck a warehouse.',
      'warehouse',
      { attribution: { mode: 'indirect', speaker: 'Israel’s military' } },
    ],
    [
      'The military said in a statement on Friday that it had struck a warehouse.',
      'warehouse',
      { attribution: { mode: 'indirect', speaker: 'military' } },
    ],
    [
      'The WHO warned that cases could rise.',
      'cases',
      { attribution: { mode: 'indirect', speaker: 'WHO' }, modality: 'possible' },
    ],
    [
      'WHO chief Anna Holm warned that cases could rise.',
      'cases',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' }, modality: 'possible' },
    ],
    [
      'The road, Holm argued, should never have been opened.',
      'road',
      { attribution: { mode: 'indirect', speaker: 'Holm' }, modality: 'normative', polarity: 'negated' },
    ],
    [
      'The firm, whose owner is Peter Novak, said it was insolvent.',
      'insolvent',
      { attribution: { mode: 'indirect', speaker: 'firm' } },
    ],
    [
      'Delta Air, which flies to Lima, said it was insolvent.',
      'insolvent',
      { attribution: { mode: 'indirect', speaker: 'Delta Air' } },
    ],
    ['Anna Holm, 45, said she was innocent.', 'innocent', { attribution: { mode: 'indirect', speaker: 'Anna Holm' } }],
    [
      'Anna Holm (Labour) said she was innocent.',
      'innocent',
      { attribution: { mode: 'indirect', speaker: 'Anna Holm' } },
    ],
    ['Mr Holm said he was innocent.', 'innocent', { attribution: { mode: 'indirect', speaker: 'Holm' } }],
    ['Holm has repeatedly said he is innocent.', 'innocent', { attribution: { mode: 'indirect', speaker: 'Holm' } }],
    [
      'Holm, speaking on Monday, said he was innocent.',
      'innocent',
      { attribution: { mode: 'indirect', speaker: 'Holm' } },
    ],
    [
      'Holm said he had met Novak and that he liked him.',
      'liked',
      { attribution: { mode: 'indirect', speaker: 'Holm' } },
    ],
    [
      'Holm called the ruling “a disgrace to the nation”.',
      'ruling',
      { attribution: { mode: 'mixed', speaker: 'Holm' } },
    ],
    [
      'The ruling was “a disgrace to the nation”, Holm said.',
      'ruling',
      { attribution: { mode: 'mixed', speaker: 'Holm' } },
    ],
    [
      'The mayor urged residents to stay at home.',
      'stay',
      { attribution: { mode: 'indirect', speaker: 'mayor' }, modality: 'normative' },
    ],
    [
      'The UN called for a ceasefire.',
      'ceasefire',
      { attribution: { mode: 'indirect', speaker: 'UN' }, modality: 'normative' },
    ],
    ['Per the police report, the car was red.', 'car', { attribution: { mode: 'document', speaker: 'police report' } }],
    ['The car was red, per police.', 'car', { attribution: { mode: 'indirect', speaker: 'police' } }],
    [
      'In the words of Anna Holm, the car was “as red as a tomato”.',
      'car',
      { attribution: { mode: 'mixed', speaker: 'Anna Holm' } },
    ],
  ])('%s (%s)', (text, words, reading) => expect(smallestWith(readArticle(text), text, words)).toMatchObject(reading));
});
