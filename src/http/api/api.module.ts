import { Module } from '@nestjs/common';
import { CitationFormatController } from '../citation-formats/citation-format.controller';
import { EmbedsModule } from '../embeds/embeds.module';
import { ClaimSearchController } from '../fact-check-tools/claim-search.controller';
import { FeedsModule } from '../feeds/feeds.module';
import { ProblemsController } from '../problems/problems.controller';
import { AnnotationsController } from './annotations/annotations.controller';
import { ArticlesController } from './articles/articles.controller';
import { CandidatesController } from './candidates/candidates.controller';
import { ChangesController } from './changes/changes.controller';
import { CheckpointsController } from './checkpoints/checkpoints.controller';
import { CitationsController } from './citations/citations.controller';
import { ClaimsController } from './claims/claims.controller';
import { CommentsController } from './comments/comments.controller';
import { ContradictionsController } from './contradictions/contradictions.controller';
import { CorrectionsController } from './corrections/corrections.controller';
import { DeskEntriesController } from './desk-entries/desk-entries.controller';
import { DeskReportController } from './desk-report/desk-report.controller';
import { EntitiesController } from './entities/entities.controller';
import { ErrorReportsController } from './error-reports/error-reports.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { NewEvidenceController } from './evidence/new-evidence.controller';
import { ImportsController } from './imports/imports.controller';
import { JobsController } from './jobs/jobs.controller';
import { KeysController } from './keys/keys.controller';
import { MeController } from './me/me.controller';
import { PeopleController } from './people/people.controller';
import { PipelineAccess } from './pipeline-access';
import { PublishersController } from './publishers/publishers.controller';
import { QuestionChangesController } from './questions/question-changes.controller';
import { QuestionsController } from './questions/questions.controller';
import { ReplyRequestsController } from './reply-requests/reply-requests.controller';
import { DraftController } from './reviews/draft.controller';
import { MergeController } from './reviews/merge.controller';
import { MyWorkController } from './reviews/my-work.controller';
import { QueueingController } from './reviews/queueing.controller';
import { ReservationController } from './reviews/reservation.controller';
import { ReviewController } from './reviews/review.controller';
import { ReviewsController } from './reviews/reviews.controller';
import { RulingController } from './reviews/ruling.controller';
import { TagController } from './reviews/tag.controller';
import { VisitController } from './reviews/visit.controller';
import { SearchController } from './search/search.controller';
import { StatsController } from './stats/stats.controller';
import { SuggestionsController } from './suggestions/suggestions.controller';
import { TablesController } from './tables/tables.controller';
import { VersionHistoryController } from './versions/version-history.controller';
import { VersionsController } from './versions/versions.controller';
import { DeliveriesController } from './webhooks/deliveries.controller';
import { WebhooksController } from './webhooks/webhooks.controller';

/** `/api/v1`, and what else is for programs. Needs a DataSource from a global module; `configureHttp` adds pipes, filter and documentation. */
@Module({
  imports: [FeedsModule, EmbedsModule],
  providers: [PipelineAccess],
  controllers: [
    PublishersController,
    ArticlesController,
    AnnotationsController,
    EntitiesController,
    QuestionsController,
    QuestionChangesController,
    TablesController,
    ClaimsController,
    VersionsController,
    CitationFormatController,
    ClaimSearchController,
    VersionHistoryController,
    CheckpointsController,
    CitationsController,
    WebhooksController,
    DeliveriesController,
    ReviewsController,
    MyWorkController,
    ReviewController,
    ReservationController,
    QueueingController,
    RulingController,
    TagController,
    DraftController,
    VisitController,
    MergeController,
    ChangesController,
    CommentsController,
    CorrectionsController,
    ReplyRequestsController,
    ErrorReportsController,
    DeskEntriesController,
    CandidatesController,
    EvidenceController,
    NewEvidenceController,
    SuggestionsController,
    ContradictionsController,
    SearchController,
    PeopleController,
    KeysController,
    MeController,
    ImportsController,
    JobsController,
    DeskReportController,
    StatsController,
    ProblemsController,
  ],
})
export class ApiModule {}
