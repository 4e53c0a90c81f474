import { type ClaimState, stateMeaning } from '../components/state-badge';
import { decimals } from '../format/numbers';
import type { VerdictExplanation } from './verdict-explanation';

const SIDES: Record<string, string> = { for: 'for', against: 'against', reports: 'repeats it' };

const signed = (share: number) => `${share > 0 ? '+' : ''}${decimals(share).replace('-', '−')}`;

const Groups = ({ groups }: { groups: VerdictExplanation['groups'] }) => (
  <table class="groups">
    <caption>Independent groups of sources and what each adds</caption>
    <thead>
      <tr>
        <th scope="col">Group</th>
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
          <td>{SIDES[group.side] ?? group.side}</td>
          <td class="number">{signed(group.share)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface ClaimReasonsProps {
  state: ClaimState;
  explanation: VerdictExplanation;
}

/** Why the claim is in its state: the rule that fired, what each independent group adds, and what would change it. */
export const ClaimReasons = ({ state, explanation }: ClaimReasonsProps) => {
  const { reason, rule, groups, decisive, modelVersion } = explanation;
  return (
    <div class="reasons">
      <p>{reason ?? stateMeaning(state)}</p>
      {decisive.length > 0 && (
        <p>
          <strong>What would change it:</strong> without {decisive.join(' and ')} the state would be another.
        </p>
      )}
      {(groups.length > 0 || rule) && (
        <details>
          <summary>How it was weighed</summary>
          {groups.length > 0 && <Groups groups={groups} />}
          <p class="quiet">
            Rule <code>{rule}</code>
            {modelVersion && (
              <>
                {' of the model '}
                <code>{modelVersion}</code>
              </>
            )}
          </p>
        </details>
      )}
    </div>
  );
};
