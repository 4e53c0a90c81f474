import { decimals } from '../format/numbers';
import type { VerdictExplanation } from './question.view';

type Group = VerdictExplanation['groups'][number];

const SIDES: Record<Group['side'], string> = {
  for: 'for it',
  against: 'against it',
  debunk: 'calls it wrong',
  rival: 'for a rival answer',
  reports: 'only repeats it',
};

const WORDS = new Intl.ListFormat('en-GB');

const signed = (share: number) => `${share > 0 ? '+' : ''}${decimals(share).replace('-', '−')}`;

const Groups = ({ groups }: { groups: Group[] }) => (
  <table class="groups">
    <caption>Independent groups of sources and what each adds</caption>
    <thead>
      <tr>
        <th scope="col">Sources that count as one</th>
        <th scope="col">Side</th>
        <th scope="col" class="number">
          Share
        </th>
      </tr>
    </thead>
    <tbody>
      {groups.map((group) => (
        <tr key={`${group.side} ${group.members.join()}`}>
          <th scope="row">{group.members.join(', ')}</th>
          <td>{SIDES[group.side]}</td>
          <td class="number">{signed(group.share)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Why the claim is in its state: the reason, what would change it, what each independent group adds, and the rule that fired. */
export const ClaimReasons = ({ explanation }: { explanation: VerdictExplanation }) => {
  const { reason, rule, groups, decisive, modelVersion } = explanation;
  return (
    <div class="reasons">
      <p>{reason}</p>
      {decisive.length > 0 && (
        <p>
          <strong>What would change it:</strong> without {WORDS.format(decisive)} the state would be another.
        </p>
      )}
      <details>
        <summary>How it was weighed</summary>
        {groups.length > 0 && <Groups groups={groups} />}
        <p class="quiet">
          Rule <code>{rule}</code> of the model <code>{modelVersion}</code>
        </p>
      </details>
    </div>
  );
};
