import { safeAddress } from '../format/safe-address';

/** A link to where it was published; nothing when the address is none of the web. */
export const OriginalLink = ({ address, label }: { address: string | null; label: string }) => {
  const href = safeAddress(address);
  return href ? (
    <a href={href} rel="noreferrer noopener external">
      {label}
    </a>
  ) : null;
};
