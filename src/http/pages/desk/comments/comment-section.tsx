import type { CommentDto } from '../../../api/comments/comment.dto';
import { Dated } from '../../components/dated';
import { TextArea } from '../../components/text-area';
import { commentAddress } from './comment-address';

interface CommentProps {
  comment: CommentDto;
  /** Public id of who looks; null for somebody not signed in. */
  viewer: string | null;
}

const Comment = ({ comment, viewer }: CommentProps) => {
  const mine = comment.author.id === viewer;
  return (
    <li class="entry" id={comment.id}>
      <p class="entry-head">
        <strong>{comment.author.name}</strong>
        <span class="quiet">
          <Dated iso={comment.createdAt} precision="time" />
          {comment.deletedAt === null && comment.changedAt !== comment.createdAt && ', changed'}
        </span>
        {mine && (
          <a href={commentAddress(comment.id)}>
            {comment.deletedAt === null ? 'Change or delete' : 'Bring it back'}
            <span class="hidden"> your comment</span>
          </a>
        )}
      </p>
      {comment.text === null ? <p class="quiet">Deleted.</p> : <p class="said">{comment.text}</p>}
      {comment.mentions.length > 0 && <p class="quiet">Tells {comment.mentions.map(({ name }) => name).join(', ')}.</p>}
    </li>
  );
};

interface CommentSectionProps {
  comments: CommentDto[];
  viewer: string | null;
  /** Address of the claim at the desk. */
  path: string;
  mayComment: boolean;
  typed: string | undefined;
  error: string | undefined;
}

/** What people at the desk say to each other about the claim. */
export const CommentSection = ({ comments, viewer, path, mayComment, typed, error }: CommentSectionProps) => (
  <section id="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">Comments</h2>
    {comments.length > 0 ? (
      <ol class="plain">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} viewer={viewer} />
        ))}
      </ol>
    ) : (
      <p class="quiet">Nobody has said anything yet.</p>
    )}
    {mayComment && (
      <div class="stack">
        <TextArea
          name="comment"
          form="work"
          rows={3}
          label="New comment"
          hint="Write @ and a name, as in @Ada Reviewer, to tell that person."
          value={typed}
          error={error}
        />
        <button type="submit" form="work" formaction={`${path}/comments`}>
          Add the comment
        </button>
      </div>
    )}
  </section>
);
