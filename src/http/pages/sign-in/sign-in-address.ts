/** A path of this service, query included: nothing that a browser would read as the address of another site. */
export const ownPath = (to: unknown): string =>
  typeof to === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to) && !to.startsWith('/sign-in') ? to : '/';

/** Where one signs in and then comes to `to`. */
export const signInAddress = (to: string): string => {
  const path = ownPath(to);
  return path === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: path })}`;
};
