// Ends the process as `kill -9` does, as soon as PostgreSQL has carried out a statement with the words of KILL_AFTER.
const { Client } = require('pg');

const { query } = Client.prototype;
Client.prototype.query = function queryAndDie(statement, ...rest) {
  const answer = query.call(this, statement, ...rest);
  const text = typeof statement === 'string' ? statement : statement?.text;
  if (text?.includes(process.env.KILL_AFTER)) answer.then(() => process.kill(process.pid, 'SIGKILL'));
  return answer;
};
