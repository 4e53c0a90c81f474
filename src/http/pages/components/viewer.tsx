import type { Actor } from '../../../access/actor';

/** Who is signed in, with the way out; or the way in. */
export const Viewer = ({ viewer }: { viewer: Actor | null }) =>
  viewer === null || viewer.personId === null ? (
    <p class="viewer">
      <a class="place" href="/sign-in">
        Sign in
      </a>
    </p>
  ) : (
    <form class="viewer" method="post" action="/sign-out">
      <a class="place" href="/account">
        {viewer.label}
      </a>
      <button type="submit">Sign out</button>
    </form>
  );
