import type { Stance } from '../../../domain/verdicts/question-input';
import type { AgentDto, AnnotationBodyDto, AnnotationDto } from './annotation.dto';
import type { AnnotationSource } from './annotation-source';
import type { TextSelectors } from './text-selectors';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const ANNOTATION_TYPE = `application/ld+json; profile="${ANNOTATION_CONTEXT}"`;

const BEARING: Record<Stance, string> = {
  supports: 'Supports the claim',
  denies: 'Denies the claim',
  reports: 'Repeats, without taking a side, the claim',
};

const plainText = (purpose: string, value: string): AnnotationBodyDto => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  language: 'en',
});

/** The reading in words: "Said by Mara Lind (indirect); negated; alleged". */
function readingOf({ speaker, attributionMode, polarity, modality, withdrawnAt }: AnnotationSource): string {
  const who = speaker === null ? 'Said by the article itself' : `Said by ${speaker}`;
  const words = [`${who} (${attributionMode})`, polarity, modality];
  return [...words, ...(withdrawnAt === null ? [] : [`no longer read out of the article since ${withdrawnAt}`])].join(
    '; ',
  );
}

function creatorOf({ origin, readerVersion }: AnnotationSource, generator: AgentDto): AgentDto {
  return origin === 'person'
    ? { type: 'Person', name: 'A person at the desk' }
    : { ...generator, name: `Touchstone, reader ${readerVersion}` };
}

/**
 * A statement as an annotation of its article (https://www.w3.org/TR/annotation-model/). The target is the article where it was published,
 * in the state that we read: `state.cached` is the text that positions count in.
 * Its context is that of the document it goes into.
 * @param origin "https://desk.example", for the addresses of what is ours
 */
export function annotationOf(source: AnnotationSource, selectors: TextSelectors, origin: string): AnnotationDto {
  const { exact, prefix, suffix, start, end } = selectors;
  const generator: AgentDto = { id: `${origin}/`, type: 'Software', name: 'Touchstone', homepage: `${origin}/` };
  return {
    id: `${origin}/api/v1/statements/${source.id}/annotation`,
    type: 'Annotation',
    motivation: source.claims.length > 0 ? ['describing', 'linking'] : ['describing'],
    created: source.createdAt,
    modified: source.modifiedAt,
    creator: creatorOf(source, generator),
    generator,
    body: [
      plainText('describing', readingOf(source)),
      ...source.claims.flatMap(({ id, text, stance }): AnnotationBodyDto[] => [
        { type: 'SpecificResource', purpose: 'linking', source: `${origin}/claims/${id}` },
        plainText('assessing', `${BEARING[stance]} ${id}: ${text}`),
      ]),
    ],
    target: {
      type: 'SpecificResource',
      source: source.url ?? `${origin}/articles/${source.articleId}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      state: {
        type: 'TimeState',
        sourceDate: source.versionCreatedAt,
        cached: `${origin}/api/v1/articles/${source.articleId}/versions/${source.version}`,
      },
    },
  };
}
