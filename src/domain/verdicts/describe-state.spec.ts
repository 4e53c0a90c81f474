import { assessQuestion } from './assess-question';
import { describeState } from './describe-state';
import type { EvidenceInput } from './question-input';

const forIt = (source: string): EvidenceInput => ({ source, grade: 'B', stance: 'supports' });

describe('a verdict in one sentence', () => {
  it.each<[EvidenceInput[], string]>([
    [[forIt('Post'), forIt('Mail')], 'Two independent sources of grade B support it and nobody takes the other side.'],
    [[forIt('Post')], 'Only Post supports it and nobody takes the other side.'],
    [
      [forIt('Post'), { ...forIt('Mail'), owner: 'Post' }],
      'Only Mail, with another source that cannot be told apart from it, supports it and nobody takes the other side.',
    ],
    [
      [forIt('Post'), { ...forIt('Mail'), owner: 'Post' }, { ...forIt('Echo'), owner: 'Post' }],
      'Only Echo, with 2 other sources that cannot be told apart from it, supports it and nobody takes the other side.',
    ],
    [
      [{ source: 'Gazette', grade: 'A', modality: 'record', confirmed: true }],
      'A record of grade A that a person has confirmed supports it.',
    ],
    [
      ['Blog', 'Forum', 'Wall'].map((source) => ({ source, grade: 'C' as const, stance: 'denies' as const })),
      'Three independent sources of grade C deny it, and no source supports it.',
    ],
    [
      [forIt('Post'), forIt('Mail'), { source: 'Echo', stance: 'reports' }, { source: 'Star', stance: 'reports' }],
      'The evidence does not decide: two independent sources of grade B support it and nobody takes the other side; two sources only pass it on.',
    ],
    [
      [
        { source: 'Blog', grade: 'E' },
        { source: 'Echo', stance: 'reports' },
      ],
      'Only Blog supports it and nobody takes the other side.',
    ],
    [
      [
        { source: 'Post', grade: 'B', speaker: 'Ola Brod', stance: 'denies', publishedAt: '2024-03-01' },
        { source: 'Mail', grade: 'B', speaker: 'Ola Brod', publishedAt: '2024-03-05' },
      ],
      'Only Mail supports it and nobody takes the other side. Ola Brod has given up an earlier, opposite position, which no longer counts.',
    ],
    [[{ source: 'Post', stance: 'reports' }], 'No source takes a side; it has only been reported.'],
    [
      [forIt('Post'), { source: 'Post', grade: 'B', speaker: 'Port', party: true, stance: 'denies' }],
      'One source of grade B supports it, but the other side is comparably strong: one source of grade B denies it.',
    ],
    [
      [forIt('Post'), forIt('Mail'), { source: 'Blog', grade: 'E', stance: 'denies' }],
      'Two independent sources of grade B support it and outweigh the other side: one source of grade E denies it.',
    ],
    [
      [{ source: 'Checkers', grade: 'B', stance: 'denies' }],
      'A reliable source that is no party says that it is wrong, and no source supports it.',
    ],
    [
      [{ source: 'Blog', grade: 'E', stance: 'denies' }],
      'The evidence does not decide: no source supports it and one source of grade E denies it.',
    ],
    [
      [forIt('Post'), forIt('Mail'), ...['Echo', 'Star'].map((source) => ({ source, stance: 'reports' as const }))],
      'The evidence does not decide: two independent sources of grade B support it and nobody takes the other side; two sources only pass it on.',
    ],
  ])('%j: %s', (evidence, expected) => {
    const [claim] = assessQuestion({ id: 'q', answerType: 'yes_no', evidence }).claims;
    expect(describeState(claim!)).toBe(expected);
  });

  it('names the supported rival', () => {
    const evidence = ['38', '38', '38', '44'].map((value, index) => ({
      source: `s${index}`,
      grade: 'B' as const,
      value,
    }));
    const refuted = assessQuestion({ id: 'q', answerType: 'quantity', evidence }).claims.find(
      ({ value }) => value === '44',
    );
    expect(describeState(refuted!)).toBe(
      'An answer that excludes it is supported: three independent sources of grade B support another answer.',
    );
  });
});
