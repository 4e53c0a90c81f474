import type { EvidenceInput, Grade } from './question-input';
import { gradeOf, weightOf } from './weight';

describe('the weight of one piece', () => {
  it.each<[string, Partial<EvidenceInput>, boolean, number]>([
    ['the own assertion of a B', { grade: 'B' }, false, 0.8],
    ['of the default grade', {}, false, 0.6],
    ['of a grade that is none', { grade: 'Z' as Grade }, false, 0.6],
    ['a record', { grade: 'A', modality: 'record', speaker: 'Registrar' }, false, 1],
    ['a responsible body', { grade: 'A', modality: 'official', speaker: 'Ministry' }, false, 0.9],
    ['a named person', { grade: 'A', speaker: 'Ada Holm' }, false, 0.7],
    ['the source itself as the speaker', { grade: 'A', source: 'Ministry', speaker: 'ministry' }, false, 1],
    ['somebody unnamed', { grade: 'A', speaker: 'local officials' }, false, 0.4],
    ['"reportedly"', { grade: 'A', modality: 'reported' }, false, 0.4],
    ['an allegation', { grade: 'A', modality: 'alleged' }, false, 0.4],
    ['the denial of a party', { grade: 'A', party: true, speaker: 'Ada Holm' }, true, 0.9],
    ['what a party asserts', { grade: 'A', party: true, speaker: 'Ada Holm' }, false, 0.7],
    ['a speaker less reliable than the carrier', { grade: 'A', speaker: 'Ada Holm', speakerGrade: 'D' }, false, 0.21],
    ['a speaker more reliable than the carrier', { grade: 'C', speaker: 'Ada Holm', speakerGrade: 'A' }, false, 0.42],
  ])('%s', (_, fields, denial, expected) => {
    const evidence: EvidenceInput = { source: 'Post', ...fields };
    expect(weightOf(evidence, gradeOf(evidence, 'C'), denial).valueOf()).toBe(expected);
  });
});
