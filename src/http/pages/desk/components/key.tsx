/** The key that does what the button beside it does; read out by `aria-keyshortcuts` of the button instead. */
export const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);
