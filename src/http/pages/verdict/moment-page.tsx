import { INSTANT_EXAMPLES } from '../../api/requests/read-instant';
import { Dated } from '../components/dated';
import { Field } from '../components/field';
import { historyAddress, verdictAddress } from './verdict-address';

interface MomentFormProps {
  claimId: string;
  typed?: string;
  error?: string | undefined;
}

/** Asks what was said at a moment. */
export const MomentForm = ({ claimId, typed = '', error }: MomentFormProps) => (
  <form method="get" action={verdictAddress(claimId)} class="stack narrow">
    <Field
      name="asOf"
      label="What was said at this moment?"
      hint={`A moment ${INSTANT_EXAMPLES}; without an offset it is UTC.`}
      required
      value={typed}
      error={error}
    />
    <button type="submit">Show what was said then</button>
  </form>
);

interface MomentPageProps {
  claimId: string;
  typed: string;
  /** When the first version was written, of a claim on which nothing had been said at the moment that was asked for. */
  first?: string;
}

/** Where a moment cannot be read, or nothing had been said by then. */
export const MomentPage = ({ claimId, typed, first }: MomentPageProps) => (
  <>
    {first === undefined ? (
      <h1>That is not a moment</h1>
    ) : (
      <>
        <h1>Nothing had been said yet</h1>
        <p class="lead">
          On <Dated iso={typed} precision="time" /> there was no verdict on this claim. The first one is of{' '}
          <Dated iso={first} precision="time" />: <a href={historyAddress(claimId)}>all versions</a>.
        </p>
      </>
    )}
    <section>
      <MomentForm
        claimId={claimId}
        typed={typed}
        error={first === undefined ? `Write a moment ${INSTANT_EXAMPLES}.` : undefined}
      />
    </section>
  </>
);
