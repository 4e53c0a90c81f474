import fc from 'fast-check';
import { compareSentences } from './compare-sentences';

describe('comparing a claim with a sentence of evidence', () => {
  it.each([
    [
      'supports',
      'quantity_contained',
      'The mudslide in Orsk killed 23 people.',
      'In Orsk 23 people died in the mudslide.',
    ],
    ['supports', 'quantity_contained', 'The mudslide killed more than 20 people.', 'The mudslide killed 23 people.'],
    ['supports', 'quantity_contained', 'About 100 houses were destroyed.', 'The mudslide destroyed 104 houses.'],
    [
      'supports',
      'quantity_contained',
      'The film earned less than $800 million.',
      'The film earned over $700 million worldwide.',
    ],
    [
      'contradicts',
      'quantity_disjoint',
      'The mudslide in Orsk killed 23 people.',
      'The mudslide in Orsk killed 31 people.',
    ],
    [
      'contradicts',
      'quantity_disjoint',
      'The video has over 305 million views.',
      'The video has over 300 million views.',
    ],
    [
      'contradicts',
      'quantity_disjoint',
      'Fewer than 20 people died in the mudslide.',
      'The mudslide left 23 people dead.',
    ],
    ['supports', 'date_contained', 'The bridge opened before 2017.', 'The bridge was opened on 4 May 2016.'],
    ['supports', 'date_contained', 'The bridge opened in May 2016.', 'The bridge was opened on 4 May 2016.'],
    ['contradicts', 'date_disjoint', 'The bridge opened after 2017.', 'The bridge was opened on 4 May 2016.'],
    ['neutral', 'date_overlap', 'The bridge opened on 4 May 2016.', 'The bridge was opened in 2016.'],
    [
      'neutral',
      'other_time',
      'By 1 May 2020 fewer than 400 cases were known in Orsk.',
      'As of 3 May 2020, 431 cases were known in Orsk.',
    ],
    ['neutral', 'other_role', 'The blast in Orsk killed five people.', 'The blast in Orsk injured twelve people.'],
    [
      'neutral',
      'other_measure',
      'The company had revenue of $300 million.',
      'The company reported a profit of $120 million.',
    ],
    ['neutral', 'other_measure', 'Turnout was 45 percent.', 'The party won 62 percent of the vote.'],
    ['neutral', 'other_subject', 'Norway recorded 300 deaths.', 'Finland recorded 450 deaths.'],
    ['neutral', 'other_subject', 'Norway recorded 300 deaths.', 'Finland recorded 300 deaths.'],
    ['neutral', 'other_place', 'Police arrested 120 people in Paris.', 'Police arrested 300 people across France.'],
    ['neutral', 'unrelated', 'The mudslide in Orsk killed 23 people.', 'Wheat exports rose by 31 tonnes.'],
    [
      'neutral',
      'not_aligned',
      'The mudslide in Orsk killed 23 people.',
      'The mudslide in Orsk blocked the railway for five days.',
    ],
    ['supports', 'same_words', 'The mayor of Orsk opened the bridge.', 'The bridge was opened by the mayor of Orsk.'],
    [
      'supports',
      'quantity_contained',
      'The plant earned over €80 million worldwide.',
      'The plant earned €60 million in Norway and €22 million in other markets, for a worldwide total of €82 million.',
    ],
    ['supports', 'quantity_contained', 'The tape has over 50 seconds of song.', 'The tape has a song of one minute.'],
    ['neutral', 'other_time', 'As of 3 May 2020, Orsk had 431 cases.', 'As of 1 May 2020, Orsk had 402 cases.'],
    [
      'neutral',
      'other_basis',
      'After 50 reviews the play had a rating below 70%.',
      'After 80 reviews the play has a rating of 74%.',
    ],
    ['contradicts', 'polarity_opposed', 'The mayor opened the bridge.', 'The mayor did not open the bridge.'],
  ] as const)('%s by %s: %p given %p', (bearing, rule, claim, evidence) => {
    expect(compareSentences({ claim, evidence })).toMatchObject({ bearing, rule });
  });

  it('keeps the killed and the injured apart', () => {
    const claim = 'The blast in Orsk injured 40 people.';
    const evidence = 'The blast in Orsk killed 12 people and injured 40 others.';
    expect(compareSentences({ claim, evidence })).toMatchObject({
      bearing: 'supports',
      operands: [{ claim: '40 people', evidence: '40 others' }],
    });
  });

  it('takes a later and higher toll as an update, an earlier one as a contradiction', () => {
    const claim = 'The mudslide in Orsk killed 23 people.';
    const evidence = 'The mudslide in Orsk killed 31 people.';
    const update = compareSentences({ claim, evidence, claimPublished: '2023-05-01', evidencePublished: '2023-05-03' });
    const earlier = compareSentences({
      claim,
      evidence,
      claimPublished: '2023-05-03',
      evidencePublished: '2023-05-01',
    });
    expect([update.bearing, earlier.bearing]).toEqual(['updates', 'contradicts']);
  });

  it.each([
    ['The minister resigned on Monday.', 'The minister denied that he had resigned on Monday.', 'neutral'],
    ['The airline suspended flights to Oslo.', 'The airline resumed flights to Oslo.', 'contradicts'],
    ['Norway apologised for the crash.', 'Norway has not acknowledged responsibility for the crash.', 'neutral'],
    [
      'Norwegian troops were stationed in Mali in 2015.',
      'In 2019 the Norwegian troops were withdrawn from Mali.',
      'updates',
    ],
    [
      'In 2019 the Norwegian troops were withdrawn from Mali.',
      'Norwegian troops were stationed in Mali in 2015.',
      'neutral',
    ],
    ['The airline suspended flights to Oslo.', 'The airline suspended its flights to Oslo.', 'supports'],
  ])('%s / %s: %s', (claim, evidence, bearing) => {
    expect(compareSentences({ claim, evidence }).bearing).toBe(bearing);
  });

  it.each([
    'not broke broke',
    'The airline suspended resumed flights.',
    'He resigned, not resigned.',
    '5 % since 2019 broke or broke never',
  ])('takes “%s” for itself', (sentence) => {
    expect(compareSentences({ claim: sentence, evidence: ` ${sentence}` }).bearing).toBe('supports');
  });

  it('never sees a contradiction between a sentence and itself', () => {
    const part = fc.constantFrom(
      'the dam',
      'broke',
      'the airline resumed',
      'suspended',
      'never',
      'on 3 May 2021',
      'killing 23 people',
      'at least 40 cows',
      '3–1',
      'not',
      'since 2019',
      '5 %',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const sentence = parts.join(' ');
        expect(compareSentences({ claim: sentence, evidence: sentence }).bearing).not.toBe('contradicts');
      }),
    );
  });
});
