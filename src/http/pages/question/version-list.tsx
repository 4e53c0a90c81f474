import { CauseList } from '../components/cause-list';
import { Dated } from '../components/dated';
import { StateBadge } from '../components/state-badge';
import { decimals } from '../format/numbers';
import type { VerdictVersion } from './question.view';

/** Every numbered outcome of a claim and why it was computed, newest first. */
export const VersionList = ({ versions }: { versions: VerdictVersion[] }) =>
  versions.length ? (
    <details class="versions">
      <summary>Verdict versions ({versions.length})</summary>
      <ol class="plain" reversed>
        {versions.map((version) => (
          <li key={version.number} class="entry">
            <p class="entry-head">
              <span class="figure">Version {version.number}</span> <StateBadge state={version.state} />{' '}
              <span class="figure">{decimals(version.probability)}</span>{' '}
              <span class="quiet">
                <Dated iso={version.at} precision="time" />
              </span>
            </p>
            <CauseList causes={version.causes} />
          </li>
        ))}
      </ol>
    </details>
  ) : null;
