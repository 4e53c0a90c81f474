import type { ComponentChildren } from 'preact';
import type { QuestionView } from '../../question/question.view';

interface SuggestionListProps {
  suggestions: QuestionView['suggestions'];
  /** The way to where one of them is decided. */
  wayTo: (suggestion: QuestionView['suggestions'][number]) => ComponentChildren;
}

/** Passages that may answer a question and count for nothing until a person says so; nothing where there are none. */
export const SuggestionList = ({ suggestions, wayTo }: SuggestionListProps) =>
  suggestions.length > 0 ? (
    <section id="suggestions" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">Passages that may answer it</h2>
      <ul class="plain">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id} class="entry">
            <p>
              <q class="said">{suggestion.quote}</q> ({suggestion.publisher})
            </p>
            <p class="quiet">It may say: {suggestion.claimText}</p>
            <p>{wayTo(suggestion)}</p>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
