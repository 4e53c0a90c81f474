/** A password or key: after this page nobody can show it again. */
export const ShownOnce = ({ what, secret }: { what: string; secret: string }) => (
  <div class="shown-once" role="status">
    <p>{what} It is shown this once and never again: copy it now.</p>
    <p>
      <code>{secret}</code>
    </p>
  </div>
);
