import { addAlias } from '../../src/pipeline/claims/add-alias';
import { firstRow, rows } from '../../src/platform/database/rows';
import { openPipeline, type PipelineHarness } from './pipeline-harness';

describe('a name that a person teaches', () => {
  let pipeline: PipelineHarness;
  beforeAll(async () => {
    pipeline = await openPipeline();
  });
  afterAll(() => pipeline.close());

  it('has what was read under the other name matched and assessed again', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.deliver('Birch', ['wreck/died: 38']);
    await pipeline.settle();
    expect(await rows(pipeline.dataSource, 'SELECT id FROM entities')).toHaveLength(2);
    const crash = await firstRow<{ id: string }>(pipeline.dataSource, `SELECT id FROM entities WHERE key = 'x:crash'`);
    expect(await addAlias(pipeline.dataSource, { entityId: crash!.id, alias: 'Town of wreck' })).toBe('added');
    await pipeline.settle();
    await pipeline.settle();
    const shared = await firstRow<{ participants: string[] }>(
      pipeline.dataSource,
      `SELECT signature->'participants' AS participants FROM events WHERE predicate = 'wreck' ORDER BY id DESC LIMIT 1`,
    );
    expect(shared!.participants).toContain('x:crash');
    expect(await rows(pipeline.dataSource, 'SELECT id FROM entities WHERE revision > fanned_out_revision')).toEqual([]);
  });
});
