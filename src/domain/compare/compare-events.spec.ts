import { compareStatesOfEvent } from './compare-events';
import { compareSentences } from './compare-sentences';

const compared = (claim: string, evidence: string, claimPublished = '2019-03-01', evidencePublished = '2022-08-01') => {
  const { bearing, rule } = compareSentences({ claim, evidence, claimPublished, evidencePublished });
  return `${bearing} ${rule}`;
};

describe('comparing what two sentences tell of one event', () => {
  it.each([
    ['Danish soldiers are stationed in Mali.', 'Denmark withdrew its soldiers from Mali in 2021.'],
    ['Danish troops have been manning two bases in Mali.', 'The last Danish soldiers have left the country.'],
    ['With Danish peacekeepers in Mali, the valley is quiet.', 'In 2021 Copenhagen pulled its troops out of Mali.'],
    ['Norway has suspended all flights to Mali.', 'Norway resumed flights to Mali in May 2021.'],
    ['Peru has not joined the Andes Bank of Chile.', 'Peru joined the Andes Bank of Chile in January 2021.'],
  ])('“%s” is brought up to date by “%s”', (claim, evidence) => {
    expect(compared(claim, evidence)).toBe('updates later_state');
    expect(compared(evidence, claim, '2022-08-01', '2019-03-01')).toBe('neutral earlier_state');
  });

  it.each([
    ['Danish soldiers are stationed in Mali.', 'Denmark withdrew its soldiers from Ghana in 2021.'],
    ['Danish soldiers are stationed in Mali.', 'Denmark pledged that its soldiers would leave Mali in 2021.'],
    ['Danish soldiers are stationed in Mali.', 'Norway withdrew its soldiers from Mali in 2021.'],
  ])('“%s” has nothing to do with “%s”', (claim, evidence) => {
    expect(
      compareStatesOfEvent({ claim, evidence, claimPublished: '2019-03-01', evidencePublished: '2022-08-01' }),
    ).toBeNull();
  });

  it.each([
    [
      'Oslo brokered a truce between Kenya and Uganda in May 2018.',
      'Kenya, Uganda and Norway concluded a three-way accord in 2018.',
    ],
  ])('“%s” is borne out by “%s” in other words', (claim, evidence) => {
    expect(compared(claim, evidence)).toBe('supports same_event');
  });

  it.each([
    [
      'Ghana recognised the border on 24 February.',
      'The presidents of Ghana and Togo signed a border treaty on 22 February.',
    ],
  ])('does not set the day of “%s” against that of “%s”', (claim, evidence) => {
    expect(compared(claim, evidence, '2021-03-01', '2021-03-05')).toMatch(/^neutral/);
  });
});
