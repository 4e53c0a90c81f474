import { toPublicId } from '../../../platform/ids/public-id';
import { verdictAddress } from './verdict-address';

interface FollowLinksProps {
  claimId: string;
  /** The version that the page shows for good; absent: the newest, whatever comes. */
  number?: number | undefined;
  origin: string;
}

/** By which other programs find the feed of a claim, and the card that shows what the page shows. */
export const FollowLinks = ({ claimId, number, origin }: FollowLinksProps) => {
  const page = encodeURIComponent(`${origin}${verdictAddress(claimId, number)}`);
  const feed = `/feeds/claims/${toPublicId('clm', claimId)}`;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={`${feed}.atom`} title="This verdict" />
      <link rel="alternate" type="application/feed+json" href={`${feed}.json`} title="This verdict" />
      <link rel="alternate" type="application/json+oembed" href={`${origin}/oembed?url=${page}`} title="Card" />
      <link rel="alternate" type="text/xml+oembed" href={`${origin}/oembed?url=${page}&format=xml`} title="Card" />
    </>
  );
};
