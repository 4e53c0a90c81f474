import { fromPublicId } from '../../../../platform/ids/public-id';
import type { CommentDto } from '../../../api/comments/comment.dto';
import { FormRefusal } from '../../components/form-refusal';
import { TextArea } from '../../components/text-area';
import type { FormErrors } from '../../try-form';
import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';
import { ProblemFrame } from '../components/problem-frame';
import { workbenchAddress } from '../workbench/workbench-address';
import { commentAddress } from './comment-address';

interface CommentPageProps extends Pick<DeskFrameProps, 'viewer'> {
  comment: CommentDto;
  errors?: FormErrors | undefined;
}

const Stale = ({ comment, typed }: { comment: CommentDto; typed: string | undefined }) => (
  <ProblemFrame title="The comment was changed in another window">
    <p>Nothing was overwritten. Look at both, then send yours again or not.</p>
    <div class="versions-apart">
      <section aria-labelledby="theirs">
        <h3 id="theirs">As it is now</h3>
        <p class="said">{comment.text ?? 'Deleted.'}</p>
      </section>
      {typed !== undefined && (
        <section aria-labelledby="yours">
          <h3 id="yours">What you typed</h3>
          <p class="said">{typed}</p>
        </section>
      )}
    </div>
  </ProblemFrame>
);

/** One's own comment, to change, delete or bring back. */
export const CommentPage = ({ viewer, comment, errors }: CommentPageProps) => {
  const at = commentAddress(comment.id);
  const typed = errors?.typed.text;
  const deleted = comment.deletedAt !== null;
  const revision = <input type="hidden" name="revision" value={comment.revision} />;
  return (
    <DeskFrame viewer={viewer} place="claim" queue="" last={null}>
      <div class="narrow">
        {errors?.status === 412 && <Stale comment={comment} typed={typed} />}
        <p class="kicker">
          <a href={`${workbenchAddress(fromPublicId('clm', comment.claim.id)!)}#${comment.id}`}>{comment.claim.text}</a>
        </p>
        <h1 tabindex={-1} autofocus={errors === undefined}>
          Your comment
        </h1>
        {errors?.status !== 412 && <FormRefusal message={errors?.message} />}
        {deleted ? (
          <form method="post" action={`${at}/restoration`} class="stack">
            {revision}
            <p>You deleted it: the others see that there was one.</p>
            {typed && <p class="said">{typed}</p>}
            <button type="submit" class="primary">
              Bring it back
            </button>
          </form>
        ) : (
          <>
            <form method="post" action={at} class="stack">
              {revision}
              <TextArea
                name="text"
                label="Comment"
                hint="Write @ and a name, as in @Ada Reviewer, to tell that person."
                value={typed ?? comment.text ?? ''}
                error={errors?.fields.text}
              />
              <button type="submit" class="primary">
                Save the comment
              </button>
            </form>
            <form method="post" action={`${at}/deletion`}>
              {revision}
              <button type="submit" class="quiet-button">
                Delete the comment
              </button>
            </form>
          </>
        )}
      </div>
    </DeskFrame>
  );
};
