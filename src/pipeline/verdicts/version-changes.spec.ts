import type { VerdictDocument } from './verdict-document';
import { versionChanges } from './version-changes';

type Ruling = NonNullable<VerdictDocument['ruling']>;

const ruling: Ruling = {
  id: 'rul_1',
  rating: 'true',
  label: 'True',
  holds: 'yes',
  value: 5,
  rationale: 'The register says so.',
  evidence: [],
  publishedAt: '2026-03-02T09:30:00.000Z',
  status: 'published',
  reasons: [],
};
const correction: VerdictDocument['corrections'][number] = {
  id: 'cor_1',
  wrong: 'It said three.',
  since: '2026-03-02',
  noticedBy: 'A reader',
  isNow: 'It says seven.',
  status: 'open',
  recordedAt: '2026-03-04T09:30:00Z',
};
const version = (
  changed: Partial<Ruling> = {},
  rest: Partial<Pick<VerdictDocument, 'state' | 'corrections'>> = {},
): Pick<VerdictDocument, 'ruling' | 'state' | 'corrections'> => ({
  ruling: { ...ruling, ...changed },
  state: 'supported',
  corrections: [],
  ...rest,
});
const falsified = { rating: 'false', label: 'False' };

it.each([
  ['nothing', version(), version({ rationale: 'Two registers say so.' }), []],
  ['a first publication', { ...version(), ruling: null }, version(), []],
  ['a redacted version', null, version(), []],
  ['another rating', version(), version(falsified), ['outcome: The ruling was “True” and is “False”.']],
  [
    'another state',
    version(),
    version({}, { state: 'single_source' }),
    ['outcome: The computed state was supported and is single source.'],
  ],
  ['a withdrawal', version(), version({ status: 'withdrawn' }), ['withdrawal: The ruling “True” was withdrawn.']],
  [
    'a withdrawal with its reason',
    version(),
    version({ status: 'withdrawn', withdrawnFor: 'The register was misread.' }),
    ['withdrawal: The ruling “True” was withdrawn: The register was misread.'],
  ],
  [
    'a second look',
    version(),
    version({ status: 'needs_review', reasons: ['New evidence.'] }),
    ['needs_review: It is being looked at again. New evidence.'],
  ],
  [
    'what came of it',
    version({ status: 'needs_review' }),
    version(),
    ['outcome: The ruling “True” stands after a second look.'],
  ],
  [
    'another rating after it',
    version({ status: 'needs_review' }),
    version(falsified),
    ['outcome: The ruling was “True” and is “False”.'],
  ],
  [
    'a new publication',
    version({ status: 'withdrawn' }),
    version(),
    ['outcome: The ruling “True” was published again.'],
  ],
  [
    'a correction',
    version(),
    version({}, { corrections: [correction] }),
    ['correction: A correction was opened: It said three. It will say: It says seven.'],
  ],
  [
    'a correction that was told',
    version({}, { corrections: [correction] }),
    version({}, { corrections: [correction] }),
    [],
  ],
  [
    'a correction that is done',
    version({}, { corrections: [correction] }),
    version({}, { corrections: [{ ...correction, status: 'done' }] }),
    ['correction: Corrected: It said three. It is now: It says seven.'],
  ],
  [
    'a correction that says more',
    version({}, { corrections: [correction] }),
    version({}, { corrections: [{ ...correction, isNow: 'It says eight.' }] }),
    ['correction: A correction was opened: It said three. It will say: It says eight.'],
  ],
])('tells of %s', (_case, before, now, told) => {
  expect(versionChanges(before, now).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(told);
});
