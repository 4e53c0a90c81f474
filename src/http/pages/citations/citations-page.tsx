import type { CitationDto } from '../../api/citations/citation.dto';
import type { WebhookDto } from '../../api/webhooks/webhook.dto';
import { CitationList } from '../components/citation-list';
import { Field } from '../components/field';
import { ShownOnce } from '../components/shown-once';
import { counted } from '../format/numbers';
import type { FormErrors } from '../try-form';
import { ToldBy } from './told-by';

export interface CitationsPageProps {
  citations: readonly CitationDto[];
  webhooks: readonly WebhookDto[];
  /** What stands in the form before anything is typed: the address of a verdict. */
  claim?: string | undefined;
  /** Secret of a receiver that was just registered. */
  secret?: string | null;
  done?: string | undefined;
  citeErrors?: FormErrors;
  receiverErrors?: FormErrors;
}

const Refused = ({ errors }: { errors: FormErrors | undefined }) =>
  errors?.message ? (
    <p class="form-error" role="alert">
      {errors.message}
    </p>
  ) : null;

const CiteForm = ({ errors, claim }: { errors: FormErrors | undefined; claim: string | undefined }) => {
  const typed = errors?.typed;
  return (
    <form method="post" action="/citations" class="stack">
      <Refused errors={errors} />
      <Field
        name="claim"
        label="Verdict"
        required
        maxLength={500}
        hint="The address of its page, or of the version that you cite."
        value={typed?.claim ?? claim}
        error={errors?.fields.claim ?? errors?.fields.version}
      />
      <Field
        name="url"
        label="Address of the page that cites it"
        required
        maxLength={2000}
        value={typed?.url}
        error={errors?.fields.url}
      />
      <Field
        name="title"
        label="Its title (optional)"
        maxLength={500}
        value={typed?.title}
        error={errors?.fields.title}
      />
      <Field
        name="webhook"
        label="Receiver to tell (optional)"
        maxLength={2000}
        hint="An address that takes signed webhooks."
        value={typed?.webhook}
        error={errors?.fields.webhook ?? errors?.fields['notify/webhook']}
      />
      <Field
        name="email"
        label="E-mail address to tell (optional)"
        type="email"
        maxLength={254}
        hint="It gets a message to confirm it first."
        value={typed?.email}
        error={errors?.fields.email ?? errors?.fields['notify/email']}
      />
      <p class="choices">
        <label>
          <input type="checkbox" name="digest" value="yes" checked={typed?.digest === 'yes'} /> By e-mail once a day,
          not at once
        </label>
      </p>
      {errors?.fields['notify/digest'] && <p class="field-error">{errors.fields['notify/digest']}</p>}
      <button type="submit">Register the citation</button>
    </form>
  );
};

const Withdraw = ({ citation }: { citation: CitationDto }) =>
  citation.withdrawnAt ? (
    <p class="quiet">Withdrawn{citation.withdrawnReason ? `: ${citation.withdrawnReason}` : '.'}</p>
  ) : (
    <form method="post" action={`/citations/${citation.id}/withdrawal`}>
      <button type="submit">
        Withdraw the citation<span class="hidden"> on {citation.title ?? citation.url}</span>
      </button>
    </form>
  );

const stateOf = ({ disabledAt, due, failed }: WebhookDto): string =>
  [
    disabledAt && 'disabled',
    `${counted(due, 'notice')} on the way`,
    failed > 0 && `${counted(failed, 'notice')} given up`,
  ]
    .filter(Boolean)
    .join(', ');

/** One's citations of verdicts, and the receivers that are told of changes. */
export const CitationsPage = (props: CitationsPageProps) => {
  const { citations, webhooks, claim, secret, done, citeErrors, receiverErrors } = props;
  return (
    <div class="narrow">
      <h1>Citations</h1>
      <p class="lead">Who cites a verdict here is told when it changes.</p>
      {done && (
        <p class="shown-once" role="status">
          {done}
        </p>
      )}
      {secret && (
        <ShownOnce what="This is the secret that notices to the new receiver are signed with." secret={secret} />
      )}
      <h2>Cite a verdict</h2>
      <CiteForm errors={citeErrors} claim={claim} />
      <h2>Your citations</h2>
      {citations.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <CitationList citations={citations}>
          {(citation) => (
            <>
              <p>
                <a href={`/claims/${citation.claim.id}`}>{citation.claim.text}</a>
              </p>
              <ToldBy citation={citation} />
              {citation.notices > 0 && (
                <p>
                  <a href={`/citations/${citation.id}`}>
                    What was sent<span class="hidden"> about {citation.title ?? citation.url}</span>
                  </a>
                </p>
              )}
              <Withdraw citation={citation} />
            </>
          )}
        </CitationList>
      )}
      <h2>Receivers of notices</h2>
      {webhooks.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ul class="plain">
          {webhooks.map((webhook) => (
            <li key={webhook.id} class="entry">
              <p>
                <a href={`/citations/receivers/${webhook.id}`}>{webhook.url}</a>: {stateOf(webhook)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <h3>Register a receiver</h3>
      <form method="post" action="/citations/receivers" class="stack">
        <Refused errors={receiverErrors} />
        <Field
          name="url"
          id="receiver"
          label="Its address"
          required
          maxLength={2000}
          hint="Notices are posted there, signed as Standard Webhooks says."
          value={receiverErrors?.typed.url}
          error={receiverErrors?.fields.url}
        />
        <button type="submit">Register the receiver</button>
      </form>
    </div>
  );
};
