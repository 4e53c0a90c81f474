import { readDates } from './read-dates';

/** A Thursday. */
const PUBLISHED = '2023-05-18';

function read(text: string): string {
  const sentences = [...text.matchAll(/\S[^.]{0,300}\./gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return readDates(text, sentences, PUBLISHED)
    .map(({ edtf }) => edtf ?? 'unresolved')
    .join('; ');
}

describe('dates that count from other dates of the text', () => {
  it.each([
    ['A tram derailed in Lund on 3 May 2021. The following day the line reopened.', '2021-05-03; 2021-05-04'],
    ['A tram derailed in Lund on 3 May 2021. The next morning the line reopened.', '2021-05-03; 2021-05-04'],
    ['A tram derailed in Lund on 3 May 2021. Two days later the line reopened.', '2021-05-03; 2021-05-05'],
    ['A tram derailed in Lund on 3 May 2021. A week later the line reopened.', '2021-05-03; 2021-05-07/2021-05-13'],
    ['A tram derailed in Lund on 3 May 2021. Three months later the line reopened.', '2021-05-03; 2021-08~'],
    ['A tram derailed in Lund in May 2021. The same month a ferry sank.', '2021-05; 2021-05'],
    ['A tram derailed in Lund in May 2021. The following month a ferry sank.', '2021-05; 2021-06'],
    ['Sales rose in 2019. The previous year they had fallen.', '2019; 2018'],
    ['Sales rose in 2019, after falling the year before.', '2019; 2018'],
    ['Sales rose in 2019. A year later they fell.', '2019; 2020~'],
    ['Sales rose in 2019. That year nine shops opened.', '2019; 2019'],
    ['A tram derailed on 3 May 2021. Later that day the mayor came.', '2021-05-03; 2021-05-03'],
    ['A tram derailed on 3 May 2021. The mayor came that evening.', '2021-05-03; 2021-05-03'],
    ['A tram derailed on Monday. The following day the line reopened.', '2023-05-15; 2023-05-16'],
    ['The vote was held on 3 May 2021. Two days before the vote, a bomb went off.', '2021-05-03; 2021-05-01'],
    ['Parliament held a vote on 3 May 2021. The day after the vote, the cabinet quit.', '2021-05-03; 2021-05-04'],
    ['Parliament held a vote on 3 May 2021. On the day of the vote, shops closed.', '2021-05-03; 2021-05-03'],
    ['Parliament held a vote on 3 May 2021. On the eve of the vote, shops closed.', '2021-05-03; 2021-05-02'],
    [
      'Rebels invaded the valley on 24 February 2022. Three days after the invasion, the army came.',
      '2022-02-24; 2022-02-27',
    ],
    [
      'Rebels invaded the valley on 24 February 2022. Almost six months after the invasion, the army came.',
      '2022-02-24; 2022-07~/2022-08~',
    ],
    [
      'The ferry sank on 3 May 2021. Two weeks after the sinking, divers went down.',
      '2021-05-03; 2021-05-14/2021-05-20',
    ],
    [
      'A plane crashed near Lund on 3 May 2021. Three days after the crash, the recorder was found.',
      '2021-05-03; 2021-05-06',
    ],
    [
      'Ministers met on 3 May 2021 to discuss the strike. Two days after the strike, trains ran.',
      '2021-05-03; unresolved',
    ],
    ['He spoke on 3 May 2021 about the flood. A week after the flood, the dam was mended.', '2021-05-03; unresolved'],
    ['The ship, built in 1999, sank on 3 May 2021. The next day it was found.', '1999; 2021-05-03; 2021-05-04'],
    [
      'The ship sank on 3 May 2021 and another on 9 May 2021. The next day both were found.',
      '2021-05-03; 2021-05-09; unresolved',
    ],
    ['The ship sank. The next day it was found.', 'unresolved'],
    ['The ship sank in 2021. The next day it was found.', '2021; unresolved'],
    [
      'The quake struck on 3 May 2021. Rescue work ended. The camps closed. A day later it rained.',
      '2021-05-03; unresolved',
    ],
    ['The quake struck on 3 May 2021, two days before the festival.', '2021-05-03; 2021-05-03'],
    [
      'The quake struck on 3 May 2021, two days before the festival. Three days after the festival, it struck again.',
      '2021-05-03; 2021-05-03; 2021-05-08',
    ],
    [
      'The ceasefire took effect on 10 November 2020. Since the ceasefire, nine soldiers have died.',
      '2020-11-10; 2020-11-10/..',
    ],
    [
      'The ceasefire was signed on 10 November 2020. A month after the ceasefire, prisoners were swapped.',
      '2020-11-10; 2020-12~',
    ],
    [
      'The president was killed on 3 May 2021. Two days after the assassination, his deputy took over.',
      '2021-05-03; 2021-05-05',
    ],
    ['The mayor was arrested on 3 May 2021. The day before his arrest, he had fled.', '2021-05-03; 2021-05-02'],
    ['On 3 May 2021 the bank failed. The following Friday trading stopped.', '2021-05-03; 2021-05-07'],
    ['The fair opened on 3 May 2021. The following week it was shut.', '2021-05-03; 2021-05-10/2021-05-16'],
    ['A bomb exploded in Lund on 3 May 2021. Hours after the explosion, two men were held.', '2021-05-03'],
    [
      'Elections were held on 3 May 2021. The second round took place two weeks later.',
      '2021-05-03; 2021-05-14/2021-05-20',
    ],
    ['The deal must be signed by 3 May 2024. The next day it expires.', '../2024-05-03; unresolved'],
    ['The war began on 24 February 2022. A year after the start of the war, talks failed.', '2022-02-24; 2023~'],
    ['The strike in Lund began on 3 May 2021. A week after the strike in Malta, he left.', '2021-05-03; unresolved'],
    [
      'The king died on 3 May 2021. Four days after the death of the king, his son was crowned.',
      '2021-05-03; 2021-05-07',
    ],
    ['The king died on 3 May 2021. At the time he was 80.', '2021-05-03; 2021-05-03'],
    [
      'Two planes crashed, one on 3 May 2021 and one on 9 June 2021. A day after the crash, flights stopped.',
      '2021-05-03; 2021-06-09; unresolved',
    ],
    ['On 3 May 2021 the dam broke; two days earlier it had been checked.', '2021-05-03; 2021-05-01'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});
