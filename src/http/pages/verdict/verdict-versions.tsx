import { outcomeWords } from '../../../pipeline/verdicts/public-outcome';
import type { VersionStepDto } from '../../api/versions/version-step.dto';
import { Dated } from '../components/dated';
import { stateLabel } from '../components/state-badge';
import { counted } from '../format/numbers';
import type { VerdictView } from './verdict.view';
import { historyAddress, verdictAddress } from './verdict-address';

/** What a version came to, in words. */
export function stepWords({ outcome, state, redacted }: VersionStepDto): string {
  if (redacted || state === null) return 'Redacted by order of a court';
  return outcome ? outcomeWords(outcome) : `${stateLabel(state)}, computed`;
}

/** The newest versions the reader may see, each under the address it keeps, and the way to all of them. */
export const VerdictVersions = ({ verdict }: { verdict: VerdictView }) => (
  <>
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
              <td>{stepWords(version)}</td>
              <td>
                <Dated iso={version.createdAt} precision="time" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p class="links">
      <a href={historyAddress(verdict.claimId)}>
        {verdict.versionCount > 1
          ? `All ${counted(verdict.versionCount, 'version')} and what changed`
          : 'Why it was written'}
      </a>
    </p>
  </>
);
