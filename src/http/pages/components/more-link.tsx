/** The way to the rest of a list; nothing at its end. */
export const MoreLink = ({ href, label }: { href: string | null; label: string }) =>
  href ? (
    <p class="more">
      <a href={href} rel="next">
        {label}
      </a>
    </p>
  ) : null;
