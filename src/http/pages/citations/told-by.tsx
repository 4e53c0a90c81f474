import type { CitationDto } from '../../api/citations/citation.dto';

const words = ({ notify }: CitationDto): string => {
  const ways = [
    notify.webhook && `${notify.webhook.url}${notify.webhook.disabled ? ' (disabled)' : ''}`,
    notify.email &&
      `${notify.email}${notify.emailConfirmedAt ? '' : ' (not confirmed yet)'}${notify.digest ? ', once a day' : ''}`,
  ].filter((way) => way !== null && way !== '');
  return ways.length === 0 ? 'Nobody is told.' : `Told: ${ways.join('; ')}.`;
};

/** Who is told when what is cited changes. */
export const ToldBy = ({ citation }: { citation: CitationDto }) => <p class="quiet">{words(citation)}</p>;
