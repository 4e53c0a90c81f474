import type { VerdictExplanation } from '../../src/http/pages/question/question.view';
import type { PageRows } from './page-rows';

const COURIER = `The ferry Marigold sank off Pell Island on Saturday. Twelve people died, the coastguard said, and 48 survived.

“The ship was not overloaded,” said Ida Renner, who speaks for the owner, Blue Line. The Marigold had 60 people aboard.`;

const GAZETTE =
  'A week after the Marigold went down, the number of dead stands at 19, according to hospital staff. Blue Line denies that 19 people died.';

export const explanation = (parts: Partial<VerdictExplanation>): VerdictExplanation => ({
  belief: 0,
  uncertainty: 0,
  disbelief: 0,
  reason: 'One independent source supports it and nobody takes the other side.',
  rule: 'one_group_only',
  groups: [],
  decisive: [],
  modelVersion: 'test-1',
  ...parts,
});

/** A ferry sinks: two outlets give two tolls, the owner denies the higher one, a sum holds. */
export async function insertFerryRows(rows: PageRows) {
  const courier = await rows.publisher({ name: 'The Harbour Courier', grade: 'B', owner: 'Quay Media' });
  const gazette = await rows.publisher({ name: 'Island Gazette', grade: 'C' });
  const first = await rows.article(courier, COURIER, {
    title: 'Ferry sinks off Pell Island',
    url: 'https://courier.example/marigold',
    published_at: '2031-04-13T00:00:00Z',
    published_precision: 'day',
  });
  const second = await rows.article(gazette, GAZETTE, {
    title: 'Toll of the Marigold rises',
    published_at: '2031-04-19T00:00:00Z',
    published_precision: 'day',
  });
  const event = await rows.event();
  const question = await rows.question(event, { interest: 5 });
  const aboard = await rows.question(event, { text: 'How many people were aboard the ferry Marigold?' });
  const twelve = await rows.claim(question, { best: true });
  const nineteen = await rows.claim(question, {
    text: '19 people died when the ferry Marigold sank.',
    answer: { type: 'quantity', value: '19', min: '19', max: '19', comparator: 'eq', unit: 'person' },
  });
  const sixty = await rows.claim(aboard, {
    text: '60 people were aboard the ferry Marigold.',
    answer: { type: 'quantity', value: '60', min: '60', max: '60', comparator: 'eq', unit: 'person' },
    best: true,
  });
  const died = await rows.statement(first, 'Twelve people died', {
    speaker: 'the coastguard',
    attribution_mode: 'indirect',
  });
  const whole = await rows.statement(first, 'Twelve people died, the coastguard said, and 48 survived');
  const sixtyAboard = await rows.statement(first, 'The Marigold had 60 people aboard');
  const toll = await rows.statement(second, 'the number of dead stands at 19', {
    speaker: 'hospital staff',
    attribution_mode: 'indirect',
  });
  const denial = await rows.statement(second, 'Blue Line denies that 19 people died', {
    speaker: 'Blue Line',
    modality: 'denied',
  });
  const forTwelve = await rows.evidence(twelve, courier, died, { named_origin: 'the coastguard' });
  await rows.evidence(nineteen, gazette, toll);
  await rows.evidence(nineteen, gazette, denial, { stance: 'denies', party: true });
  await rows.evidence(sixty, courier, sixtyAboard);
  await rows.verdict(twelve, 1, {
    state: 'single_source',
    probability: '.643',
    causes: [{ kind: 'article_added', text: '“Ferry sinks off Pell Island” (The Harbour Courier) was read.' }],
    document: explanation({ belief: 0.286, uncertainty: 0.714 }),
  });
  await rows.verdict(twelve, 2, {
    state: 'conflicting',
    probability: '.511',
    causes: [{ kind: 'article_added', text: '“Toll of the Marigold rises” (Island Gazette) was read.' }],
    document: explanation({
      belief: 0.32,
      uncertainty: 0.382,
      disbelief: 0.298,
      reason: 'Sources of similar weight take opposite sides.',
      groups: [
        { side: 'for', members: ['The Harbour Courier'], share: 0.32, evidence: [] },
        { side: 'rival', members: ['Island Gazette'], share: -0.298, evidence: [] },
      ],
      decisive: ['Island Gazette'],
    }),
  });
  await rows.verdict(nineteen, 1, {
    state: 'refuted',
    probability: '.301',
    document: explanation({
      belief: 0.12,
      uncertainty: 0.362,
      disbelief: 0.518,
      reason: 'What stands against it outweighs what supports it.',
    }),
  });
  await rows.verdict(sixty, 1, { document: explanation({ belief: 0.444, uncertainty: 0.556 }) });
  await rows.contradiction(event, question, [twelve, nineteen]);
  await rows.check(event);
  return {
    courier,
    gazette,
    first,
    second,
    event,
    question,
    aboard,
    twelve,
    nineteen,
    sixty,
    died,
    whole,
    denial,
    forTwelve,
  };
}

export type FerryRows = Awaited<ReturnType<typeof insertFerryRows>>;
