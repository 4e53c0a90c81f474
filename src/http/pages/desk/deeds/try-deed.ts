import { ArticleError } from '../../../../pipeline/articles/article-error';
import { articleProblem } from '../../../problems/article-problem';
import { ProblemException } from '../../../problems/problem-exception';
import { type FormErrors, tryForm } from '../../try-form';
import type { StepField } from '../components/step-field';
import { DEED_WORDINGS } from './deed';

export type Sent = Record<string, unknown>;

const several = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');

const FLAGS: ReadonlySet<string> = new Set(['party', 'debunk']);

/** What was sent in the types that the API takes: ticks become a list, or yes and no. */
function inTypes(body: Sent, fields: readonly StepField[]): Sent {
  const ticks = fields.filter(({ kind }) => kind === 'ticks').map(({ name }) => name);
  return {
    ...body,
    ...Object.fromEntries(ticks.map((name) => [name, FLAGS.has(name) ? body[name] === 'yes' : several(body[name])])),
  };
}

/**
 * Does what a form of the desk asks for, as the API would, and brings back what was typed with what is wrong with it.
 * @param change what goes to the API, from what was sent
 */
export async function tryDeed<Dto extends object, Done>(
  request: new () => Dto,
  body: Sent | undefined,
  fields: readonly StepField[],
  write: (dto: Dto) => Promise<Done>,
  change: (sent: Sent) => Sent = (sent) => sent,
): Promise<{ done: Done } | { errors: FormErrors }> {
  const sent = body ?? {};
  // What the use case says of a field is better than words for a field that was left empty.
  const said = new Map<string, string>();
  const tried = await tryForm(request, change(inTypes(sent, fields)), DEED_WORDINGS, async (dto) => {
    try {
      return await write(dto);
    } catch (error) {
      const problem = error instanceof ArticleError ? articleProblem(error) : error;
      if (problem instanceof ProblemException)
        for (const { pointer = '', detail } of problem.errors ?? []) said.set(pointer.slice(1), detail);
      throw problem;
    }
  });
  if ('done' in tried) return tried;
  const { errors } = tried;
  const typed = fields.map(({ name }) => [name, several(sent[name]).join(' ')]);
  // "/claims/0" is of the field "claims".
  const told = Object.entries(errors.fields).map(([name, detail]) => [name.split('/')[0]!, said.get(name) ?? detail]);
  return {
    errors: { ...errors, typed: Object.fromEntries(typed), fields: Object.fromEntries(told) },
  };
}
