import type { VerdictView } from './verdict.view';
import { verdictAddress } from './verdict-address';

/** What machines read of a verdict page: the address it goes by; an old version is not for search engines. */
export const VerdictHead = ({ verdict, origin }: { verdict: VerdictView; origin: string }) => {
  const { claimId, number, versions } = verdict;
  const newest = versions[0]!.number;
  return (
    <>
      <link rel="canonical" href={`${origin}${verdictAddress(claimId)}`} />
      {number < newest && <meta name="robots" content="noindex" />}
    </>
  );
};
