import { toPublicId } from '../../../../platform/ids/public-id';
import { Dated } from '../../components/dated';
import { counted } from '../../format/numbers';
import type { RulingRead } from './rulings.view';

const READINGS: Record<RulingRead['reading'], string> = {
  first: 'First reading',
  second: 'Second reading',
  adjudication: 'Adjudication',
};

/** The rulings made on the claim, the newest first, and which of them stands. */
export const RulingList = ({ rulings }: { rulings: RulingRead[] }) =>
  rulings.length > 0 ? (
    <section class="rulings" aria-labelledby="rulings">
      <h2 id="rulings">Rulings</h2>
      <ol class="plain" reversed>
        {rulings.map((ruling) => (
          <li key={ruling.id} class="entry" id={toPublicId('rul', ruling.id)}>
            <p class="entry-head">
              <strong class="ruled-as">{ruling.label}</strong>
              {ruling.published && <span class="best">published</span>}
              {ruling.stands && !ruling.published && <span class="best">stands, not published</span>}
              <span class="quiet">
                {READINGS[ruling.reading]} by {ruling.by}, <Dated iso={ruling.at} precision="time" />
              </span>
            </p>
            <p class="said">{ruling.rationale}</p>
            <p class="quiet">
              Relies on {counted(ruling.evidence.length, 'passage')}
              {ruling.reviewOn && (
                <>
                  {'; to be looked at again on '}
                  <Dated iso={ruling.reviewOn} />
                </>
              )}
              .
            </p>
          </li>
        ))}
      </ol>
    </section>
  ) : null;
