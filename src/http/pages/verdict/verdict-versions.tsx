import { Dated } from '../components/dated';
import { type ClaimState, stateLabel } from '../components/state-badge';
import type { VerdictView, VersionStep } from './verdict.view';
import { verdictAddress } from './verdict-address';

const STATUS = { published: '', needs_review: ', being looked at again', withdrawn: ', withdrawn' };

const outcome = ({ ruling, state }: VersionStep): string =>
  ruling ? `${ruling.label}${STATUS[ruling.status]}` : `${stateLabel(state as ClaimState)}, computed`;

/** Every version the reader may see, newest first, each under the address it keeps. */
export const VerdictVersions = ({ verdict }: { verdict: VerdictView }) => (
  <div class="scroll">
    <table>
      <caption>Versions, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Outcome</th>
          <th scope="col">Written</th>
        </tr>
      </thead>
      <tbody>
        {verdict.versions.map((version) => (
          <tr key={version.number}>
            <th scope="row">
              <a
                href={verdictAddress(verdict.claimId, version.number)}
                aria-current={version.number === verdict.number ? 'page' : undefined}
              >
                Version {version.number}
              </a>
            </th>
            <td>{outcome(version)}</td>
            <td>
              <Dated iso={version.at} precision="time" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
