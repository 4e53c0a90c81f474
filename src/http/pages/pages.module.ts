import { Module } from '@nestjs/common';
import { PipelineAccess } from '../api/pipeline-access';
import { AccountController } from './account/account.controller';
import { ArticleController } from './article/article.controller';
import { ArticleListController } from './articles/article-list.controller';
import { AssetsController } from './assets/assets.controller';
import { CitationsPageController } from './citations/citations-page.controller';
import { ReceiverPageController } from './citations/receiver-page.controller';
import { ContradictionListController } from './contradictions/contradiction-list.controller';
import { CommentPageController } from './desk/comments/comment.controller';
import { ContradictionPageController } from './desk/contradiction/contradiction-page.controller';
import { EntryController } from './desk/entries/entry.controller';
import { EntryListController } from './desk/entries/entry-list.controller';
import { RecordController } from './desk/entries/record.controller';
import { DeskFeed } from './desk/events/desk-feed';
import { EventsController } from './desk/events/events.controller';
import { NewEvidencePageController } from './desk/evidence/new-evidence.controller';
import { PieceController } from './desk/evidence/piece.controller';
import { ImportPageController } from './desk/imports/import-page.controller';
import { MineController } from './desk/mine/mine.controller';
import { PassageController } from './desk/passage/passage.controller';
import { QuestionDeskController } from './desk/question/question-desk.controller';
import { QueueController } from './desk/queue/queue.controller';
import { ReportPageController } from './desk/report/report.controller';
import { SuggestionPageController } from './desk/suggestion/suggestion.controller';
import { DraftController } from './desk/workbench/draft.controller';
import { WorkController } from './desk/workbench/work.controller';
import { WorkbenchController } from './desk/workbench/workbench.controller';
import { JobsPageController } from './jobs/jobs.controller';
import { MailController } from './mail/mail.controller';
import { PersonController } from './people/person.controller';
import { PersonListController } from './people/person-list.controller';
import { PublisherPageController } from './publisher/publisher.controller';
import { PublisherListController } from './publishers/publisher-list.controller';
import { QuestionController } from './question/question.controller';
import { ReportErrorController } from './report-error/report-error.controller';
import { SearchPageController } from './search/search.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { StartController } from './start/start.controller';
import { VerdictController } from './verdict/verdict.controller';
import { VersionHistoryPageController } from './verdict/version-history.controller';

/** The pages that people read and work on: one SQL view a page, through the DataSource that the application provides; writes are use cases. */
@Module({
  providers: [PipelineAccess, DeskFeed],
  controllers: [
    StartController,
    QuestionController,
    VerdictController,
    VersionHistoryPageController,
    ReportErrorController,
    ArticleController,
    ArticleListController,
    ContradictionListController,
    PublisherListController,
    SearchPageController,
    ReportPageController,
    PublisherPageController,
    QueueController,
    MineController,
    EventsController,
    WorkbenchController,
    WorkController,
    DraftController,
    NewEvidencePageController,
    PieceController,
    PassageController,
    SuggestionPageController,
    ContradictionPageController,
    QuestionDeskController,
    CommentPageController,
    EntryListController,
    EntryController,
    RecordController,
    ImportPageController,
    JobsPageController,
    MailController,
    AssetsController,
    SignInController,
    AccountController,
    CitationsPageController,
    ReceiverPageController,
    PersonListController,
    PersonController,
  ],
})
export class PagesModule {}
