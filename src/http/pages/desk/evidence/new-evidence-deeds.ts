import { toPublicId } from '../../../../platform/ids/public-id';
import type { StepField } from '../components/step-field';
import { DEBUNK, type Deed, NAMED_ORIGIN, PARTY, STANCE, WHY } from '../deeds/deed';

export const newEvidenceAddress = (claimId: string): string => `/desk/claims/${toPublicId('clm', claimId)}/evidence`;

const MEANING: readonly StepField[] = [STANCE, PARTY, DEBUNK, NAMED_ORIGIN, WHY];

/** Ways to add evidence on a claim by hand: what stands at an address, and words that one has. */
export const newEvidenceDeeds = (claimId: string): { addresses: Deed; records: Deed } => ({
  addresses: {
    name: 'addresses',
    at: `${newEvidenceAddress(claimId)}/addresses`,
    button: 'Add what an address says',
    hint: 'The page is fetched, and its text kept with a hash and the time, so that it can be checked when the page is gone.',
    fields: [
      { name: 'url', label: 'Address', kind: 'line', hint: 'https://…' },
      { name: 'quote', label: 'The words that matter', kind: 'lines', hint: 'As they stand on the page.' },
      ...MEANING,
    ],
  },
  records: {
    name: 'records',
    at: `${newEvidenceAddress(claimId)}/records`,
    button: 'Add words that you paste',
    hint: 'For a document, a register or a letter that has no address to fetch.',
    fields: [
      { name: 'quote', label: 'Its words', kind: 'lines' },
      { name: 'publisher', label: 'Who published it', kind: 'line', hint: 'A name that is not known yet is added.' },
      { name: 'url', label: 'Where it can be found (optional)', kind: 'line' },
      ...MEANING,
    ],
  },
});
