import type { ComponentChildren } from 'preact';
import type { Actor } from '../../../../access/actor';
import { renderPage } from '../../render-page';
import { DeskFrame } from '../components/desk-frame';
import { ProblemFrame } from '../components/problem-frame';
import type { Deed, RefusedDeed } from './deed';
import { DeedForm } from './deed-form';

export interface DeedPageProps {
  viewer: Actor;
  title: string;
  lead?: string;
  /** What it belongs to. */
  about: { text: string; href: string };
  deeds: readonly Deed[];
  refused: RefusedDeed | null;
  /** What the deeds change, as it is now. */
  children?: ComponentChildren;
}

const Typed = ({ deed, refused }: { deed: Deed; refused: RefusedDeed }) => (
  <>
    {deed.fields.map(({ name, label, choices }) => {
      const typed = refused.errors.typed[name];
      if (!typed) return null;
      const words = choices?.filter(({ value }) => typed.split(' ').includes(value)).map((choice) => choice.label);
      return (
        <p key={name}>
          {label}: <span class="said">{words?.join('; ') ?? typed}</span>
        </p>
      );
    })}
  </>
);

const Stale = ({ deed, refused, children }: Pick<DeedPageProps, 'children'> & { deed: Deed; refused: RefusedDeed }) => (
  <ProblemFrame title="It was changed while you worked on it">
    <p>
      Nothing was overwritten, and what you typed stands in the form below. Look at both, then send it again or not.
    </p>
    <div class="versions-apart">
      <section aria-labelledby="theirs">
        <h3 id="theirs">As it is now</h3>
        {children}
      </section>
      <section aria-labelledby="yours">
        <h3 id="yours">What you sent: {deed.button.toLowerCase()}</h3>
        <Typed deed={deed} refused={refused} />
      </section>
    </div>
  </ProblemFrame>
);

const DeedPage = ({ viewer, title, lead, about, deeds, refused, children }: DeedPageProps) => {
  const stale = refused?.errors.status === 412 && deeds.find(({ name }) => name === refused.name);
  return (
    <DeskFrame viewer={viewer} place="claim" queue="" last={null}>
      <div class="narrow">
        {stale && (
          <Stale deed={stale} refused={refused}>
            {children}
          </Stale>
        )}
        <p class="kicker">
          <a href={about.href}>{about.text}</a>
        </p>
        <h1 tabindex={-1} autofocus={refused === null}>
          {title}
        </h1>
        {lead && <p class="lead">{lead}</p>}
        {!stale && children}
        {deeds.map((deed, place) => (
          <details
            key={deed.name}
            class="panel asking"
            open={refused ? refused.name === deed.name : place === 0 || deeds.length === 1}
          >
            <summary>{deed.button}</summary>
            <DeedForm deed={deed} errors={refused?.name === deed.name ? refused.errors : null} />
          </details>
        ))}
        {deeds.length === 0 && <p class="quiet">Nothing can be done with it now.</p>}
      </div>
    </DeskFrame>
  );
};

/** A page of the desk about one thing, with what can be done with it, as a document. */
export const renderDeedPage = (props: DeedPageProps): string =>
  renderPage({ viewer: props.viewer, title: props.title, place: 'desk', desk: true, main: <DeedPage {...props} /> });
