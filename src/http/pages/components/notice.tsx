import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

/** A banner about the whole page: it is being worked on, retracted, in another language. */
export const Notice = ({ icon, children }: { icon: IconName; children: ComponentChildren }) => (
  <div class="notice" role="note">
    <Icon name={icon} />
    <p>{children}</p>
  </div>
);
