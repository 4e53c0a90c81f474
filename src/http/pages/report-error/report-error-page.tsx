import { Dated } from '../components/dated';
import { Field } from '../components/field';
import { FormRefusal } from '../components/form-refusal';
import { RulingBadge } from '../components/ruling-badge';
import { TextArea } from '../components/text-area';
import type { FormErrors } from '../try-form';
import { verdictAddress } from '../verdict/verdict-address';
import type { PublishedClaim } from './published-claim.view';
import { reportErrorAddress } from './report-error-address';

interface ReportErrorPageProps {
  claim: PublishedClaim;
  /** Whether a report was just sent. */
  sent: boolean;
  errors?: FormErrors | undefined;
}

const Subject = ({ claim }: { claim: PublishedClaim }) => (
  <div class="ruled">
    <p>
      <RulingBadge ruling={claim.ruling} /> <a href={verdictAddress(claim.id)}>{claim.text}</a>
    </p>
    <p class="said">{claim.ruling.rationale}</p>
    <p class="quiet">
      Published <Dated iso={claim.ruling.at} />.
    </p>
  </div>
);

/** Where anybody says what is wrong in something published; and the thanks for it. */
export const ReportErrorPage = ({ claim, sent, errors }: ReportErrorPageProps) => (
  <div class="narrow">
    {sent ? (
      <>
        <h1 tabindex={-1} autofocus>
          Thank you
        </h1>
        <p class="lead" role="status">
          Your report waits for the fact-checkers. What they change is told beside the ruling, with what was wrong.
        </p>
        <Subject claim={claim} />
        <p>
          <a href={reportErrorAddress(claim.id)}>Report something else</a>
        </p>
      </>
    ) : (
      <>
        <h1>Report an error</h1>
        <p class="lead">Is something wrong here? Tell the fact-checkers; you need no account.</p>
        <Subject claim={claim} />
        <form method="post" action={reportErrorAddress(claim.id)} class="stack" novalidate>
          <FormRefusal message={errors?.message} />
          <TextArea
            name="text"
            label="What is wrong, and how do you know?"
            hint="An address or a document helps most."
            rows={8}
            required
            value={errors?.typed.text}
            error={errors?.fields.text}
          />
          <Field
            name="email"
            type="email"
            label="E-mail address (optional)"
            hint="For an answer. Only editors see it."
            maxLength={254}
            autocomplete="email"
            value={errors?.typed.email}
            error={errors?.fields.email}
          />
          <button type="submit">Send the report</button>
        </form>
      </>
    )}
  </div>
);
