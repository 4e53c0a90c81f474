import { assessQuestion } from './assess-question';
import type { EvidenceInput, QuestionInput } from './question-input';

function asked(answerType: QuestionInput['answerType'], ...values: (string | EvidenceInput)[]): QuestionInput {
  const evidence = values.map((value, index) =>
    typeof value === 'string' ? { source: `s${index}`, grade: 'B' as const, value } : value,
  );
  return { id: 'q', answerType, evidence };
}

const shapeOf = (question: QuestionInput) => {
  const { best, claims, contradictions } = assessQuestion(question);
  return { best, claims: claims.length, rivals: contradictions.length };
};

describe('values that mean the same answer', () => {
  it.each<[string, QuestionInput, { best: string | null; claims: number; rivals: number }]>([
    [
      'one list of authors in many spellings',
      asked('category', 'Holm, Ada M.; Vos, Piet', 'Ada Holm, Piet Vos', 'A. M. Holm and P. Vos', 'PIET VOS, ADA HOLM'),
      { best: 'Ada Holm, Piet Vos', claims: 1, rivals: 0 },
    ],
    [
      'a list that leaves names out is no rival',
      asked('category', 'Holm, Ada; Vos, Piet', 'Ada Holm & Piet Vos', 'Holm, Ada', 'Holm, A.; Vos, P.'),
      { best: 'Ada Holm & Piet Vos', claims: 2, rivals: 0 },
    ],
    [
      'one source with one more name',
      asked(
        'category',
        'Holm, Ada; Vos, Piet',
        'Ada Holm & Piet Vos',
        'P. Vos; A. Holm',
        'Holm, Ada; Vos, Piet; Bos, Jan',
      ),
      { best: 'Ada Holm & Piet Vos', claims: 2, rivals: 0 },
    ],
    [
      'another author',
      asked('category', 'Holm, Ada; Vos, Piet', 'Ada Holm & Piet Vos', 'Ada Holm, Jan Bos'),
      { best: 'Ada Holm & Piet Vos', claims: 2, rivals: 1 },
    ],
    [
      'a person by surname, title and initial',
      asked('actor', 'V. Berg', 'President Berg', 'Viktor Berg'),
      { best: 'Viktor Berg', claims: 1, rivals: 0 },
    ],
    ['two of one surname', asked('actor', 'Viktor Berg', 'Anna Berg'), { best: 'Anna Berg', claims: 2, rivals: 1 }],
    ['a colour inside another', asked('category', 'Blue', 'Dark Blue'), { best: 'Blue', claims: 2, rivals: 1 }],
    ['a town inside another', asked('category', 'York', 'New York'), { best: 'New York', claims: 2, rivals: 1 }],
    [
      'a surname among names written as such',
      asked('category', 'Holm', 'Ada Holm', 'Holm, Ada'),
      { best: 'Ada Holm', claims: 1, rivals: 0 },
    ],
    [
      'a body of one country',
      asked('actor', 'Defence Ministry', 'the Norwegian Defence Ministry'),
      { best: 'the Norwegian Defence Ministry', claims: 1, rivals: 0 },
    ],
    [
      'a body of one of two countries',
      asked('actor', 'Defence Ministry', 'Norwegian Defence Ministry', 'Danish Defence Ministry'),
      { best: 'Danish Defence Ministry', claims: 3, rivals: 3 },
    ],
    [
      'digits grouped by a point',
      asked('quantity', '12.000', '12,000', '12,011'),
      { best: '12000', claims: 2, rivals: 0 },
    ],
    [
      'countries by any of their names',
      asked('actor', 'US', 'United States', 'Canada'),
      { best: 'United States', claims: 2, rivals: 1 },
    ],
    [
      'a country inside the name of another',
      asked('actor', 'Sudan', 'South Sudan'),
      { best: 'South Sudan', claims: 2, rivals: 1 },
    ],
    [
      'ranks in words and figures',
      asked('category', '46th', 'forty-sixth', 'Forty-Sixth', '45th'),
      { best: 'Forty-Sixth', claims: 2, rivals: 1 },
    ],
    [
      'a place with what it lies in',
      asked('place', 'Paris', 'Paris, France', 'Paris (France)', 'Europe/France/Paris'),
      { best: 'Europe/France/Paris', claims: 1, rivals: 0 },
    ],
    [
      'steps left out inside a path',
      asked('place', 'Europe/Paris', 'Europe/France/Paris', 'France/Paris'),
      { best: 'Europe/France/Paris', claims: 1, rivals: 0 },
    ],
    [
      'paths that start at different steps',
      asked('place', 'Europe/France', 'France/Paris'),
      { best: 'France/Paris', claims: 2, rivals: 0 },
    ],
    [
      'towns of one name',
      asked('place', 'Europe/France/Paris', 'America/Texas/Paris', 'Paris'),
      { best: 'Paris', claims: 3, rivals: 1 },
    ],
    [
      'a finer answer of one against many of another branch',
      asked('place', 'Europe/France/Lyon', 'Europe/France/Paris', 'Paris', 'France'),
      { best: 'Europe/France/Paris', claims: 3, rivals: 1 },
    ],
    [
      'names with and without diacritics',
      asked('place', 'Málaga', 'malaga', 'MALAGA'),
      { best: 'Málaga', claims: 1, rivals: 0 },
    ],
  ])('%s', (_, question, expected) => {
    expect(shapeOf(question)).toEqual(expected);
  });

  it('names the other spellings of an answer', () => {
    const { claims } = assessQuestion(asked('actor', 'V. Berg', 'Viktor Berg'));
    expect(claims[0]).toMatchObject({ value: 'Viktor Berg', otherSpellings: ['V. Berg'] });
  });
});
