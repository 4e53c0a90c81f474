import type { ComponentChildren } from 'preact';
import { Icon } from '../../components/icon';

/** What stood against what a person sent, at the head of the page that comes back; it takes the focus. */
export const ProblemFrame = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="problem" role="alert" aria-labelledby="problem">
    <h2 id="problem" tabindex={-1} autofocus>
      <Icon name="warning" /> {title}
    </h2>
    {children}
  </section>
);
