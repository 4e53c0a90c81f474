import { holderOf } from '../../../../pipeline/reviews/review-row';
import type { Reviewer } from '../../../../pipeline/reviews/reviewer';
import { toPublicId } from '../../../../platform/ids/public-id';
import type { CitationDto } from '../../../api/citations/citation.dto';
import { CitedBy } from '../../components/cited-by';
import { ContradictionSentence } from '../../components/contradiction-sentence';
import type { RivalClaim } from '../../question/question.view';
import { TimelineDrawing } from '../../question/timeline-drawing';
import { timelinePoints } from '../../question/timeline-points';
import { CommentSection } from '../comments/comment-section';
import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';
import { LeaveButton } from '../deeds/leave-button';
import { EvidenceWays } from '../evidence/evidence-ways';
import { ChangeList } from '../talk/change-list';
import { EntrySection } from '../talk/entry-section';
import type { Talk } from '../talk/talk.view';
import { ActionForms } from './action-forms';
import { Assessment } from './assessment';
import { availableActions, canRule } from './available-actions';
import { CitedEvidence } from './cited-evidence';
import { ClaimHead } from './claim-head';
import { isDeskAction } from './desk-actions';
import { HiddenForm } from './hidden-form';
import { HistoryList } from './history-list';
import { ProblemNotice } from './problem-notice';
import { type RulingField, RulingForm } from './ruling-form';
import { RulingList } from './ruling-list';
import { StakesForm } from './stakes-form';
import { TagForm } from './tag-form';
import { typedRuling } from './typed-ruling';
import type { WorkForm } from './work-form';
import type { WorkProblem } from './work-problem';
import type { WorkbenchView } from './workbench.view';
import { workbenchAddress } from './workbench-address';

export interface WorkbenchPageProps extends Pick<DeskFrameProps, 'viewer' | 'last' | 'queue'> {
  view: WorkbenchView;
  talk: Talk;
  reviewer: Reviewer | null;
  people: { id: string; name: string }[];
  now: number;
  /** Of the claim, by anybody. */
  citations: readonly CitationDto[];
  /** What was sent and not done; null on a page that was just opened. */
  refused: { form: WorkForm; problem: WorkProblem } | null;
}

const RULING_FIELDS: readonly RulingField[] = ['rating', 'rationale', 'evidence', 'reviewOn'];

/** The question has them likeliest first: that would tell what the machine thinks. */
const inNoOrder = (claims: RivalClaim[]): RivalClaim[] => [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Everything needed to judge one claim: what was said where, what speaks for and against it, and the ruling beside it. */
export const WorkbenchPage = ({
  view,
  talk,
  reviewer,
  people,
  now,
  citations,
  refused,
  viewer,
  last,
  queue,
}: WorkbenchPageProps) => {
  const { review, claim, question, sight } = view;
  const path = workbenchAddress(review.claimId);
  const mine = reviewer !== null && holderOf(review) === reviewer.personId;
  const typed = typedRuling(refused?.form ?? null, view.draft, claim);
  const ruling = canRule(review, reviewer);
  const actions = availableActions(review, reviewer);
  const problem = refused?.problem ?? null;
  const errors = problem?.code === 'invalid' ? { [problem.field]: problem.message } : {};
  const attempted = problem?.code === 'invalid' || problem?.code === 'stale' ? problem.attempted : null;
  const mayWrite = reviewer?.permissions.has('review') ?? false;
  const timeline = timelinePoints(inNoOrder(question.claims));
  return (
    <DeskFrame
      viewer={viewer}
      place="claim"
      queue={queue}
      last={last}
      watched={{ claim: toPublicId('clm', review.claimId), revision: review.revision }}
    >
      {mayWrite && <HiddenForm view={view} queue={queue} />}
      {problem && (
        <ProblemNotice
          problem={problem}
          view={view}
          typed={typed}
          possible={attempted === 'rulings' ? ruling : actions.some((action) => action === attempted)}
          now={now}
        />
      )}
      <div id="workbench" class="workbench">
        <div class="bench-main">
          <ClaimHead view={view} mine={mine} now={now} focused={problem === null} />
          <ChangeList changes={talk.changes} />
          {review.conflicts.length > 0 && (
            <section aria-labelledby="conflicts">
              <h2 id="conflicts">Contradictions</h2>
              <ul class="plain">
                {review.conflicts.map((conflict) => (
                  <li key={conflict.id} class="entry" id={toPublicId('con', conflict.id)}>
                    <ContradictionSentence contradiction={conflict} />
                    {mayWrite && (
                      <LeaveButton
                        claimId={review.claimId}
                        to={`/desk/contradictions/${toPublicId('con', conflict.id)}`}
                        label={conflict.explainedReason ? 'Change the explanation…' : 'Explain it…'}
                        of={conflict.explanation}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {claim && (
            <CitedEvidence
              claim={claim}
              rivals={inNoOrder(question.claims.filter(({ id }) => id !== claim.id))}
              claimId={claim.id}
              cited={typed.evidence}
              correctable={mayWrite}
              citable={ruling || refused?.form.hasRuling === true}
              unfolds={mayWrite && sight.assessment === 'folded'}
            />
          )}
          {mayWrite && <EvidenceWays claimId={review.claimId} question={question} />}
        </div>
        <div class="bench-side">
          {mayWrite && (ruling || typed.rationale !== '' || refused?.form.hasRuling) && (
            <RulingForm
              review={review}
              typed={typed}
              savedAt={view.draft.savedAt}
              errors={Object.fromEntries(
                RULING_FIELDS.flatMap((field) => (errors[field] ? [[field, errors[field]]] : [])),
              )}
              canRule={ruling}
            />
          )}
          <Assessment view={view} mayReveal={mayWrite} />
          {mayWrite && (
            <ActionForms
              review={review}
              actions={actions}
              people={people}
              fields={refused?.form.fields ?? {}}
              refused={
                problem?.code === 'invalid' && isDeskAction(problem.attempted)
                  ? { action: problem.attempted, message: problem.message }
                  : null
              }
            />
          )}
          <TagForm
            review={review}
            mayTag={actions.includes('tag')}
            typed={refused?.form.fields.tag}
            error={problem?.code === 'invalid' && problem.attempted === 'tag' ? problem.message : undefined}
          />
          <StakesForm review={review} mayWeigh={actions.includes('weigh')} now={now} />
        </div>
        <div class="bench-main">
          {timeline && <TimelineDrawing timeline={timeline} addressOf={(id) => workbenchAddress(id, { queue })} />}
          <RulingList rulings={view.rulings} />
          <CitedBy citations={citations} />
          <EntrySection
            entries={talk.entries}
            claimId={review.claimId}
            mayCorrect={reviewer?.permissions.has('publish') ?? false}
            mayAsk={mayWrite}
          />
          <CommentSection
            comments={talk.comments}
            viewer={reviewer && toPublicId('per', reviewer.personId)}
            path={path}
            mayComment={mayWrite}
            typed={refused?.form.fields.comment}
            error={problem?.code === 'invalid' && problem.attempted === 'comment' ? problem.message : undefined}
          />
          <HistoryList history={view.history} />
        </div>
      </div>
    </DeskFrame>
  );
};
