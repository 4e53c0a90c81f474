import { Field } from '../components/field';

interface SignInPageProps {
  /** Where the sign-in leads. */
  to: string;
  hasProvider: boolean;
  email?: string;
  error?: string | undefined;
}

/** Password, and the provider where there is one. */
export const SignInPage = ({ to, hasProvider, email = '', error }: SignInPageProps) => (
  <div class="narrow">
    <h1>Sign in</h1>
    {error && (
      <p class="form-error" role="alert">
        {error}
      </p>
    )}
    <form method="post" action="/sign-in" class="stack">
      <input type="hidden" name="to" value={to} />
      <Field name="email" label="E-mail address" type="email" autocomplete="username" required value={email} />
      <Field name="password" label="Password" type="password" autocomplete="current-password" required />
      <button type="submit">Sign in</button>
    </form>
    {hasProvider && (
      <p>
        <a class="button" href={`/sign-in/provider?${new URLSearchParams({ to })}`}>
          Sign in with your organisation
        </a>
      </p>
    )}
    <p class="quiet">No account, or the password forgotten? An admin adds people and resets passwords.</p>
  </div>
);
