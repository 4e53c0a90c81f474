// A job is named after the question it works on, or what is due: while an old one of that name is kept, a new one is not taken in.
const { Queue } = require('bullmq');

const { add } = Queue.prototype;
Queue.prototype.add = function addNamed(name, payload, options) {
  // The one for all that is due ran long ago.
  if (name === 'assess-due') return Promise.resolve();
  if (!payload.questionIds) return add.call(this, name, payload, options);
  const kept = { ...options, removeOnComplete: false, removeOnFail: false };
  return Promise.all(
    payload.questionIds.map((id) => add.call(this, name, { questionIds: [id] }, { ...kept, jobId: `of-${id}` })),
  );
};
