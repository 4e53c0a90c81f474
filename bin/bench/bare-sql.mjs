// Bare Fastify that asks PostgreSQL one prepared statement and sends what it says, or has TypeORM find the claim with its relations. Prints its port.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';
import { DataSource, EntitySchema } from 'typeorm';

const { url, statement, parameters, find } = JSON.parse(readFileSync(process.env.BARE_SQL, 'utf8'));
const CONNECTIONS = 10;

function withPg() {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  return async (values) => {
    const { rows } = await pool.query({ name: 'bare', text: statement, values });
    return rows[0]?.text ?? `{"items":[${rows.map(({ entry }) => entry).join(',')}]}`;
  };
}

const id = { type: 'uuid', primary: true };
const of = (target) => ({ type: 'many-to-one', target, joinColumn: { name: `${target}_id` } });
const many = (target) => ({ type: 'one-to-many', target, inverseSide: 'claim' });
const text = { type: 'text' };
const entities = [
  new EntitySchema({ name: 'question', tableName: 'questions', columns: { id, text } }),
  new EntitySchema({
    name: 'claim',
    tableName: 'claims',
    columns: { id, text, state: text, answer: { type: 'jsonb' }, best: { type: 'boolean' } },
    relations: { question: of('question'), verdicts: many('verdict'), evidence: many('evidence') },
  }),
  new EntitySchema({
    name: 'verdict',
    tableName: 'verdicts',
    columns: { id, number: { type: 'int' }, state: text, causes: { type: 'jsonb' }, document: { type: 'jsonb' } },
    relations: { claim: of('claim') },
  }),
  new EntitySchema({
    name: 'evidence',
    tableName: 'evidence',
    columns: { id, stance: text, reason: text },
    relations: { claim: of('claim') },
  }),
];

async function withTypeOrm() {
  const source = await new DataSource({ type: 'postgres', url, entities, poolSize: CONNECTIONS }).initialize();
  const claims = source.getRepository('claim');
  const relations = { question: true, verdicts: true, evidence: true };
  return async ([claim]) => JSON.stringify(await claims.find({ where: { id: claim }, relations }));
}

const answer = find ? await withTypeOrm() : withPg();
const server = Fastify();
server.get('/:at', async (request, reply) => {
  reply.type('application/json; charset=utf-8');
  return answer(parameters[request.params.at]);
});
await server.listen({ port: 0, host: '127.0.0.1' });
console.log(server.server.address().port);
