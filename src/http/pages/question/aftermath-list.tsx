import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import type { PublicCorrection, PublicReply } from './aftermath';

const Correction = ({ correction }: { correction: PublicCorrection }) => (
  <li class="entry" id={toPublicId('cor', correction.id)}>
    <p>
      <strong>What was wrong:</strong> <span class="said">{correction.wrong}</span>
    </p>
    <p>
      <strong>{correction.state === 'done' ? 'It says now:' : 'It will say:'}</strong>{' '}
      <span class="said">{correction.isNow}</span>
    </p>
    <p class="quiet">
      Wrong since <Dated iso={correction.since} />, noticed by {correction.noticedBy}; recorded{' '}
      <Dated iso={correction.at} />
    </p>
  </li>
);

const Reply = ({ reply }: { reply: PublicReply }) => (
  <li class="entry" id={toPublicId('rep', reply.id)}>
    <p>
      <strong>{reply.asked}</strong> was asked on <Dated iso={reply.askedOn} />{' '}
      {reply.state === 'answered' && reply.answeredOn && (
        <>
          and answered on <Dated iso={reply.answeredOn} />:
        </>
      )}
      {reply.state === 'waiting' && (
        <>
          {reply.overdue ? 'and has not answered so far; an answer was due on' : 'and may answer until'}{' '}
          <Dated iso={reply.dueOn} />.
        </>
      )}
      {reply.state === 'unanswered' && 'and did not answer.'}
    </p>
    {reply.answer !== null && (
      <blockquote class="reply">
        <p class="said">{reply.answer}</p>
      </blockquote>
    )}
  </li>
);

/** What was published, wrong, and corrected. */
export const CorrectionList = ({ corrections }: { corrections: PublicCorrection[] }) => (
  <ul class="plain">
    {corrections.map((correction) => (
      <Correction key={correction.id} correction={correction} />
    ))}
  </ul>
);

/** What those whom a ruling concerns say to it. */
export const ReplyList = ({ replies }: { replies: PublicReply[] }) => (
  <ul class="plain">
    {replies.map((reply) => (
      <Reply key={reply.id} reply={reply} />
    ))}
  </ul>
);

interface AftermathListProps {
  corrections: PublicCorrection[];
  replies: PublicReply[];
}

/** What was corrected since a ruling was published, and what those it concerns say to it. */
export const AftermathList = ({ corrections, replies }: AftermathListProps) => (
  <>
    {corrections.length > 0 && (
      <>
        <h4>Corrections</h4>
        <CorrectionList corrections={corrections} />
      </>
    )}
    {replies.length > 0 && (
      <>
        <h4>Right of reply</h4>
        <ReplyList replies={replies} />
      </>
    )}
  </>
);
