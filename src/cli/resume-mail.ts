import type { Command } from 'commander';

async function resume(): Promise<void> {
  const [{ withPipeline }, { resumeMail }, { print }] = await Promise.all([
    import('./with-pipeline.js'),
    import('../pipeline/notices/mail/resume-mail.js'),
    import('./output.js'),
  ]);
  await withPipeline(async ({ dataSource }) => {
    await print(`addresses that are written to again: ${await resumeMail(dataSource)}\n`);
  });
}

export function addResumeMail(program: Command): void {
  program
    .command('resume-mail')
    .description('after a restore: write again to the addresses that had agreed to it, what has waited first')
    .action(resume);
}
