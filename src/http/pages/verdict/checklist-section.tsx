import {
  type ChecklistAnswer,
  type ChecklistKey,
  checklist,
  type Selection,
} from '../../../pipeline/verdicts/checklist';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { Icon, type IconName } from '../components/icon';
import { Part } from './part';

const DEMANDS: Record<ChecklistKey, string> = {
  sources_linked: 'Sources are named and linked',
  primary_preferred: 'Records come before reports',
  two_independent: 'Two independent sources',
  both_sides: 'Both sides are shown',
  selection_reason: 'Why this claim',
  claimant_asked: 'Whom it concerns was asked',
  corrections_open: 'Corrections are made openly',
};

const LOOKS: Record<ChecklistAnswer, { word: string; icon: IconName }> = {
  met: { word: 'Met', icon: 'check' },
  not_met: { word: 'Not met', icon: 'cross' },
  not_known: { word: 'Not known', icon: 'question' },
};

/** How far the version meets what the code of fact-checkers asks, one line a demand, as word and icon. */
export const ChecklistSection = ({ document, selection }: { document: VerdictDocument; selection: Selection }) => (
  <Part id="checklist" title="How it was checked">
    <dl class="facts checklist">
      {checklist(document, selection).map(({ key, answer, sentence }) => (
        <div key={key}>
          <dt>{DEMANDS[key]}</dt>
          <dd>
            <span class={`answer answer-${answer}`}>
              <Icon name={LOOKS[answer].icon} /> {LOOKS[answer].word}
            </span>{' '}
            {sentence}
          </dd>
        </div>
      ))}
    </dl>
    <p class="quiet">
      After the{' '}
      <a href="https://ifcncodeofprinciples.poynter.org/" rel="noreferrer noopener external">
        code of the International Fact-Checking Network
      </a>
      , worked out from what is stored of this version.
    </p>
  </Part>
);
