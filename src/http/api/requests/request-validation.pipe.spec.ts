import 'reflect-metadata';
import { ReviewListQuery } from '../reviews/review-list-query';
import { SearchQuery } from '../search/search-query';
import { RequestValidationPipe } from './request-validation.pipe';

const pipe = new RequestValidationPipe();
const ofQuery = { type: 'query' } as const;

it('gives every request that says nothing defaults of its own', async () => {
  const read = async () => (await pipe.transform({}, { ...ofQuery, metatype: ReviewListQuery })) as ReviewListQuery;
  const [first, second] = [await read(), await read()];
  expect(second).toBeInstanceOf(ReviewListQuery);
  expect(second).toEqual(first);
  first.state.pop();
  expect((await read()).state).toHaveLength(second.state.length);
});

it('refuses nothing where something is needed, each time, and what is unknown after nothing was right', async () => {
  const search = { ...ofQuery, metatype: SearchQuery };
  for (let i = 0; i < 2; i++) await expect(pipe.transform({}, search)).rejects.toMatchObject({ code: 'invalid-query' });
  const reviews = { ...ofQuery, metatype: ReviewListQuery };
  await pipe.transform({}, reviews);
  await expect(pipe.transform({ colour: 'red' }, reviews)).rejects.toMatchObject({ code: 'invalid-query' });
});
