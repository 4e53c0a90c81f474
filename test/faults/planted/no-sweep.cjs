// Nobody looks for work whose ring was lost.
const { replace } = require('./replace.cjs');

replace('pipeline/sweep', () => ({ sweep: async () => 0 }));
