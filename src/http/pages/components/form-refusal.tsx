/** Why a form as a whole was not taken; nothing where its fields say it, or nothing was wrong. */
export const FormRefusal = ({ message }: { message: string | null | undefined }) =>
  message ? (
    <p class="form-error" role="alert">
      {message}
    </p>
  ) : null;
