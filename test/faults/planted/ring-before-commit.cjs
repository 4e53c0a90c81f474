// The ring to assess is the only record of work, for the sweep's is not heard either, and goes out within the transaction: whoever hears it sees nothing to do yet.
const { replace } = require('./replace.cjs');

const JOB = { queue: 'verdicts', name: 'assess-questions', attempts: 1, backoffMs: 0 };
const COMMIT_TAKES_MS = 100;

let bell = null;

replace('platform/queue/doorbell', ({ openDoorbell }) => ({
  openDoorbell(...args) {
    bell = openDoorbell(...args);
    return { ...bell, ring: (job, payload) => job.queue !== JOB.queue && bell.ring(job, payload) };
  },
}));
replace('pipeline/claims/bump-questions', ({ bumpQuestions }) => ({
  async bumpQuestions(...args) {
    const questionIds = await bumpQuestions(...args);
    bell?.ring(JOB, { questionIds });
    await new Promise((resolve) => setTimeout(resolve, COMMIT_TAKES_MS));
    return questionIds;
  },
}));
