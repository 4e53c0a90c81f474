import {
  type AgreementDto,
  type DeskReportDto,
  REPORT_DAYS,
  type SpreadDto,
} from '../../../api/desk-report/desk-report.dto';
import { CLAIM_STATES, stateLabel } from '../../components/state-badge';
import { formatAge } from '../../format/ages';
import { withParameters } from '../../format/list-query';
import { counted, grouped } from '../../format/numbers';
import { BarDrawing } from './bar-drawing';

const THROUGHPUT = [
  { key: 'arrived', label: 'came to the desk' },
  { key: 'ruled', label: 'first readings' },
  { key: 'reread', label: 'second readings, adjudications' },
  { key: 'published', label: 'published' },
  { key: 'shelved', label: 'set aside' },
] as const;

const STATES = CLAIM_STATES.map((state) => ({ key: state, label: stateLabel(state) }));

const age = (hours: number | null) => (hours === null ? 'none' : formatAge(hours * 3600));

const Spreads = ({ report }: { report: DeskReportDto }) => (
  <section class="scroll figures" aria-label="How long it takes" tabindex={0}>
    <table>
      <caption>How long it takes</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {['Claims', 'Half of them within', 'Nine in ten within', 'All within'].map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(
          [
            ['What waits now has waited', report.waiting],
            ['What was ruled waited for it', report.timeToRuling],
          ] as [string, SpreadDto][]
        ).map(([label, { count, median, p90, longest }]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="number">{grouped(count)}</td>
            <td class="number">{age(median)}</td>
            <td class="number">{age(p90)}</td>
            <td class="number">{age(longest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const AgreementRow = ({ label, agreement }: { label: string; agreement: AgreementDto }) => (
  <tr>
    <th scope="row">{label}</th>
    <td class="number">{grouped(agreement.pairs)}</td>
    <td class="number">{grouped(agreement.same)}</td>
    <td class="number">{agreement.kappa === null ? 'cannot be said' : agreement.kappa.toFixed(2)}</td>
  </tr>
);

const Agreement = ({ report }: { report: DeskReportDto }) => (
  <section aria-labelledby="agreement">
    <h2 id="agreement">How far first and second readers agree</h2>
    <p class="lead">
      Cohen’s κ is agreement beyond chance: 1 for always, 0 for no more than by chance.{' '}
      {report.secondReadingShare !== null &&
        `${Math.round(report.secondReadingShare * 100)} % of first readings went to a second reader.`}
    </p>
    <section class="scroll figures" aria-label="Agreement by tag" tabindex={0}>
      <table>
        <caption>Claims read twice</caption>
        <thead>
          <tr>
            <th scope="col">Tag</th>
            {['Read twice', 'Same rating', 'κ'].map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <AgreementRow label="All" agreement={report.agreement} />
          {report.agreementByTag.map((agreement) => (
            <AgreementRow key={agreement.tag} label={agreement.tag ?? 'without a tag'} agreement={agreement} />
          ))}
        </tbody>
      </table>
    </section>
  </section>
);

/** How the desk does, drawn and as tables. It compares days, never people. */
export const ReportPage = ({ report }: { report: DeskReportDto }) => (
  <>
    <h1>Report of the desk</h1>
    <p class="lead">
      The last {report.days} days, today included (UTC). {counted(report.waiting.count, 'claim')}{' '}
      {report.waiting.count === 1 ? 'waits' : 'wait'} to be taken
      {report.waiting.longest !== null && `, the oldest for ${age(report.waiting.longest)}`}.
    </p>
    <nav aria-label="Period">
      <ul class="choices">
        {REPORT_DAYS.map((days) => (
          <li key={days}>
            <a
              href={withParameters('/desk/report', { days: `${days}` })}
              aria-current={days === report.days ? 'page' : undefined}
            >
              {days} days
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <BarDrawing
      title="What was done each day"
      series={THROUGHPUT}
      days={report.throughput.map(({ day, ...counts }) => ({ day, counts }))}
    />
    <Spreads report={report} />
    <Agreement report={report} />
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">What the rules say of the claims</h2>
      <BarDrawing
        title="Claims in each state at the end of the day"
        series={STATES}
        days={report.verdicts.map(({ day, states }) => ({ day, counts: states }))}
        stacked
      />
    </section>
  </>
);
