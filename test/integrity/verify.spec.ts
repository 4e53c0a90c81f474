import { generateKeyPairSync } from 'node:crypto';
import { type Checkpoint, isGenuine } from '../../src/pipeline/checkpoints/checkpoint';
import { signingKeyOf } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint, takeCheckpoints, takeDueCheckpoints } from '../../src/pipeline/checkpoints/take-checkpoint';
import { type Finding, verifyChains } from '../../src/pipeline/checkpoints/verify-chains';
import { redactVersions } from '../../src/pipeline/redactions/redact-versions';
import { firstRow, rows, type Sql } from '../../src/platform/database/rows';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';
import { noteFigure } from '../support/note-figure';
import { drawFrom, tamper } from './tampering';

const ROUNDS = Number(process.env.TOUCHSTONE_TAMPERINGS ?? 200);
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 20_241_225);

const newKey = () =>
  signingKeyOf(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

async function findings(sql: Sql, kept: Checkpoint | null = null): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyChains(sql, (finding) => found.push(finding), kept);
  return found;
}

describe('the chains of verdict versions', () => {
  const key = newKey();
  let pipeline: PipelineHarness;
  let kept: Checkpoint;

  /** The first version of some claim that has another by now. */
  async function redactOne(): Promise<void> {
    const old = (await firstRow<{ claimId: string }>(
      pipeline.dataSource,
      `SELECT id AS "claimId" FROM claims WHERE verdict_number > 1 ORDER BY id LIMIT 1`,
    ))!;
    const order = { ...old, numbers: [1], reason: 'Ordered by a court.', reference: '324 O 1/26', by: 'operator' };
    expect(await redactVersions(pipeline.dataSource, order, key)).toMatchObject({ outcome: 'redacted' });
    await pipeline.settle();
  }

  beforeAll(async () => {
    pipeline = await openPipeline();
    for (const [day, publisher] of ['Amber', 'Basalt', 'Coral', 'Dune', 'Ember', 'Flint'].entries()) {
      const count = 30 + day;
      await pipeline.deliver(publisher, [`crash/died: ${count}`, 'crash/injured: 29', `fire/died: ${day % 2}`], {
        publishedAt: `2025-01-0${day + 1}`,
      });
      await pipeline.settle();
      if (day === 3) await redactOne();
      if (day % 2 === 1) kept = (await takeCheckpoint(pipeline.dataSource, key))!;
    }
  });
  afterAll(() => pipeline.close());

  it('fit as they were written, and say how much there is', async () => {
    expect(await findings(pipeline.dataSource, kept)).toEqual([]);
    const verified = await verifyChains(pipeline.dataSource, () => undefined);
    expect(verified).toMatchObject({ checkpoints: 4, redactions: 1, unsigned: 0 });
    expect(verified.versions).toBeGreaterThan(20);
    expect(verified.claims).toBeGreaterThan(5);
  });

  it('are signed by a checkpoint only where they grew, and not before one is due', async () => {
    expect(await takeCheckpoint(pipeline.dataSource, key)).toBeNull();
    expect(await takeDueCheckpoints(pipeline.dataSource, null)).toEqual([]);
    expect(isGenuine(kept)).toBe(true);
    expect(isGenuine({ ...kept, heads: kept.heads + 1 })).toBe(false);
    expect(isGenuine({ ...kept, publicKey: newKey().publicKey })).toBe(false);
    expect(isGenuine({ ...kept, publicKey: 'no key' })).toBe(false);
  });

  it(`tell every tampering (${ROUNDS} at random, seed ${SEED})`, async () => {
    const draw = drawFrom(SEED);
    const missed: string[] = [];
    const kinds = new Set<string>();
    for (let round = 0; round < ROUNDS; ) {
      const changed = await tamper(pipeline.dataSource, draw, async (sql, done) => {
        kinds.add(done);
        const found = await findings(sql, kept);
        if (found.length === 0) missed.push(`round ${round}: ${done}`);
      });
      if (changed) round++;
    }
    noteFigure(`${ROUNDS} tamperings of ${kinds.size} kinds, seed ${SEED}: ${ROUNDS - missed.length} told`);
    expect(missed).toEqual([]);
    expect(kinds.size).toBeGreaterThan(25);
    expect(await findings(pipeline.dataSource, kept)).toEqual([]);
  }, 3_600_000);

  it('show a history that was rewritten and signed anew to whoever kept a checkpoint', async () => {
    const forged = { ...kept, publicKey: newKey().publicKey };
    expect(await findings(pipeline.dataSource, forged)).toHaveLength(1);
    await pipeline.dataSource
      .transaction(async (sql) => {
        await rows(sql, 'SET LOCAL session_replication_role = replica');
        await rows(sql, 'DELETE FROM checkpoint_heads');
        await rows(sql, 'DELETE FROM checkpoints');
        await rows(sql, 'UPDATE claims SET checkpointed_number = 0');
        // Only a redaction still remembers the key.
        const remembered = { problem: 'its redaction is signed with a key that signed no checkpoint' };
        expect(await findings(sql)).toMatchObject([remembered]);
        expect(await findings(sql, kept)).toMatchObject([
          remembered,
          { subject: `the checkpoint you kept (${kept.number})`, problem: 'is missing here: checkpoints were dropped' },
        ]);
        throw new Error('taken back');
      })
      .catch((error: Error) => expect(error.message).toBe('taken back'));
  });

  it('are all signed at once, a bounded number in each checkpoint', async () => {
    await pipeline.deliver('Garnet', ['crash/died: 41', 'crash/injured: 43', 'fire/died: 1']);
    await pipeline.settle();
    const { unsigned } = await verifyChains(pipeline.dataSource, () => undefined);
    expect(unsigned).toBeGreaterThan(2);
    const taken = await takeCheckpoints(pipeline.dataSource, key, 2);
    expect(taken.slice(0, -1).map(({ heads }) => heads)).toEqual(taken.slice(1).map(() => 2));
    expect(taken.length).toBeGreaterThan(1);
    expect(await verifyChains(pipeline.dataSource, () => undefined)).toMatchObject({ unsigned: 0 });
    expect(await findings(pipeline.dataSource, kept)).toEqual([]);
  });

  it('refuse changes from the service itself', async () => {
    for (const statement of [
      `UPDATE verdicts SET state = 'supported'`,
      'DELETE FROM verdicts',
      'DELETE FROM checkpoints',
      'UPDATE checkpoint_heads SET number = 1',
    ])
      await expect(rows(pipeline.dataSource, statement)).rejects.toThrow('append-only');
  });
});
