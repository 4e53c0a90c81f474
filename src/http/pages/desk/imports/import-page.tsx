import type { Actor } from '../../../../access/actor';
import { IMPORT_FORMATS, type ImportFormat } from '../../../../pipeline/exchange/imports/import-format';
import type { ImportReportDto } from '../../../api/imports/import.dto';
import { LARGEST_FILE } from '../../../files/sent-file';
import { Field } from '../../components/field';
import { FormRefusal } from '../../components/form-refusal';
import { described, Labelled } from '../../components/labelled';
import { TextArea } from '../../components/text-area';
import type { FormErrors } from '../../try-form';
import { verdictAddress } from '../../verdict/verdict-address';
import { DeskFrame } from '../components/desk-frame';
import { ENCODINGS, MOST_PASTED } from './import-form';

const FORMATS: Record<ImportFormat, string> = {
  csv: 'CSV',
  jsonl: 'JSON Lines',
  claimreview: 'ClaimReview: a page, a feed or a list',
  'web-annotation': 'Web Annotations',
};

interface ImportPageProps {
  viewer: Actor;
  typed: Record<string, string>;
  errors?: FormErrors | undefined;
  report?: ImportReportDto | undefined;
  /** Whether the report is of a file, which the browser does not keep. */
  ofFile?: boolean;
  /** Whether an import was tried and refused, so that it can be tried again. */
  wasRefused?: boolean;
}

const CHOOSE_AGAIN = 'Browsers forget the file that was sent: choose it again to import it.';

/** Where claims and evidence of others are taken in: first tried, then imported. */
export const ImportPage = ({ viewer, typed, errors, report, ofFile = false, wasRefused = false }: ImportPageProps) => (
  <DeskFrame viewer={viewer} place="imports" queue="" last={null}>
    <h1>Import claims and evidence</h1>
    {report && <Report report={report} />}
    <form method="post" action="/desk/imports" enctype="multipart/form-data" class="stack" novalidate>
      <FormRefusal message={errors?.message} />
      <Labelled id="format" label="What it is" error={errors?.fields.format}>
        <select id="format" name="format" {...described({ id: 'format', error: errors?.fields.format })}>
          {IMPORT_FORMATS.map((format) => (
            <option key={format} value={format} selected={format === (typed.format || 'csv')}>
              {FORMATS[format]}
            </option>
          ))}
        </select>
      </Labelled>
      <Field
        name="source"
        label="Whose ids the rows bear (optional)"
        hint="The same id of the same source is the same row: a second import changes only what has changed."
        maxLength={200}
        value={typed.source}
        error={errors?.fields.source}
      />
      <Labelled
        id="file"
        label="The file"
        hint={report?.dryRun && ofFile ? CHOOSE_AGAIN : `Up to ${LARGEST_FILE / 1024 / 1024} MB.`}
        error={errors?.fields.file}
      >
        <input
          type="file"
          id="file"
          name="file"
          accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json,.jsonld,.html,.htm"
          {...described({ id: 'file', hint: 'file', error: errors?.fields.file })}
        />
      </Labelled>
      <Labelled id="encoding" label="Its encoding" error={errors?.fields.encoding}>
        <select id="encoding" name="encoding" {...described({ id: 'encoding', error: errors?.fields.encoding })}>
          {Object.entries(ENCODINGS).map(([encoding, words]) => (
            <option key={encoding} value={encoding} selected={encoding === (typed.encoding || 'utf-8')}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <TextArea
        name="text"
        label="Or the text"
        hint="Up to a million characters."
        rows={8}
        maxLength={MOST_PASTED}
        value={typed.text}
        error={errors?.fields.text}
      />
      <Field
        name="address"
        label="Or the address where it lies"
        maxLength={2000}
        value={typed.address}
        error={errors?.fields.address}
      />
      <p class="form-steps">
        <button type="submit" name="step" value="try">
          Show what would be imported
        </button>
        {(report?.dryRun || wasRefused) && (
          <button type="submit" name="step" value="import">
            Import these rows
          </button>
        )}
      </p>
    </form>
  </DeskFrame>
);

const Report = ({ report: { dryRun, counts, rows, leftOut } }: { report: ImportReportDto }) => {
  const shown = [...rows].sort((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'));
  return (
    <>
      <p role="status" class="lead">
        {dryRun ? 'Nothing was written yet. The import would come to: ' : ''}
        {counts.created} created, {counts.updated} updated, {counts.unchanged} unchanged, {counts.refused} refused.
      </p>
      <section class="scroll" tabindex={0} aria-label="Rows of the report">
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Id</th>
              <th scope="col">Outcome</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ record, id, outcome, claim, field, reason }) => (
              <tr key={`${record} ${outcome}`}>
                <td>{record}</td>
                <td>{id}</td>
                <td>{!dryRun && claim !== null ? <a href={verdictAddress(claim)}>{outcome}</a> : outcome}</td>
                <td>{[field, reason].filter((part) => part !== undefined).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {leftOut > 0 && <p class="quiet">The other {leftOut} rows are not shown.</p>}
    </>
  );
};
