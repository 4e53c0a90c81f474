import type { DataSource } from 'typeorm';
import type { EntryAction, EntryKind } from '../../../../domain/workflow/entry-steps';
import type { EntryRequest, StoredEntry } from '../../../../pipeline/reviews/entries/change-entry';
import {
  completeCorrection,
  reopenCorrection,
  withdrawCorrection,
} from '../../../../pipeline/reviews/entries/corrections';
import { answerReport, dismissReport, reopenReport } from '../../../../pipeline/reviews/entries/error-reports';
import {
  closeUnanswered,
  recordAnswer,
  reopenReplyRequest,
  withdrawReplyRequest,
} from '../../../../pipeline/reviews/entries/replies';
import { CompletionDto } from '../../../api/corrections/claim-correction.dto';
import { ReportAnswerDto } from '../../../api/error-reports/error-report.dto';
import { ReplyInputDto } from '../../../api/reply-requests/reply-request.dto';
import { MayReasonDto, MustReasonDto } from '../../../api/reviews/review-inputs.dto';
import { type FormErrors, tryForm } from '../../try-form';
import type { StepField } from '../components/step-field';

/** How the page of an entry offers one of its steps. */
export interface StepForm {
  /** What the button says: what happens. */
  label: string;
  hint?: string;
  fields: readonly StepField[];
  /** Takes the step with what was typed. @param run turns what the use case throws into problems */
  take(
    body: Record<string, unknown>,
    database: DataSource,
    request: EntryRequest,
    run: (useCase: () => Promise<StoredEntry>) => Promise<StoredEntry>,
  ): Promise<{ done: StoredEntry } | { errors: FormErrors }>;
}

interface Offered<Dto> extends Omit<StepForm, 'take'> {
  dto: new () => Dto;
  useCase: (database: DataSource, request: EntryRequest & Dto) => Promise<StoredEntry>;
}

const WORDINGS = {
  reason: 'Say why, in up to 2,000 characters: the history keeps it.',
  outcome: 'Choose what came of it.',
  answer: 'Write what was answered, in up to 5,000 characters.',
  answeredOn: 'Give a day that is past or today.',
};

const stepForm = <Dto extends object>({ dto, useCase, ...shown }: Offered<Dto>): StepForm => ({
  ...shown,
  take: (body, database, request, run) =>
    tryForm(dto, body, WORDINGS, (typed) => run(() => useCase(database, { ...request, ...typed }))),
});

const WHY: StepField = { name: 'reason', label: 'Why', kind: 'line' };
const MAYBE_WHY: StepField = { name: 'reason', label: 'Note (optional)', kind: 'line' };

/** Every step of every kind of entry, in the order in which they are offered. */
export const STEP_FORMS: { [Kind in EntryKind]: Record<EntryAction<Kind>, StepForm> } = {
  correction: {
    complete: stepForm({
      label: 'Complete the correction',
      dto: CompletionDto,
      useCase: completeCorrection,
      fields: [
        {
          name: 'outcome',
          label: 'What came of it',
          kind: 'choice',
          choices: [
            { value: 'ruling', label: 'A new ruling was published since' },
            { value: 'note', label: 'It stays a note beside the ruling' },
          ],
        },
        MAYBE_WHY,
      ],
    }),
    withdraw: stepForm({
      label: 'Withdraw the correction',
      hint: 'It was none: readers see it no more.',
      dto: MustReasonDto,
      useCase: withdrawCorrection,
      fields: [WHY],
    }),
    reopen: stepForm({
      label: 'Reopen the correction',
      hint: 'It waits at the desk again.',
      dto: MustReasonDto,
      useCase: reopenCorrection,
      fields: [WHY],
    }),
  },
  reply_request: {
    answer: stepForm({
      label: 'Record their answer',
      hint: 'Readers see it, word by word. A late one counts too.',
      dto: ReplyInputDto,
      useCase: recordAnswer,
      fields: [
        { name: 'answer', label: 'Their words', kind: 'lines' },
        { name: 'answeredOn', label: 'Answered on', kind: 'day' },
        MAYBE_WHY,
      ],
    }),
    close: stepForm({
      label: 'Record that nobody answered',
      hint: 'Nobody waits for it any more.',
      dto: MayReasonDto,
      useCase: closeUnanswered,
      fields: [MAYBE_WHY],
    }),
    withdraw: stepForm({
      label: 'Withdraw the request',
      hint: 'It was recorded by mistake: readers see it no more.',
      dto: MustReasonDto,
      useCase: withdrawReplyRequest,
      fields: [WHY],
    }),
    reopen: stepForm({
      label: 'Reopen the request',
      hint: 'It waits again; an answer that was recorded stays in the history.',
      dto: MustReasonDto,
      useCase: reopenReplyRequest,
      fields: [WHY],
    }),
  },
  error_report: {
    answer: stepForm({
      label: 'Keep what was answered',
      hint: 'Nothing is sent from here: editors see the address and write themselves.',
      dto: ReportAnswerDto,
      useCase: answerReport,
      fields: [{ name: 'answer', label: 'What was answered or done', kind: 'lines' }],
    }),
    dismiss: stepForm({
      label: 'Dismiss the report',
      hint: 'Nothing follows from it.',
      dto: MustReasonDto,
      useCase: dismissReport,
      fields: [WHY],
    }),
    reopen: stepForm({
      label: 'Reopen the report',
      hint: 'It waits at the desk again.',
      dto: MustReasonDto,
      useCase: reopenReport,
      fields: [WHY],
    }),
  },
};

/** The form of a step by names that came in an address; null where there is none. */
export const findStepForm = (kind: EntryKind, action: string): StepForm | null =>
  (STEP_FORMS[kind] as Record<string, StepForm | undefined>)[action] ?? null;
